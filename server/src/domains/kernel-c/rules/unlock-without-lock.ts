import { lockBalanceOf } from '../flow/lock-balance.ts';
import { releasedFirst } from '../flow/released-first.ts';
import type { CCall, CFile, CRule } from '../../../syntax/c/types.ts';
import { unlockWithoutLock as page } from '../pages.ts';

/** A function that releases a lock which neither it nor any of its callers in the file has taken. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    const told = new Set<number>();
    for (const { call, isOwn } of lockBalanceOf(file).unheld) {
      told.add(call.start);
      // Locks without a spelling are held by whoever calls a callback, too.
      const isKnown = isOwn || call.arguments.length > 0;
      yield page.problem(call.nameSpan, { unlock: textOf(file, call) }, isKnown ? {} : { confidence: 'low' });
    }
    for (const call of releasedFirst(file))
      if (!told.has(call.start)) yield page.problem(call.nameSpan, { unlock: textOf(file, call) });
  },
};

function textOf({ source }: CFile, { start, end }: CCall): string {
  return source.text.slice(start, end).replace(/\s+/g, ' ');
}
