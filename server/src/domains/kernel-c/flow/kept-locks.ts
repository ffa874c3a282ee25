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
  /** Only paths that fail release it: whoever succeeds with it may leave it to the function that goes on. */
  readonly isLeft: boolean;
}

/** What the paths of a function do with its locks, by their keys. */
export interface LockPaths {
  /** Some path has taken and released it at its end. */
  readonly freed: ReadonlySet<string>;
  /** The same of paths that do not fail. */
  readonly freedWell: ReadonlySet<string>;
  /** Some path releases it without having taken it. */
  readonly outside: ReadonlySet<string>;
  /** Its release stands right behind the return. */
  readonly isTooLate: (end: KeptEnd) => boolean;
}

/**
 * Which ends with a lock are faults. Failures are sure ones: some functions return with a lock where they succeed. Where a path
 * releases a lock that it has not taken, a question that is not understood tells the one from the other, and nothing is sure.
 */
export function faultyEnds(
  kept: readonly KeptEnd[],
  { freed, freedWell, outside, isTooLate }: LockPaths,
  isPointer: boolean,
): readonly FaultyEnd[] {
  const isTold = ({ values }: KeptEnd): boolean =>
    values === 0 || (isPointer ? values === error : isFailing(values));
  const withSuccess = new Set(kept.flatMap((end) => (isTold(end) ? [] : [end.held.call.start])));
  return kept.flatMap((end) => {
    const { values, held, isHazy } = end;
    if (isTooLate(end)) return [{ ...end, isSure: true, isLeft: false }];
    if (!freed.has(spelledThen(held.lock.key)))
      return isAlwaysTakenAgain(kept, end) ? [{ ...end, isSure: false, isLeft: false }] : [];
    // Whoever finds something may hand it out with its lock.
    if (isPointer && (values & other) !== 0) return [];
    const isSure =
      isTold(end) &&
      !isHazy &&
      !outside.has(spelledThen(held.lock.key)) &&
      // Who succeeds with it has let somebody else release it.
      !withSuccess.has(held.call.start) &&
      !isOneError(end.trail);
    const isLeft = !isTold(end) && !freedWell.has(spelledThen(held.lock.key));
    return [{ ...end, isSure, isLeft }];
  });
}

/** Every path takes it, releases it, and takes it once more: the last release is missing. */
function isAlwaysTakenAgain(kept: readonly KeptEnd[], { held }: KeptEnd): boolean {
  return kept.every((one) => one.held.lock.key !== held.lock.key || one.held.isAgain);
}

/** `if (ret == -ERESTARTSYS) return ret;`: one error among others is told by somebody who has let go of the lock. */
function isOneError(trail: Trail | undefined): boolean {
  let last = trail;
  while (last && !last.edge?.condition) last = last.before;
  const { condition, truth } = last?.edge ?? {};
  return (
    truth === true &&
    condition?.kind === 'binary' &&
    condition.operator === '==' &&
    condition.right.kind === 'unary' &&
    condition.right.operator === '-'
  );
}
