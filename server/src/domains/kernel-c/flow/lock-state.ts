import type { Trail } from '../../../syntax/c/flow/explore.ts';
import type { CallStep, Step } from '../../../syntax/c/flow/graph.ts';
import type { CallTerm } from '../../../syntax/c/flow/term.ts';
import { error, other, zero, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import type { LockCall } from './lock-calls.ts';

/** A lock that is held. */
export interface Held {
  readonly lock: Pick<LockCall, 'key' | 'family' | 'isAtomic' | 'isShared'>;
  readonly call: CallTerm;
  /** This path has taken and released it before. */
  readonly isAgain: boolean;
}

interface Released {
  readonly key: string;
  readonly call: CallTerm;
}

/** The locks at one moment of a path. */
export interface LockState {
  readonly held: readonly Held[];
  /** Taken and released again on this path. */
  readonly released: readonly Released[];
  /** Released without having been taken here: the caller's. */
  readonly outside: readonly string[];
  /** Something may have changed it that is not seen here: what is said from here on is a guess. */
  readonly isHazy: boolean;
}

export const noLocks: LockState = { held: [], released: [], outside: [], isHazy: false };

export function keyOfState({ held, released, outside, isHazy }: LockState): string {
  const holds = held.map((one) => `${one.lock.key}${one.isAgain ? '+' : ''}`).join();
  return `${holds}|${released.map((one) => one.key).join()}|${outside.join()}${isHazy ? '~' : ''}`;
}

/** Told of what is wrong where a lock is taken or released. */
export interface Faults {
  twice(call: CallTerm, held: Held, trail: Trail | undefined): void;
  unheld(call: CallTerm, before: CallTerm, trail: Trail | undefined): void;
  /** Taken in one way and released in another: `others` counts what else is held. */
  mismatched(call: CallTerm, held: Held, others: number, trail: Trail | undefined): void;
}

export interface Next {
  readonly state: LockState;
  readonly gave?: Values;
}

/** The states behind a call that takes a lock, or tries to. */
export function taken(
  state: LockState,
  step: CallStep,
  lock: LockCall,
  trail: Trail | undefined,
  faults: Faults,
): readonly Next[] {
  const { call } = step;
  const before = state.held.find((one) => one.lock.key === lock.key);
  // Interrupts that are off stay off.
  if (before && call.name === 'local_irq_disable') return [{ state }];
  if (before && !lock.isShared) {
    // A try on what one holds fails, and is no fault.
    if (lock.does === 'takes' && !state.isHazy) faults.twice(call, before, trail);
    return [];
  }
  // What the caller holds and was given back for a while is the caller's again.
  if (state.outside.includes(lock.key)) {
    return [{ state: { ...state, outside: state.outside.filter((key) => key !== lock.key) } }];
  }
  const isAgain = state.released.some((one) => one.key === lock.key);
  const after: LockState = {
    ...state,
    held: [...state.held, { lock, call, isAgain }],
    released: state.released.filter((one) => one.key !== lock.key),
  };
  if (lock.does === 'takes' || step.discarded) return [{ state: after }];
  const [yes, no] = lock.zeroIsTaken === true ? [zero, error] : [other, zero];
  return [
    { state: after, gave: yes },
    { state, gave: no },
  ];
}

/** The states behind a call that releases a lock. */
export function released(
  state: LockState,
  call: CallTerm,
  { key, isShared }: LockCall,
  trail: Trail | undefined,
  faults: Faults,
): readonly Next[] {
  const index = state.held.findLastIndex((one) => one.lock.key === key);
  if (index >= 0) {
    const before = state.held[index]!;
    const held = state.held.filter((_, i) => i !== index);
    if (!state.isHazy && !isReleaseOf(call, before)) faults.mismatched(call, before, held.length, trail);
    return [{ state: { ...state, held, released: [...state.released, { key, call }] } }];
  }
  const before = state.released.find((one) => one.key === key);
  if (before) {
    if (!isShared && !state.isHazy) faults.unheld(call, before.call, trail);
    return [];
  }
  // Taken for writing and released for reading, or the other way round.
  const other = state.held.find(
    (one) => /^rwsem/.test(key) && one.lock.key.replace(/^\S+ /, '') === key.replace(/^\S+ /, ''),
  );
  if (other && !state.isHazy) {
    faults.mismatched(call, other, state.held.length - 1, trail);
    return [];
  }
  // One lock under two spellings: nobody knows which is meant.
  if (state.held.some((one) => memberOf(one.lock.key) === memberOf(key))) return [];
  return [{ state: { ...state, outside: [...state.outside, key] } }];
}

const flavours = /^(?:raw_)?(spin|read|write)_(?:un|try)?lock(?:_(irq|bh))?(save|restore)?/;

/** Whether a call releases a lock in the way in which it was taken: interrupts and bottom halves come back as they went. */
function isReleaseOf({ name }: CallTerm, { call }: Held): boolean {
  const [taken, given] = [flavours.exec(call.name), flavours.exec(name)];
  if (!taken || !given || /_dec_and_/.test(call.name)) return true;
  const isSaved = (taken[3] === 'save') === (given[3] === 'restore');
  return taken[1] === given[1] && taken[2] === given[2] && isSaved;
}

/** Marks a spelling that means another lock by now. */
const old = "'";

/** The spelling as it was where the lock was taken. */
export function spelledThen(key: string): string {
  return key.endsWith(old) ? key.slice(0, -1) : key;
}

/**
 * Where a variable changes, the spellings that hang on it mean other locks: one that is held goes on under an old name, which no call can
 * name any more. None where nobody knows what becomes of the caller's.
 */
export function renamed(state: LockState, step: Step): LockState | undefined {
  const { held, released: given, outside } = state;
  if (held.length + given.length + outside.length === 0) return state;
  const names = namesSet(step);
  if (names.length === 0) return state;
  const hangs = (key: string): boolean => names.some((name) => namesIn(key).includes(name));
  if (outside.some(hangs)) return undefined;
  const isHolding = held.some(({ lock }) => hangs(lock.key));
  if (!isHolding && !given.some(({ key }) => hangs(key))) return state;
  return {
    held: held.map((one) =>
      hangs(one.lock.key) && !one.lock.key.endsWith(old)
        ? { ...one, lock: { ...one.lock, key: one.lock.key + old } }
        : one,
    ),
    released: given.filter(({ key }) => !hangs(key)),
    outside,
    isHazy: state.isHazy || isHolding,
  };
}

/** The variables that a spelling hangs on. */
function namesIn(key: string): readonly string[] {
  return key.match(/(?<![\w.>])[A-Za-z_]\w*/g) ?? [];
}

function namesSet(step: Step): readonly string[] {
  if (step.kind === 'assign') return step.target.kind === 'name' ? [step.target.name] : [];
  if (step.kind !== 'call' || step.heads === undefined) return [];
  return step.call.arguments.flatMap((one) => (one.kind === 'name' ? [one.name] : []));
}

/** The last word of a spelling: one lock, whatever leads to it. */
export function memberOf(key: string): string {
  return /\w+\W*$/.exec(spelledThen(key))?.[0] ?? key;
}
