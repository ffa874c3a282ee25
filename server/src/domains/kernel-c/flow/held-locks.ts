import type { Property, Trail } from '../../../syntax/c/flow/explore.ts';
import { factOf, withFact, type Facts } from '../../../syntax/c/flow/facts.ts';
import type { FlowGraph, ReturnStep } from '../../../syntax/c/flow/graph.ts';
import type { CallTerm, Term } from '../../../syntax/c/flow/term.ts';
import { isFailing, zero } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { faultyEnds, type KeptEnd } from './kept-locks.ts';
import { formOf, lockCall } from './lock-calls.ts';
import { anyLock, effectOf, type Around } from './lock-effects.ts';
import { releasedInLoops } from './lock-loops.ts';
import {
  keyOfState,
  memberOf,
  noLocks,
  released,
  renamed,
  taken,
  type Faults,
  type Held,
  type LockState,
  spelledThen,
} from './lock-state.ts';
import { follow } from './paths.ts';
import { sleeping, waiting } from './sleeping.ts';

/** What is wrong with a lock at a place of a function. */
export type LockFault =
  | {
      readonly kind: 'kept';
      readonly at: ReturnStep;
      readonly held: Held;
      readonly isSure: boolean;
      readonly isLeft: boolean;
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
      readonly kind: 'mismatched';
      readonly at: CallTerm;
      readonly held: Held;
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
  /** The locks, by their last words, that callers may find otherwise than before. */
  readonly unbalanced: readonly string[];
}

/** Follows the locks of a function. */
export function followLocks(graph: FlowGraph, around: Around): LockUse {
  const calls = new Set(graph.steps.flatMap((step) => (step.kind === 'call' ? [step.call.name] : [])));
  const unbalanced = new Set([...calls].flatMap((name) => around.helper(name)?.unbalanced ?? []));
  // Who locks for its caller is told by its name alone where it stands elsewhere.
  if ([...calls].some((name) => /_and_(?:un)?lock$/.test(name) && !around.helper(name)))
    unbalanced.add(anyLock);
  if (![...calls].some((name) => formOf(name))) return { faults: [], unbalanced: [...unbalanced] };
  const found = new Map<string, LockFault>();
  const kept: KeptEnd[] = [];
  const freed = new Set<string>();
  const freedWell = new Set<string>();
  const outside = new Set<string>();
  const isPointer = graph.fn.returns.endsWith('*');
  const inLoops = releasedInLoops(graph);
  // Who turns interrupts or bottom halves off and on by hand, or hands locks over to one another, mixes them on purpose.
  const isOneWay = ![...calls].some((name) =>
    /^local_(?:irq|bh)|^(?:__local|raw_local|disable_irq|enable_irq)|irqs?_disabled/.test(name),
  );
  const report = (fault: LockFault): void => {
    const key = `${fault.kind} ${fault.at.start}`;
    if (!found.has(key)) found.set(key, fault);
  };
  const faults: Faults = {
    twice: (at, held, trail) => {
      report({ kind: 'twice', at, held, trail });
    },
    unheld: (at, before, trail) => {
      report({ kind: 'unheld', at, before, trail });
    },
    mismatched: (at, held, others, trail) => {
      if (others === 0 && isOneWay && !isHandedOver(graph, at, held))
        report({ kind: 'mismatched', at, held, trail });
    },
  };
  const property: Property<LockState> = {
    start: noLocks,
    key: keyOfState,
    step(before, step, { facts, trail, valueOf }) {
      if (step.kind === 'return') {
        const values = step.value ? valueOf(step.value) : 0;
        for (const held of before.held) kept.push({ at: step, held, values, trail, isHazy: before.isHazy });
        for (const { key } of before.released) {
          if (isHeld(before, key)) continue;
          freed.add(key);
          if (!isFailing(values)) freedWell.add(key);
        }
        for (const { lock } of before.held) unbalanced.add(memberOf(lock.key));
        return [{ state: before }];
      }
      const state = renamed(before, step);
      if (!state) return [];
      if (step.kind !== 'call') return [{ state }];
      const lock = lockCall(step.call);
      if (lock) {
        if (lock.does === 'releases') {
          // What callers hold is let go, be it for a while.
          if (!isHeld(state, lock.key) && !state.released.some((one) => one.key === lock.key)) {
            unbalanced.add(memberOf(lock.key));
            outside.add(lock.key);
          }
          return released(state, step.call, lock, trail, faults);
        }
        if (lock.does === 'takes' || lock.zeroIsTaken === true)
          lookAt(step.call, state, around, trail, report);
        // Whoever locks something knows that it is there.
        const known = withoutNull(facts, step.call);
        return taken(state, step, lock, trail, faults).map((one) => ({ ...one, facts: known }));
      }
      const effect = effectOf(state, step, around);
      if (effect === 'unseen') return [];
      lookAt(step.call, state, around, trail, report);
      return [{ state: effect === 'hazy' ? { ...state, isHazy: true } : state }];
    },
    assume(state, edge) {
      const members = state.held.length === 0 ? [] : inLoops(edge);
      return state.held.some(({ lock }) => members.includes(memberOf(lock.key))) ? undefined : state;
    },
  };
  follow(graph, property);
  for (const { at, held, trail, isSure, isLeft } of faultyEnds(
    kept,
    { freed, freedWell, outside, isTooLate: (end) => isReleasedBehind(around.file, end) },
    isPointer,
  ))
    report({ kind: 'kept', at, held, isSure, isLeft, trail });
  return { faults: [...found.values()], unbalanced: [...unbalanced] };
}

function withoutNull(facts: Facts, { arguments: [lock] }: CallTerm): Facts {
  return lock?.kind === 'name' ? withFact(facts, lock.name, factOf(facts, lock.name) & ~zero) : facts;
}

/**
 * Interrupts go from one lock to the next where another lock is given back otherwise than it was taken, too, or goes by another name when
 * it is; and a lock that is let go for a while with interrupts off is taken again in the same way.
 */
function isHandedOver({ steps }: FlowGraph, at: CallTerm, { lock }: Held): boolean {
  const ways = new Map<string, { readonly taken: Set<string>; readonly given: Set<string> }>();
  for (const step of steps) {
    const other = step.kind === 'call' ? lockCall(step.call) : undefined;
    if (step.kind !== 'call' || !other || other.family.startsWith('rwsem')) continue;
    const own = ways.get(other.key) ?? { taken: new Set(), given: new Set() };
    ways.set(other.key, own);
    (other.does === 'releases' ? own.given : own.taken).add(wayOf(step.call));
  }
  const own = ways.get(lock.key);
  const isTaken = own?.taken.has(wayOf(at)) === true;
  // From the readers' side of one lock to the writers', with interrupts off all the way.
  const isGoneOn =
    own !== undefined && [...own.given].some((way) => way !== wayOf(at) && !own.taken.has(way));
  return (
    isTaken ||
    isGoneOn ||
    [...ways].some(
      ([key, { taken, given }]) =>
        key !== lock.key &&
        ([...given].some((way) => !taken.has(way)) || (given.size === 0 && taken.has(wayOf(at)))),
    )
  );
}

/** The kind of a lock call, and what it does to interrupts. */
function wayOf({ name }: CallTerm): string {
  const [, kind = '', way = ''] = /^(?:raw_)?([a-z]+)_.*?(_(?:irq|bh)\w*)?$/.exec(name) ?? [];
  return kind + way.replace(/^_irq(?:save|restore)\w*$/, '_saved');
}

function isHeld({ held }: LockState, key: string): boolean {
  return held.some((one) => one.lock.key === key);
}

type Report = (fault: LockFault) => void;

function lookAt(
  call: CallTerm,
  state: LockState,
  around: Around,
  trail: Trail | undefined,
  report: Report,
): void {
  const held = state.held.find((one) => one.lock.isAtomic);
  if (!held || state.isHazy) return;
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

/** `return ret; mutex_unlock(&foo->lock);`: its release stands where nothing ever comes. */
function isReleasedBehind({ source }: CFile, { at, held }: KeptEnd): boolean {
  // Behind `if (found) return p;` a path goes on.
  if (/(?:\)|\belse)\s*$/.test(source.text.slice(Math.max(0, at.start - longestRelease), at.start)))
    return false;
  const behind = /^;?\s*(\w+)\s*\(([^;{}]*)\)\s*;/.exec(source.text.slice(at.end, at.end + longestRelease));
  const [, name = '', given = ''] = behind ?? [];
  const form = formOf(name);
  if (form?.does !== 'releases' || form.family !== held.lock.family) return false;
  return given
    .replace(/\s+/g, '')
    .includes(spelledThen(held.lock.key).replace(/^\S+ /, '').replace(/\s+/g, ''));
}

/** A release is not longer, in characters. */
const longestRelease = 200;
