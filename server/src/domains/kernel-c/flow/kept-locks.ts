import type { Trail } from '../../../syntax/c/flow/explore.ts';
import type { ReturnStep } from '../../../syntax/c/flow/graph.ts';
import { error, isFailing, other, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import { spelledThen, type Held } from './lock-state.ts';

/** A path that returns with a lock. */
export interface KeptEnd {
  readonly at: ReturnStep;
  readonly held: Held;
  /** What is returned; none where nothing is. */
  readonly values: Values;
  readonly trail: Trail | undefined;
  /** Something may have released it that is not seen here. */
  readonly isHazy: boolean;
}

export interface FaultyEnd extends KeptEnd {
  readonly isSure: boolean;
}

/**
 * Which ends with a lock are faults. `freed`: keys of locks that some path has taken and released at its end. Failures are
 * sure ones; some functions return with a lock where they succeed.
 */
export function faultyEnds(
  kept: readonly KeptEnd[],
  freed: ReadonlySet<string>,
  isPointer: boolean,
): readonly FaultyEnd[] {
  return kept.flatMap((end) => {
    const { values, held, isHazy } = end;
    if (!freed.has(spelledThen(held.lock.key)))
      return isAlwaysTakenAgain(kept, end) ? [{ ...end, isSure: false }] : [];
    const isTold = values === 0 || (isPointer ? values === error : isFailing(values));
    // Whoever finds something may hand it out with its lock.
    if (isPointer && (values & other) !== 0) return [];
    const isSure = isTold && !isHazy;
    return [{ ...end, isSure }];
  });
}

/** Every path takes it, releases it, and takes it once more: the last release is missing. */
function isAlwaysTakenAgain(kept: readonly KeptEnd[], { held }: KeptEnd): boolean {
  return kept.every((one) => one.held.lock.key !== held.lock.key || one.held.isAgain);
}
