import type { Guard } from '../assist/guard.ts';
import { Cancelled } from '../workers/rpc.ts';
import type { AnalysisThread } from './analysis-thread.ts';

/** The guard in the thread that has the trees: a verdict is one question there and back. */
export function threadGuard(
  thread: Pick<AnalysisThread, 'request'>,
  uri: string,
  signal?: AbortSignal,
): Guard {
  return ({ text }, replace, blanks) => {
    const place = { uri, text, replace, blanks };
    // Whether it was prepared is seen when it judges; a thread that has not been told prepares itself then.
    thread.request('prepare', place, signal).catch(() => undefined);
    return {
      async judge(proposed) {
        const verdict = await thread.request('judge', { ...place, proposed }, signal);
        if (!verdict) throw new Cancelled();
        return verdict;
      },
    };
  };
}
