import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isUnlimited, limitOf } from '../line.ts';
import { openLimit as page } from '../pages.ts';

type Danger = 'core' | 'memlock' | 'nproc' | 'rtprio' | 'nice';

/** Limits for everybody that let one account stop the whole system, or leave its secrets on disk. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const limit = limitOf(line);
    if (!limit || !/^(?:\*|@users|default)$/.test(limit.domain.value)) return;
    const { value } = limit;
    const item = limit.item.value;
    const number = Number(value.value);
    const isOpen =
      item === 'rtprio'
        ? isUnlimited(value.value) || number > 0
        : item === 'nice'
          ? number < 0
          : /^(?:core|memlock|nproc)$/.test(item) && isUnlimited(value.value);
    // The soft and the hard limit are one opening.
    if (isOpen) yield page.problem(value, { say: item as Danger, value: value.value }, { once: item });
  },
};
