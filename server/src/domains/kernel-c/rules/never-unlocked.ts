import { lockBalanceOf } from '../flow/lock-balance.ts';
import { releaseOf } from '../flow/lock-calls.ts';
import type { CRule } from '../../../syntax/c/types.ts';
import { neverUnlocked as page } from '../pages.ts';

/** A function that takes a lock and releases it on no path, in a file where nobody else does that for it. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    for (const { call, fn, isOwn } of lockBalanceOf(file).kept) {
      const release = releaseOf(call, (index) => call.arguments[index]?.text ?? '');
      if (release === undefined) continue;
      const lock = file.source.text.slice(call.start, call.end).replace(/\s+/g, ' ');
      // Whoever is typing has until the function's end.
      const owedAt = { start: fn.body.end - 1, end: fn.body.end };
      yield page.problem(
        call.nameSpan,
        { lock, release },
        { owedAt, ...(isOwn ? {} : { confidence: 'medium' }) },
      );
    }
  },
};
