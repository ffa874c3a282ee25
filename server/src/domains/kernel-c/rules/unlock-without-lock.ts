import { lockBalanceOf } from '../flow/lock-balance.ts';
import type { CRule } from '../../../syntax/c/types.ts';
import { unlockWithoutLock as page } from '../pages.ts';

/** A function that releases a lock which neither it nor any of its callers in the file has taken. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    for (const { call, isOwn, fn } of lockBalanceOf(file).unheld) {
      const unlock = file.source.text.slice(call.start, call.end).replace(/\s+/g, ' ');
      const isKnown = isOwn || fn.isStatic;
      yield page.problem(call.nameSpan, { unlock }, isKnown ? {} : { confidence: 'low' });
    }
  },
};
