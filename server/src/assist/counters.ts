import type { Finding } from '../core/types.ts';

/** What has become of suggestions since the start. Kept in memory only. */
export interface Counters {
  /** Requests to the provider. */
  asked: number;
  /** Suggestions handed to the editor; one that is typed along counts once. */
  shown: number;
  /** Answers given from the cache or from a request that was under way, without one of their own. */
  reused: number;
  repaired: number;
  /** Suggestions whose end was held back. */
  shortened: number;
  unparsed: number;
  /** Rejections by the code of each finding that was the reason. */
  rejected: number;
  readonly rejectedBy: Map<string, number>;
  /** Answers of which nothing was left after trimming. */
  empty: number;
  /** Requests given up because nobody waited any more. */
  dropped: number;
  failed: number;
}

export function newCounters(): Counters {
  const zero = {
    asked: 0,
    shown: 0,
    reused: 0,
    repaired: 0,
    shortened: 0,
    unparsed: 0,
    rejected: 0,
    empty: 0,
    dropped: 0,
    failed: 0,
  };
  return { ...zero, rejectedBy: new Map() };
}

export function countRejection(counters: Counters, introduced: readonly Finding[]): void {
  counters.rejected++;
  for (const { code } of introduced) counters.rejectedBy.set(code, (counters.rejectedBy.get(code) ?? 0) + 1);
}

/** What the log hears of: enough to understand why a suggestion did not come, nothing about the rest of the file. */
export type PipelineEvent =
  | { readonly kind: 'asked'; readonly path: string; readonly provider: string }
  | { readonly kind: 'accepted' | 'unparsed' | 'empty'; readonly path: string; readonly text: string }
  | {
      readonly kind: 'repaired' | 'shortened' | 'rejected';
      readonly path: string;
      readonly text: string;
      readonly findings: readonly Finding[];
    }
  /** `private`: the cursor is in a secret, so nothing was asked. */
  | { readonly kind: 'dropped' | 'private'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly reason: string };
