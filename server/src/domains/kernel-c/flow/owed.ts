import type { Outcome, Property, Trail } from '../../../syntax/c/flow/explore.ts';
import type { CallStep, Edge, FlowGraph, ReturnStep, Step } from '../../../syntax/c/flow/graph.ts';
import { bare, givenKey, keyOf, mentions, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { error, isFailing, other, zero, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { pairOf, type Pair } from '../facts/pairs.ts';
import { isLocal } from '../local-names.ts';
import { skippedReleases } from './skipped-releases.ts';
import { isGivenBack, isLost, lookingOnly, passes, startsWith } from './hand-over.ts';
import { follow, once } from './paths.ts';

/** Something that was taken and is not given back where a path ends. */
export interface Owed {
  readonly at: ReturnStep;
  readonly call: CallTerm;
  readonly pair: Pair;
  /** How it is written where it is owed. */
  readonly key: string;
  /** Where another path gives it back. */
  readonly released: CallTerm | undefined;
  /** Every path to this return owes it, so that it can be given back right there. */
  readonly isAlways: boolean;
  readonly isSure: boolean;
  readonly trail: Trail | undefined;
}

export interface Taken {
  readonly call: CallTerm;
  readonly pair: Pair;
  /** All spellings of it, the first one first. */
  readonly keys: readonly string[];
  /** What was taken before it has been given back already: an unwinding that leaves it out. */
  readonly isSkipped?: boolean;
  /** Who got it meanwhile, and may have kept it. */
  readonly passed: readonly Passed[];
}

export interface Passed {
  readonly to: string;
  /** Start of the call. */
  readonly start: number;
  /** The variable that was given the call's result. */
  readonly result?: string;
}

type State = readonly Taken[];

interface End {
  readonly at: ReturnStep;
  readonly taken: Taken;
  readonly values: Values;
  readonly trail: Trail | undefined;
}

interface Release {
  readonly call: CallTerm;
  readonly passed: readonly Passed[];
}

export const owedIn = once((file, _fn, graph) => findOwed(file, graph));

function findOwed(file: CFile, graph: FlowGraph): readonly Owed[] {
  const calls = graph.steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));
  if (!calls.some(({ name }) => pairOf(name) && !isLocal(file, name))) return [];
  const names = namesOf(graph);
  const skipped = skippedReleases(graph);
  const ends: End[] = [];
  const free = new Map<number, Set<number>>();
  const releases = new Map<number, Release[]>();
  const property: Property<State> = {
    start: [],
    key: (state) =>
      state
        .map(
          (one) =>
            `${one.call.start}${one.isSkipped === true ? '-' : ''}:${one.keys.join()}:${one.passed.map(({ to }) => to).join()}`,
        )
        .join(';'),
    step(state, step, { trail, valueOf }) {
      if (step.kind === 'return') {
        const values = step.value ? valueOf(step.value) : 0;
        const { value } = step;
        const left = state.filter((one) => !value || !one.keys.some((key) => isReturned(value, key)));
        for (const taken of left) ends.push({ at: step, taken, values, trail });
        const owed = free.get(step.start) ?? new Set(calls.map((one) => one.start));
        for (const start of owed) if (!left.some((one) => one.call.start === start)) owed.delete(start);
        free.set(step.start, owed);
        return [{ state }];
      }
      if (step.kind === 'call') return called(file, state, step, releases);
      return [{ state: step.kind === 'assign' ? assigned(file, state, step, names) : state }];
    },
    assume: (state, edge, { valueOf }) => assumed(state, edge, skipped(edge), valueOf),
  };
  follow(graph, property);
  return judged(graph, names.locals, ends, releases, free);
}

interface Names {
  readonly locals: ReadonlySet<string>;
  /** Variables that clean up after themselves. */
  readonly cleaned: ReadonlySet<string>;
}

function namesOf(graph: FlowGraph): Names {
  const declared = graph.steps.flatMap((step) => (step.kind === 'declare' ? [step] : []));
  return {
    locals: new Set(declared.filter((one) => !/\bstatic\b/.test(one.type)).map((one) => one.name)),
    cleaned: new Set(declared.filter((one) => one.cleanup !== undefined).map((one) => one.name)),
  };
}

/** The thing itself is returned, or something made of it. */
function isReturned(value: Term, key: string): boolean {
  return keyOf(value).includes(key) || (/^\w+$/.test(key) && !isRead(value, key) && mentions(value, key));
}

/** Only what it points to is looked at: `p->count`. */
function isRead(value: Term, key: string): boolean {
  const inner = bare(value);
  return (
    inner.kind === 'call' &&
    lookingOnly.test(inner.name) &&
    inner.arguments.some((one) => keyOf(bare(one)) === key)
  );
}

function nameTerm(name: string): Term {
  return { kind: 'name', name, start: 0, end: 0 };
}

/** Forgets what was never taken because the call failed, and who refused what was passed. */
function assumed(state: State, edge: Edge, left: readonly string[], valueOf: (term: Term) => Values): State {
  if (state.length === 0) return state;
  const off = switchedOff(edge);
  const valuesOf = (key: string): Values => valueOf(nameTerm(key));
  const next: Taken[] = [];
  let isSame = true;
  for (const one of state) {
    if (isNothing(one, valueOf) || one.keys.some((key) => left.includes(key) || key === off)) {
      isSame = false;
      continue;
    }
    const passed = one.passed.filter(({ result }) => result === undefined || !isFailing(valuesOf(result)));
    if (passed.length === one.passed.length) next.push(one);
    else {
      isSame = false;
      next.push({ ...one, passed });
    }
  }
  return isSame ? state : next;
}

/** The call gave nothing, by what is known of its result, or of the object that it was asked about. */
function isNothing({ pair, keys, call }: Taken, valueOf: (term: Term) => Values): boolean {
  const isObject = pair.takes === 'result' || keys.every((key) => /^\w+$/.test(key));
  if (isObject && keys.some((key) => (valueOf(nameTerm(key)) & other) === 0)) return true;
  const [from] = call.arguments;
  return pair.kind === 'reference' && pair.takes === 'result' && from !== undefined && isNull(from, valueOf);
}

/** Numbers that are zero are no missing objects. */
function isNull(term: Term, valueOf: (term: Term) => Values): boolean {
  return bare(term).kind === 'name' && keyOf(bare(term)) !== 'NULL' && valueOf(term) === zero;
}

/** What `pm_runtime_enabled(dev)` and the like say is off already. */
function switchedOff({ condition, truth }: Edge): string | undefined {
  if (condition?.kind !== 'call' || truth !== false || !/_enabled$/.test(condition.name)) return undefined;
  return condition.arguments[0] && keyOf(bare(condition.arguments[0]));
}

function called(
  file: CFile,
  state: State,
  step: CallStep,
  releases: Map<number, Release[]>,
): readonly Outcome<State>[] {
  const { call } = step;
  let next: State = state;
  if (state.length > 0) {
    const kept: Taken[] = [];
    let isSkipped = false;
    for (const one of state) {
      if (isGivenBack(call, one)) {
        isSkipped = true;
        const known = releases.get(one.call.start) ?? [];
        releases.set(one.call.start, known);
        known.push({ call, passed: one.passed });
      } else if (!isLost(step, one, (name) => file.has('function', name)))
        kept.push({
          ...(passes(call, one) ? withPassed(one, call) : one),
          ...(isSkipped ? { isSkipped } : {}),
        });
    }
    next = kept;
  }
  const pair = isLocal(file, call.name) ? undefined : pairOf(call.name);
  const argument = pair && pair.takes !== 'result' ? call.arguments[pair.takes] : undefined;
  const key = argument ? keyOf(bare(argument)) : '';
  if (!pair || key === '' || next.some((one) => one.keys.includes(key) && one.call.name === call.name))
    return [{ state: next }];
  const taken: State = [...next, { call, pair, keys: [key], passed: [] }];
  if (pair.success === 'always' || step.discarded) return [{ state: taken }];
  const [yes, no] = pair.success === 'zero' ? [zero, error] : [other, zero];
  return [
    { state: taken, gave: yes },
    { state: next, gave: no },
  ];
}

function withPassed(taken: Taken, { name, callee, start }: CallTerm): Taken {
  const to = name === '' && callee.kind === 'member' ? `.${callee.name}` : name;
  if (taken.passed.some((one) => one.to === to && one.start === start)) return taken;
  return { ...taken, passed: [...taken.passed, { to, start }] };
}

function assigned(
  file: CFile,
  state: State,
  step: Step & { readonly kind: 'assign' },
  { locals, cleaned }: Names,
): State {
  const target = bare(step.target);
  const key = keyOf(target);
  const value = step.value && bare(step.value);
  const given = value ? givenKey(value) : '';
  const known = state.map((one) => ({
    ...one,
    passed: one.passed.map((to) => (to.result === key ? unsaid(to) : to)),
  }));
  let next: State = known.flatMap((one) => afterAssign(one, target, key, given, locals));
  if (value?.kind !== 'call') return next;
  next = next.map((one) => ({
    ...one,
    passed: one.passed.map((to) => (to.start === value.start && key !== '' ? { ...to, result: key } : to)),
  }));
  const pair = isLocal(file, value.name) ? undefined : pairOf(value.name);
  if (pair?.takes !== 'result' || key === '' || cleaned.has(key)) return next;
  return [...next, { call: value, pair, keys: [key], passed: [] }];
}

/** The variable says something else from here on. */
function unsaid({ to, start }: Passed): Passed {
  return { to, start };
}

function afterAssign(
  one: Taken,
  target: Term,
  key: string,
  given: string,
  locals: ReadonlySet<string>,
): readonly Taken[] {
  // It has one more name, and is kept where that is not a local variable.
  if (given !== '' && one.keys.includes(given)) {
    if (one.keys.includes(key)) return [one];
    const kept = locals.has(key)
      ? one
      : { ...one, passed: [...one.passed, { to: '=', start: target.start }] };
    return [{ ...kept, keys: key === '' ? kept.keys : [...kept.keys, key] }];
  }
  if (given !== '' && !locals.has(key) && one.keys.some((each) => startsWith(given, each))) {
    return [{ ...one, passed: [...one.passed, { to: '=', start: target.start }] }];
  }
  // A part of it is handed on, as `&foo->base` is, and with it the whole.
  if (given.startsWith('&') && one.keys.some((each) => startsWith(given.slice(1), each))) return [];
  const keys = one.keys.filter((each) => !hangsOn(each, target, key));
  if (keys.length === one.keys.length) return [one];
  // Written over or moved on: nobody knows where it is.
  return [];
}

function hangsOn(key: string, target: Term, targetKey: string): boolean {
  if (key === targetKey) return true;
  return target.kind === 'name' && new RegExp(`(?<![\\w.>])${target.name}\\b`).test(key);
}

/** Which ends are faults: others give it back, or nobody could have kept it. */
function judged(
  graph: FlowGraph,
  locals: ReadonlySet<string>,
  ends: readonly End[],
  releases: ReadonlyMap<number, readonly Release[]>,
  always: ReadonlyMap<number, ReadonlySet<number>>,
): readonly Owed[] {
  const isPointer = graph.fn.returns.endsWith('*');
  // Where some path hands it over, one that does not is most often one that cannot be taken: a loop without a round.
  const handed = new Set(ends.flatMap(({ taken }) => (taken.passed.length > 0 ? [taken.call.start] : [])));
  const found = new Map<string, Owed>();
  for (const { at, taken, values, trail } of ends) {
    const { call, pair, keys, passed } = taken;
    const [key] = keys;
    const isFailure = isPointer ? values === zero || values === error : isFailing(values);
    const own = releases.get(call.start) ?? [];
    const isBelieved = passed.every(({ to, start }) =>
      own.some((one) => one.passed.some((by) => by.to === to && by.start === start)),
    );
    const isLocalOnly = locals.has(key!) && pair.takes === 'result' && passed.length === 0;
    const isOnlyHere = isLocalOnly && (isFailure || !handed.has(call.start));
    const isAlone = passed.length === 0 && (isOnlyHere || (taken.isSkipped === true && isFailure));
    const isFault = own.length > 0 ? isBelieved && (isFailure || isOnlyHere) : isAlone;
    const id = `${at.start} ${call.start}`;
    if (!isFault || found.has(id)) continue;
    const isAlways = always.get(at.start)?.has(call.start) === true;
    // What a structure holds, its owner may free later on.
    const isHeldElsewhere = pair.kind !== 'state' && !locals.has(key!);
    const isSure = isFailure && own.length > 0 && !isHeldElsewhere;
    found.set(id, { at, call, pair, key: key!, released: own[0]?.call, isAlways, isSure, trail });
  }
  return [...found.values()];
}
