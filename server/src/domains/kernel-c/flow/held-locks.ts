import type { Property, Trail } from '../../../syntax/c/flow/explore.ts';
import type { CallStep, FlowGraph, ReturnStep, Step } from '../../../syntax/c/flow/graph.ts';
import { keyOf, mentions, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { any, error, isFailing, other, zero, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import type { Helper } from './helpers.ts';
import { formOf, lockCall, type LockCall } from './lock-calls.ts';
import { follow } from './paths.ts';
import { sleeping, waiting } from './sleeping.ts';

/** A lock that is held. */
export interface Held {
  readonly lock: Pick<LockCall, 'key' | 'family' | 'isAtomic' | 'isShared'>;
  readonly call: CallTerm;
}

/** What is wrong with a lock at a place of a function. */
export type LockFault =
  | {
      readonly kind: 'kept';
      readonly at: ReturnStep;
      readonly held: Held;
      readonly isSure: boolean;
      readonly trail: Trail | undefined;
    }
  | { readonly kind: 'twice'; readonly at: CallTerm; readonly held: Held; readonly trail: Trail | undefined }
  | {
      readonly kind: 'unheld';
      readonly at: CallTerm;
      readonly before: CallTerm;
      readonly trail: Trail | undefined;
    }
  | {
      readonly kind: 'sleeps';
      readonly at: CallTerm;
      readonly held: Held;
      readonly because: string;
      readonly trail: Trail | undefined;
    }
  | {
      readonly kind: 'waits';
      readonly at: Term;
      readonly call: CallTerm;
      readonly held: Held;
      readonly trail: Trail | undefined;
    };

export interface LockUse {
  readonly faults: readonly LockFault[];
  /** Callers find other locks held than before, on some path. */
  readonly isUnbalanced: boolean;
}

interface Released {
  readonly key: string;
  readonly call: CallTerm;
}

interface State {
  readonly held: readonly Held[];
  /** Taken and released again on this path. */
  readonly released: readonly Released[];
  /** Released without having been taken here: the caller's. */
  readonly outside: readonly string[];
}

/** What the exploration needs to know of other functions. */
export interface Around {
  readonly file: CFile;
  readonly helper: (name: string) => Helper | undefined;
}

/** Follows the locks of a function. */
export function followLocks(graph: FlowGraph, around: Around): LockUse {
  const calls = graph.steps.flatMap((step) => (step.kind === 'call' ? [step.call.name] : []));
  const isIndirect = calls.some((name) => around.helper(name)?.isUnbalanced === true);
  if (!calls.some((name) => formOf(name))) return { faults: [], isUnbalanced: isIndirect };
  const faults = new Map<string, LockFault>();
  const kept: { at: ReturnStep; held: Held; values: Values; trail: Trail | undefined }[] = [];
  const freed = new Map<string, Values>();
  const isPointer = graph.fn.returns.endsWith('*');
  let isUnbalanced = isIndirect;
  const report = (fault: LockFault): void => {
    const key = `${fault.kind} ${fault.at.start}`;
    if (!faults.has(key)) faults.set(key, fault);
  };
  const property: Property<State> = {
    start: { held: [], released: [], outside: [] },
    key: ({ held, released, outside }) =>
      `${held.map((one) => one.lock.key).join()}|${released.map((one) => one.key).join()}|${outside.join()}`,
    step(state, step, { trail, valueOf }) {
      if (step.kind === 'return') {
        const values = step.value ? valueOf(step.value) : 0;
        for (const held of state.held) kept.push({ at: step, held, values, trail });
        for (const { key } of state.released) {
          if (isHeld(state, key)) continue;
          // A pointer that may be anything says nothing of the paths that give NULL.
          const told = isPointer && values === any ? 0 : values;
          freed.set(key, (freed.get(key) ?? 0) | told | never);
        }
        if (state.held.length > 0) isUnbalanced = true;
        return [{ state }];
      }
      if (changesLock(state, step)) return [];
      if (step.kind !== 'call') return [{ state }];
      const lock = lockCall(step.call);
      if (lock) {
        if (lock.does === 'releases') {
          // What callers hold is let go, be it for a while.
          if (!isHeld(state, lock.key) && !state.released.some((one) => one.key === lock.key))
            isUnbalanced = true;
          return release(state, step.call, lock, trail, report);
        }
        if (lock.does === 'takes' || lock.zeroIsTaken === true)
          lookAt(step.call, state, around, trail, report);
        return take(state, step, lock, trail, report);
      }
      if (isOpaque(state, step, around)) return [];
      lookAt(step.call, state, around, trail, report);
      return [{ state }];
    },
  };
  follow(graph, property);
  for (const { at, held, values, trail } of kept) {
    const released = freed.get(held.lock.key);
    if (released === undefined) continue;
    // Some functions return with a lock where they succeed; what they give then tells the two apart.
    const isSure = (isPointer ? values === error : isFailing(values)) || values === 0;
    // An int that is zero with the lock held and an error without it is named for that, or wrong.
    const isLikely = (!isPointer && values === zero) || (released & values & ~never) !== 0;
    if (isSure || (isLikely && (!isPointer || values === zero)))
      report({ kind: 'kept', at, held, isSure, trail });
  }
  return { faults: [...faults.values()], isUnbalanced };
}

/** Marks a return without a value among those of other paths. */
const never = 8;

function isHeld({ held }: State, key: string): boolean {
  return held.some((one) => one.lock.key === key);
}

type Report = (fault: LockFault) => void;
interface Next {
  readonly state: State;
  readonly gave?: Values;
}

function take(
  state: State,
  step: CallStep,
  lock: LockCall,
  trail: Trail | undefined,
  report: Report,
): readonly Next[] {
  const { call } = step;
  const before = state.held.find((one) => one.lock.key === lock.key);
  if (before && !lock.isShared) {
    // A try on what one holds fails, and is no fault.
    if (lock.does === 'takes') report({ kind: 'twice', at: call, held: before, trail });
    return [];
  }
  // What the caller holds and was given back for a while is the caller's again.
  if (state.outside.includes(lock.key)) {
    return [{ state: { ...state, outside: state.outside.filter((key) => key !== lock.key) } }];
  }
  const taken: State = {
    ...state,
    held: [...state.held, { lock, call }],
    released: state.released.filter((one) => one.key !== lock.key),
  };
  if (lock.does === 'takes') return [{ state: taken }];
  const yes = lock.zeroIsTaken === true ? zero : other;
  const no = lock.zeroIsTaken === true ? error : zero;
  return step.discarded
    ? [{ state: taken }]
    : [
        { state: taken, gave: yes },
        { state, gave: no },
      ];
}

function release(
  state: State,
  call: CallTerm,
  lock: LockCall,
  trail: Trail | undefined,
  report: Report,
): readonly Next[] {
  const index = state.held.findLastIndex((one) => one.lock.key === lock.key);
  if (index >= 0) {
    const held = state.held.filter((_, i) => i !== index);
    return [{ state: { ...state, held, released: [...state.released, { key: lock.key, call }] } }];
  }
  const before = state.released.find((one) => one.key === lock.key);
  if (before) {
    if (!lock.isShared) report({ kind: 'unheld', at: call, before: before.call, trail });
    return [];
  }
  // One lock under two spellings: nobody knows which is meant.
  if (state.held.some((one) => memberOf(one.lock.key) === memberOf(lock.key))) return [];
  return [{ state: { ...state, outside: [...state.outside, lock.key] } }];
}

/** The spelling of a lock means another one from here on, so that nothing is known. */
function changesLock({ held, released, outside }: State, step: Step): boolean {
  const names = namesSet(step);
  if (names.length === 0 || held.length + released.length + outside.length === 0) return false;
  const keys = [...held.map((one) => one.lock.key), ...released.map((one) => one.key), ...outside];
  return names.some((name) => keys.some((key) => namesIn(key).includes(name)));
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

/** A call that may take or release in ways that are not seen here. */
function isOpaque(state: State, { call }: CallStep, { helper, file }: Around): boolean {
  if (state.held.length + state.released.length === 0) return false;
  const known = helper(call.name);
  if (known) return known.isUnbalanced;
  const name = call.name === '' && call.callee.kind === 'member' ? call.callee.name : call.name;
  if (/unlock|_lock$|^lock_|release_all|downgrade|_resched_/i.test(name)) return true;
  const [macro] = call.name === '' ? [] : file.named('macro', call.name);
  if (macro && /lock/i.test(file.source.text.slice(macro.start, macro.end))) return true;
  return call.arguments.some(
    (argument) =>
      (argument.kind === 'name' && /unlock|_locked$/.test(argument.name)) ||
      state.held.some((one) => isHandedOn(argument, one)),
  );
}

/** The last word of a spelling. */
function memberOf(key: string): string {
  return /\w+\W*$/.exec(key)?.[0] ?? key;
}

/** The lock itself, or the interrupt state that was saved with it, is handed to somebody else. */
function isHandedOn(argument: Term, { lock, call }: Held): boolean {
  if (argument.kind === 'address' && keyOf(argument.of) === lock.key) return true;
  const flags = call.arguments[1];
  return flags?.kind === 'name' && mentions(argument, flags.name);
}

function lookAt(
  call: CallTerm,
  state: State,
  around: Around,
  trail: Trail | undefined,
  report: Report,
): void {
  const held = state.held.find((one) => one.lock.isAtomic);
  if (!held) return;
  const flags = waiting(call);
  if (flags) report({ kind: 'waits', at: flags, call, held, trail });
  else {
    const because = sleeping(around, call);
    if (because !== undefined) report({ kind: 'sleeps', at: call, held, because, trail });
  }
}

/** Whether the text between a function's start and its body says that it takes or releases what others hold. */
export function isAnnotated(file: CFile, fn: CFunction): boolean {
  const { text } = file.source;
  const before = text.slice(fn.start, fn.body.start);
  return /__(?:cond_)?(?:acquires?|releases?)\w*\b|__must_hold|context_analysis|context_unsafe/.test(before);
}
