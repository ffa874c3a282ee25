import { lockBalanceOf } from '../flow/lock-balance.ts';
import type { CRule } from '../../../syntax/c/types.ts';
import { unlockWithoutLock as page } from '../pages.ts';

/** A function that releases a lock which neither it nor any of its callers in the file has taken. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    for (const { call, isOwn } of lockBalanceOf(file).unheld) {
      const unlock = file.source.text.slice(call.start, call.end).replace(/\s+/g, ' ');
      // Locks without a spelling are held by whoever calls a callback, too.
      const isKnown = isOwn || call.arguments.length > 0;
      yield page.problem(call.nameSpan, { unlock }, isKnown ? {} : { confidence: 'low' });
    }
  },
};
