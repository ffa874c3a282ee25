import type { Outcome, Property } from '../../../syntax/c/flow/explore.ts';
import type { CallStep, Edge, FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { error, isFailing, other, zero, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { failureOf } from '../facts/failures.ts';
import { pairOf } from '../facts/pairs.ts';
import { isLocal } from '../local-names.ts';
import { judgedEnds, type End, type Owed, type Release } from './judge-owed.ts';
import { skippedReleases } from './skipped-releases.ts';
import type { Passed, Taken } from './taken.ts';
import { pairsGiven } from './pairs-given.ts';
import { askedForNothing, failedCall } from './failing-call.ts';
import { isGivenBack, isLost, mayCleanUp, passes, takesOut, type HelperOf } from './hand-over.ts';
import { helpersOf } from './helpers.ts';
import { isLastToCleanUp } from './last-to-clean-up.ts';
import { lookingOnly } from './looking-only.ts';
import { isContainer, isExchanging, isPuttingIn } from './telling-names.ts';
import { assigned } from './owed-assign.ts';
import { settledInLoops } from './owed-loops.ts';
import { follow, once } from './paths.ts';

type State = readonly Taken[];

export const owedIn = once((file, _fn, graph) => findOwed(file, graph));

function findOwed(file: CFile, graph: FlowGraph): readonly Owed[] {
  const calls = graph.steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));
  const helperOf: HelperOf = (name) => helpersOf(file).of(name);
  const pairGiven = pairsGiven(file, graph);
  const isPossible = graph.steps.some(
    (step) =>
      (step.kind === 'call' && pairOf(step.call.name) && !isLocal(file, step.call.name)) ||
      (step.kind === 'assign' && pairGiven(step.value, step.target)),
  );
  if (!isPossible) return [];
  const names = namesOf(graph);
  const skipped = skippedReleases(graph);
  const isSettled = settledInLoops(graph);
  const ends: End[] = [];
  const free = new Map<number, Set<number>>();
  const releases = new Map<number, Release[]>();
  const gone = new Set<number>();
  const property: Property<State> = {
    start: [],
    key: (state) =>
      state
        .map(
          (one) =>
            `${one.call.start}${one.isSkipped === true ? '-' : ''}${one.isNoted === true ? '+' : ''}:${one.keys.join()}:${one.passed.map(({ to }) => to).join()}`,
        )
        .join(';'),
    step(state, step, { trail, valueOf }) {
      if (step.kind === 'return') {
        const { value } = step;
        // What a function is given and gives back is a count, and no error of its own.
        const isGiven = value !== undefined && names.given.has(keyOf(bare(value)));
        const values = isGiven ? other : value ? valueOf(value) : 0;
        const left = state.filter((one) => !value || !one.keys.some((key) => isReturned(value, key)));
        for (const taken of left) ends.push({ at: step, taken, values, trail });
        const owed = free.get(step.start) ?? new Set(calls.map((one) => one.start));
        for (const start of owed) if (!left.some((one) => one.call.start === start)) owed.delete(start);
        free.set(step.start, owed);
        return [{ state }];
      }
      if (step.kind === 'call')
        return called({ file, flags: names.flags, helperOf, releases, gone, valueOf }, state, step);
      if (step.kind !== 'assign') return [{ state }];
      const next = assigned({ file, pairGiven }, state, step, names);
      for (const { call } of state) if (!next.some((one) => one.call === call)) gone.add(call.start);
      return [{ state: next }];
    },
    assume: (state, edge, { valueOf }) =>
      assumed(state, edge, { file, left: skipped(edge), answers: names.answers, isSettled, valueOf }),
  };
  follow(graph, property);
  return judgedEnds({
    graph,
    isLast: isLastToCleanUp(file, graph.fn),
    locals: names.locals,
    buffers: names.buffers,
    ends,
    releases,
    gone,
    always: free,
  });
}

interface Names {
  readonly locals: ReadonlySet<string>;
  /** Variables that point to bytes or numbers. */
  readonly buffers: ReadonlySet<string>;
  /** Variables whose zero says that there is nothing: pointers and truth values. */
  readonly answers: ReadonlySet<string>;
  /** Truth values. */
  readonly flags: ReadonlySet<string>;
  /** Parameters that stay what they were. */
  readonly given: ReadonlySet<string>;
  /** Variables that clean up after themselves. */
  readonly cleaned: ReadonlySet<string>;
  /** Variables that are structures, or arrays of them, and no pointers. */
  readonly structures: ReadonlySet<string>;
}

function namesOf(graph: FlowGraph): Names {
  const set = new Set(
    graph.steps.flatMap((step) =>
      step.kind === 'assign' && step.target.kind === 'name' ? [step.target.name] : [],
    ),
  );
  const declared = graph.steps.flatMap((step) => (step.kind === 'declare' ? [step] : []));
  return {
    locals: new Set(declared.filter((one) => !/\bstatic\b/.test(one.type)).map((one) => one.name)),
    buffers: new Set(declared.filter(({ type }) => plainBytes.test(type)).map(({ name }) => name)),
    answers: new Set(declared.filter((one) => /\*|\bbool\b/.test(one.type)).map((one) => one.name)),
    flags: new Set(declared.filter((one) => /^bool\b/.test(one.type)).map((one) => one.name)),
    given: new Set(
      graph.fn.parameters.flatMap(({ name }) => (name === undefined || set.has(name) ? [] : [name])),
    ),
    cleaned: new Set(declared.filter((one) => one.cleanup !== undefined).map((one) => one.name)),
    structures: new Set(
      declared
        .filter(({ type }) => /\b(?:struct|union)\b[^*]*$/.test(type) && !/\bstatic\b/.test(type))
        .map(({ name }) => name),
    ),
  };
}

const plainBytes =
  /^(?:const |unsigned |signed )*(?:char|short|int|u?int\d+_t|_{0,2}(?:u|s|le|be)\d+|u_char|uchar|unsigned)\s*\*$/;

/** The thing itself is returned, or something made of it. */
function isReturned(value: Term, key: string): boolean {
  return keyOf(value).includes(key) || (/^\w+$/.test(key) && !isRead(value, key) && mentions(value, key));
}

/** Only what it points to is looked at: `p->count`. */
function isRead(value: Term, key: string): boolean {
  const inner = bare(value);
  return (
    inner.kind === 'call' &&
    lookingOnly(inner.name) &&
    inner.arguments.some((one) => keyOf(bare(one)) === key)
  );
}

function nameTerm(name: string): Term {
  return { kind: 'name', name, start: 0, end: 0 };
}

/** What is known where a condition leads on. */
interface Beyond {
  readonly file: CFile;
  /** What the edge leaves out on purpose. */
  readonly left: readonly string[];
  /** Variables of the function whose zero says that there is nothing: pointers and truth values. */
  readonly answers: ReadonlySet<string>;
  readonly isSettled: (edge: Edge, taken: Taken) => boolean;
  readonly valueOf: (term: Term) => Values;
}

/** Forgets what was never taken because the call failed, and who refused what was passed. */
function assumed(state: State, edge: Edge, beyond: Beyond): State {
  if (state.length === 0) return state;
  const { left, answers, isSettled, valueOf } = beyond;
  const off = switchedOff(edge);
  const failed = failedCall(beyond.file, edge);
  const noneAsked = askedForNothing(beyond.file, edge);
  const isAsleep = isWithoutPower(edge);
  const isRefused = ({ to, result, start }: Passed): boolean => {
    if (start === failed) return true;
    if (result === undefined || isExchanging(to)) return false;
    const values = valueOf(nameTerm(result));
    // Who puts something in gives back what stood there before, which is in the way.
    if (answers.has(result) && isPuttingIn(to)) return (values & zero) === 0;
    // A member that is asked for nothing is a pointer, or something like one.
    const isNone = values === zero && (answers.has(result) || noneAsked === result);
    // An object that may be an error pointer is none until somebody has asked.
    const isObject = answers.has(result) || failureOf(to) !== undefined || isOtherMember(result);
    const isError = isObject ? (values & other) === 0 : isFailing(values);
    return isError || isNone;
  };
  const next: Taken[] = [];
  let isSame = true;
  for (const one of state) {
    if (
      isNothing(one, valueOf) ||
      (isAsleep && one.call.name.startsWith('pm_runtime_')) ||
      isSettled(edge, one) ||
      one.keys.some((key) => left.includes(key) || key === off)
    ) {
      isSame = false;
      continue;
    }
    // Whoever gets a packet keeps it, also where sending it fails.
    const refused = one.pair.releases.includes('kfree_skb') ? [] : one.passed.filter(isRefused);
    // Who fails with it and has kept it leaves nothing to do.
    if (refused.some(({ isAlways }) => isAlways === true)) {
      isSame = false;
      continue;
    }
    if (refused.length === 0) next.push(one);
    else {
      isSame = false;
      const names = refused.flatMap(({ to }) => (mayCleanUp(beyond.file, to) ? [to] : []));
      const isTold = refused.some(({ hasFlag }) => hasFlag === true);
      next.push({
        ...one,
        passed: one.passed.filter((by) => !refused.includes(by)),
        refusedBy: [...one.refusedBy, ...names],
        ...(isTold ? { isTold } : {}),
      });
    }
  }
  return isSame ? state : next;
}

/** A member that has no name of a number that says how it went. */
function isOtherMember(result: string): boolean {
  return /(?:->|\.)\w+$/.test(result) && !/(?:ret|rc|rv|err\w*|res|status|result|retval)$/.test(result);
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

/** `if (!IS_ENABLED(CONFIG_PM))`: references that keep a device awake count nothing here. */
function isWithoutPower({ condition, truth }: Edge): boolean {
  const [option] = condition?.kind === 'call' && condition.name === 'IS_ENABLED' ? condition.arguments : [];
  return truth === false && option !== undefined && keyOf(option) === 'CONFIG_PM';
}

/** What is known where a call is made. */
interface Calling {
  readonly file: CFile;
  readonly flags: ReadonlySet<string>;
  readonly helperOf: HelperOf;
  /** Filled with what is given back, by the start of the call that took it. */
  readonly releases: Map<number, Release[]>;
  /** Filled with what nobody can follow any more, in the same way. */
  readonly gone: Set<number>;
  readonly valueOf: (term: Term) => Values;
}

function called(
  { file, flags, helperOf, releases, gone, valueOf }: Calling,
  state: State,
  step: CallStep,
): readonly Outcome<State>[] {
  const { call } = step;
  let next: State = state;
  if (state.length > 0) {
    const kept: Taken[] = [];
    let isSkipped = false;
    const hasFlag = call.arguments.some((one) => one.kind === 'address' && flags.has(keyOf(one.of)));
    for (const one of state) {
      if (isGivenBack(call, one)) {
        isSkipped = true;
        const known = releases.get(one.call.start) ?? [];
        releases.set(one.call.start, known);
        // Who has failed by now leaves it here, and says nothing of paths on which it has not.
        const passed = one.passed.filter(
          ({ result }) => result === undefined || !isFailing(valueOf(nameTerm(result))),
        );
        known.push({ call, passed, refusedBy: one.refusedBy });
      } else if (isLost(step, one, helperOf)) gone.add(one.call.start);
      else {
        // Who moves it puts it in again.
        const out = takesOut(call, one) && !isContainer(call.name);
        const by = out ? undefined : passes(call, one, helperOf);
        kept.push({
          ...(by
            ? withPassed(one, call, hasFlag ? { ...by, hasFlag } : by)
            : out
              ? withoutContainer(one)
              : one),
          ...(isSkipped ? { isSkipped } : {}),
        });
      }
    }
    next = kept;
  }
  const pair = isLocal(file, call.name) ? undefined : pairOf(call.name);
  const argument = pair && pair.takes !== 'result' ? call.arguments[pair.takes] : undefined;
  const key = argument ? keyOf(bare(argument)) : '';
  if (!pair || key === '' || next.some((one) => one.keys.includes(key) && one.call.name === call.name))
    return [{ state: next }];
  const taken: State = [...next, { call, pair, keys: [key], passed: [], refusedBy: [] }];
  if (pair.success === 'always' || step.discarded) return [{ state: taken }];
  const [yes, no] = pair.success === 'zero' ? [zero, error] : [other, zero];
  return [
    { state: taken, gave: yes },
    { state: next, gave: no },
  ];
}

function withPassed(
  taken: Taken,
  { name, callee, start }: CallTerm,
  how: Omit<Passed, 'to' | 'start'>,
): Taken {
  const to = name === '' && callee.kind === 'member' ? `.${callee.name}` : name;
  if (taken.passed.some((one) => one.to === to && one.start === start)) return taken;
  return { ...taken, passed: [...taken.passed, { to, start, ...how }] };
}

/** It is in no list any more. */
function withoutContainer(taken: Taken): Taken {
  return { ...taken, passed: taken.passed.filter(({ to }) => !isContainer(to) && !isPuttingIn(to)) };
}
