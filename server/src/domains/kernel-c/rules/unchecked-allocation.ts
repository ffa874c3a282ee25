import type { Fix } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { uncheckedIn, type Unchecked } from '../flow/unchecked.ts';
import { checkBehind } from '../flow/check-behind.ts';
import { branchSteps } from '../../../syntax/c/flow/branch-steps.ts';
import { isAtBoot } from '../flow/at-boot.ts';
import { pathRule } from '../flow/path-rule.ts';
import { uncheckedAllocation as page } from '../pages.ts';

/** Memory that is used although the allocation may have failed. */
export const rule = pathRule(function* (fn, file) {
  for (const one of uncheckedIn(file, fn) ?? []) {
    if (one.way !== 'null') continue;
    const { text } = file.source;
    const pointer = text.slice(one.pointer.start, one.pointer.end);
    const related = [page.step('allocated', one.call), ...branchSteps(page, file, one.trail, one.call.start)];
    const fix = fixOf(file, fn, one, pointer);
    const confidence = one.isSure && !isAtBoot(fn, file) ? {} : { confidence: 'medium' as const };
    yield page.problem(
      one.pointer,
      { name: one.call.name, pointer },
      { related, fixes: fix ? [fix] : [], ...confidence },
    );
  }
});

function fixOf(file: CFile, fn: CFunction, { call }: Unchecked, pointer: string): Fix | undefined {
  const result = fn.returns.endsWith('*')
    ? 'NULL'
    : /^(?:int|long|ssize_t)$/.test(fn.returns)
      ? '-ENOMEM'
      : undefined;
  const edit = result && checkBehind(file, fn, call, `!${pointer}`, result);
  return result && edit ? page.fix({ result }, 'review', edit) : undefined;
}
