import type { Property, Trail } from '../../../syntax/c/flow/explore.ts';
import type { CallStep, FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import { bare, followed, givenKey, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { error, zero } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import type { Failure } from '../facts/failures.ts';
import { wayOf } from './failing-call.ts';
import { follow, once } from './paths.ts';

/** Memory behind a pointer is used on a path where nobody looked whether the call that gave it failed. */
export interface Unchecked {
  readonly at: Term;
  /** The pointer as written. */
  readonly pointer: Term;
  readonly call: CallTerm;
  readonly way: Failure;
  readonly trail: Trail | undefined;
  readonly isSure: boolean;
}

type Found = Omit<Unchecked, 'isSure'>;

interface Pending {
  readonly key: string;
  readonly call: CallTerm;
  readonly way: Failure;
}

/** Arguments whose memory a function reads or writes at once. */
const following: Readonly<Record<string, readonly number[]>> = {
  memset: [0],
  memcpy: [0, 1],
  memmove: [0, 1],
  memcmp: [0, 1],
  strcpy: [0, 1],
  strscpy: [0, 1],
  strlen: [0],
  strcmp: [0, 1],
  sprintf: [0],
  snprintf: [0],
  copy_from_user: [0],
};

export const uncheckedIn = once((file, _fn, graph) => findUnchecked(file, graph));

function findUnchecked(file: CFile, graph: FlowGraph): readonly Unchecked[] {
  const isPossible = graph.steps.some(
    (step) => step.kind === 'assign' && step.value && wayOf(file, step.value),
  );
  if (!isPossible) return [];
  const found = new Map<number, Found>();
  const property: Property<readonly Pending[]> = {
    start: [],
    key: (state) => state.map(({ key, call }) => `${key}@${call.start}`).join(),
    step(state, step, { trail }) {
      for (const used of usedBy(step)) {
        const pending = state.find((one) => one.key === keyOf(used.pointer));
        if (!pending) continue;
        if (!found.has(used.at.start))
          found.set(used.at.start, { ...used, call: pending.call, way: pending.way, trail });
        // One report for each call; what comes after follows from it.
        return [{ state: without(state, pending.key) }];
      }
      return [{ state: after(file, state, step) }];
    },
    assume(state, _edge, { valueOf }) {
      return state.filter((one) => {
        const values = valueOf({ ...termOf(one.key), start: one.call.start, end: one.call.end });
        return (
          (values & (one.way === 'null' ? zero : error)) !== 0 &&
          values !== (one.way === 'null' ? zero : error)
        );
      });
    },
  };
  follow(graph, property);
  const isSure = (one: Found): boolean =>
    // Another spelling of the same place may have been asked.
    !keyOf(one.pointer).startsWith('*') &&
    // The first member of nothing is nothing, which a question behind it knows.
    !(one.at.kind === 'address' && isAskedIn(graph, one, one.at.end, Infinity));
  return [...found.values()]
    .filter((one) => one.way === 'error' || !isAskedIn(graph, one, one.call.end, one.at.start))
    .map((one) => ({ ...one, isSure: isSure(one) }));
}

/** A condition in a range names the pointer: between call and use it is looked at, together with something else. */
function isAskedIn(graph: FlowGraph, { pointer }: Found, from: number, to: number): boolean {
  const key = keyOf(pointer);
  return graph.blocks.some(({ edges }) =>
    edges.some(
      ({ condition }) =>
        condition !== undefined &&
        condition.start > from &&
        condition.end < to &&
        (keyOf(bare(condition)) === key ||
          (condition.kind === 'call' && condition.arguments.some((one) => keyOf(bare(one)) === key))),
    ),
  );
}

/** The pointers of keys are variables or members, whose facts are kept under the same spelling. */
function termOf(key: string): Term {
  return { kind: 'name', name: key, start: 0, end: 0 };
}

function after(file: CFile, state: readonly Pending[], step: Step): readonly Pending[] {
  if (step.kind === 'assign') {
    const target = bare(step.target);
    const key = keyOf(target);
    let next: readonly Pending[] = state.filter((one) => !hangsOn(one.key, target, key));
    if (!step.value) return next;
    // A copy may be looked at instead.
    const copied = givenKey(step.value);
    next = without(next, copied);
    const way = wayOf(file, step.value);
    if (way === undefined || key === '') return next;
    return [...next, { key, way, call: bare(step.value) as CallTerm }];
  }
  if (step.kind === 'call') return state.filter((one) => !isChangedBy(step, one));
  return state;
}

function without(state: readonly Pending[], key: string): readonly Pending[] {
  return state.some((one) => one.key === key) ? state.filter((one) => one.key !== key) : state;
}

function hangsOn(key: string, target: Term, targetKey: string): boolean {
  if (key === targetKey || targetKey === '') return true;
  return target.kind === 'name' && new RegExp(`^\\W*${target.name}\\b`).test(key);
}

/** A call that gets the pointer's address, or the object that the pointer is a member of, may set or check it. */
function isChangedBy({ call, heads, discarded }: CallStep, { key }: Pending): boolean {
  // Whoever gets it and answers may have looked at it.
  if (!discarded && call.arguments.some((argument) => keyOf(bare(argument)) === key)) return true;
  if (asking.test(call.name) && call.arguments.some((argument) => keyOf(bare(argument)) === key)) return true;
  return call.arguments.some((argument) => {
    const given = keyOf(bare(argument));
    if (given === `&${key}`) return true;
    if (heads !== undefined && given === key) return true;
    return (
      given !== '' && given !== key && key.startsWith(given) && /^(?:->|\.)/.test(key.slice(given.length))
    );
  });
}

/** Calls that look whether a pointer is one. */
const asking = /ERR|check|valid|^is_|_is_|_has_|assert|expect/i;

interface Used {
  readonly at: Term;
  readonly pointer: Term;
}

function usedBy(step: Step): readonly Used[] {
  if (step.kind === 'access') return [{ at: step.term, pointer: step.pointer }];
  if (step.kind !== 'call') return [];
  const inside = step.call.arguments.flatMap((argument) => {
    // `&p->member` of no object is an address that nobody may use.
    const pointer = argument.kind === 'address' ? followed(bare(argument.of)) : undefined;
    return pointer && argument.kind === 'address' && bare(argument.of).kind === 'member'
      ? [{ at: argument, pointer }]
      : [];
  });
  const list = Object.hasOwn(following, step.call.name) ? following[step.call.name]! : [];
  const whole = list.flatMap((index) => {
    const argument = step.call.arguments[index];
    return argument ? [{ at: argument, pointer: bare(argument) }] : [];
  });
  return [...inside, ...whole];
}
