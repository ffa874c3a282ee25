import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { limitOf } from '../line.ts';
import { lockout as page } from '../pages.ts';

/** The least that a login needs: a shell, its files and its memory. */
const least: Readonly<Record<string, number>> = {
  nproc: 5,
  nofile: 16,
  maxlogins: 1,
  maxsyslogins: 1,
  as: 8192,
  data: 1024,
  stack: 64,
  cpu: 1,
  fsize: 1,
};

/** A hard limit below what a shell needs: the account cannot log in any more. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const limit = limitOf(line);
    const floor = limit && Object.hasOwn(least, limit.item.value) ? least[limit.item.value] : undefined;
    if (!limit || floor === undefined || limit.kind.value === 'soft') return;
    const { value, item } = limit;
    // `!name` takes its logins from an account on purpose.
    if (!/^\d+$/.test(value.value) || Number(value.value) >= floor) return;
    yield page.problem(value, { item: item.value, value: value.value });
  },
};
