import type { Moment, Property, Trail } from '../../../../syntax/c/flow/explore.ts';
import type { CallStep, Edge, FlowGraph, Step } from '../../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, type CallTerm, type Term } from '../../../../syntax/c/flow/term.ts';
import { zero } from '../../../../syntax/c/flow/vocabulary.ts';
import type { CFile, CFunction } from '../../../../syntax/c/types.ts';
import { mayAsk } from '../asking.ts';
import { addressed, effectsOf, isOfKernel } from '../effects.ts';
import { follow, once, pathsOf } from '../paths.ts';
import { castBy } from '../../model/cast-macros.ts';
import { placeMade } from '../../model/dynptrs.ts';
import { programOf } from '../../model/model.ts';
import { isExcluded, numberAt, numberSet, withoutLent } from './counts.ts';
import { endingIn, endingsOf, givenKey, type Ending, type Ends } from './endings.ts';
import { accessFault, argumentFaults, copyFaults, inlinedUse } from './faults.ts';
import { meaningOf, nameTerm, type Place } from './meaning.ts';
import { movesPacket } from './moving.ts';
import { iteratorPrefix, objectsGiven } from './objects.ts';
import { provenBy } from './proving.ts';
import { allGone, dynptrWritten, slicesGone, slicesLeft, writesPacket } from './slices.ts';
import {
  isPointer,
  keyOfState,
  nothingKnown,
  packetBase,
  packetPrefix,
  type Known,
  type PointerFault,
  type State,
} from './pointer.ts';

/** Functions of the file are followed into this deep, and so often from one function. */
const deepest = 4;
const mostVisits = 16;

interface Visit {
  readonly file: CFile;
  readonly depth: number;
  /** How many functions may still be followed, and how often one was not because of what stands around it. */
  readonly count: { left: number; cuts: number };
  /** Functions that are being followed. */
  readonly open: ReadonlySet<string>;
  report(fault: PointerFault): void;
}

/** Those that may read the packet only: from `may_access_direct_pkt_data` in kernel/bpf/verifier.c of Linux 6.1 and 7.2. */
const readingOnly = ['CGROUP_SKB', 'FLOW_DISSECTOR', 'LWT_IN', 'LWT_OUT', 'LWT_SEG6LOCAL', 'SK_REUSEPORT'];
/** Program types whose context points to the packet. */
const withPacket = new Set(['XDP', 'SCHED_CLS', 'SCHED_ACT', 'SK_SKB', 'SK_MSG', 'LWT_XMIT', ...readingOnly]);
const packetContext = /^(?:const )?struct (?:xdp_md|__sk_buff|sk_msg_md|sk_reuseport_md) ?\*$/;

/** Uses of pointers on the paths of a function that the verifier refuses, each place once. */
export const pointerFaultsIn = once((file, fn, graph): readonly PointerFault[] => {
  const faults = new Map<string, PointerFault>();
  const report = (fault: PointerFault): void => {
    const key = `${fault.does} ${fault.at.start}`;
    if (!faults.has(key)) faults.set(key, fault);
  };
  // Assembler may do all of that unseen.
  if (/\basm\b/.test(file.source.text.slice(fn.body.start, fn.body.end))) return [];
  const known = new Map<string, Known>();
  const [first] = fn.parameters;
  if (first?.name !== undefined && isContext(file, fn, first.type))
    known.set(first.name, { kind: 'context', isReadOnly: onlyReads(programOf(file, fn)) });
  for (const [name, object] of objectsGiven(file, fn)) known.set(name, object);
  const around = {
    file,
    depth: 0,
    count: { left: mostVisits, cuts: 0 },
    open: new Set([fn.name]),
    report,
  };
  visit(around, graph, { ...nothingKnown, known });
  return [...faults.values()];
});

function onlyReads(program: ReturnType<typeof programOf>): boolean {
  return readingOnly.includes(program?.section?.program ?? '');
}

/** What a static function is given, its callers know. */
function isContext(file: CFile, fn: CFunction, type: string): boolean {
  const program = programOf(file, fn);
  if (program) return withPacket.has(program.section?.program ?? '');
  return !fn.isStatic && packetContext.test(type);
}

/** Gives the states in which the function returns. */
function visit(around: Visit, graph: FlowGraph, start: State): Ends {
  const place: Place = { file: around.file, graph };
  const ends: State[] = [];
  const lent = lentNames(around.file, graph.fn)!;
  const property: Property<State> = {
    start,
    key: keyOfState,
    step(state, step, moment) {
      if (step.kind === 'return') ends.push(state);
      if (step.kind === 'call')
        return [{ state: withoutLent(called(around, place, state, step, moment), step.call) }];
      return [{ state: stepped(around, place, state, step, moment, lent) }];
    },
    assume: (state, edge, { valueOf }) =>
      isExcluded(place, state, edge) ? undefined : assumed(place, lookedAt(state, valueOf), edge),
  };
  const isWhole = follow(around.file, graph, property);
  return { ends, isWhole };
}

/** Names whose address others get: what they hold may change unseen. */
const lentNames = once(
  (file, _fn, { steps }): ReadonlySet<string> =>
    new Set(
      steps.flatMap((step) =>
        step.kind === 'call' && !isOfKernel(file, step.call.name)
          ? step.call.arguments.flatMap((one) => {
              const inner = bare(one);
              return inner.kind === 'address' ? [/^\w*/.exec(keyOf(bare(inner.of)))![0]] : [];
            })
          : [],
      ),
    ),
);

function stepped(
  around: Visit,
  place: Place,
  state: State,
  step: Exclude<Step, CallStep>,
  { trail }: Moment,
  lent: ReadonlySet<string>,
): State {
  switch (step.kind) {
    case 'access': {
      const fault = accessFault(place, state, step.term, 'read');
      if (fault) around.report({ ...fault, trail });
      return state;
    }
    case 'declare':
      return withKnown(state, step.name, undefined);
    case 'assign': {
      const target = bare(step.target);
      const fault = accessFault(place, state, target, 'write');
      if (fault) around.report({ ...fault, trail });
      const written = dynptrWritten(target);
      if (written !== undefined) return slicesLeft(around.file, place.graph.fn, state, written, target);
      const key = keyOf(target);
      if (!/^\w+(?:\.\w+)*$/.test(key)) return state;
      if (lent.has(/^\w+/.exec(key)![0])) return withKnown(state, key, undefined);
      // In a loop a pointer that is set on from itself may be anywhere.
      const value =
        step.value && !mentions(step.value, key) ? meaningOf(place, state, step.value) : undefined;
      return withKnown(state, key, value ?? numberSet(place, state, step));
    }
    default:
      return state;
  }
}

function withKnown(state: State, key: string, value: Known | undefined): State {
  if (!value && !state.known.has(key)) return state;
  const known = new Map(state.known);
  if (value) known.set(key, value);
  else known.delete(key);
  return { ...state, known };
}

/** Where one pointer is known to be no NULL, all into the same memory are none. */
function lookedAt(state: State, valueOf: Moment['valueOf']): State {
  let bases: Set<string> | undefined;
  for (const [name, one] of state.known)
    if (isPointer(one) && one.mayBeNull === true && (valueOf(nameTerm(name)) & zero) === 0)
      (bases ??= new Set<string>()).add(one.base);
  return bases === undefined ? state : notNull(state, bases);
}

function notNull(state: State, bases: ReadonlySet<string>): State {
  const known = [...state.known].map(([name, one]) =>
    isPointer(one) && bases.has(one.base)
      ? ([name, { ...one, mayBeNull: false }] as const)
      : ([name, one] as const),
  );
  return { ...state, known: new Map(known) };
}

function assumed(place: Place, state: State, { condition, truth }: Edge): State {
  if (!condition || truth === undefined) return state;
  const proven = Math.max(state.proven, provenBy(place, state, condition, truth, 'proven'));
  const varying = Math.max(state.varying, provenBy(place, state, condition, truth, 'varying'));
  return proven > state.proven || varying > state.varying ? { ...state, proven, varying } : state;
}

function called(around: Visit, place: Place, state: State, step: CallStep, { trail }: Moment): State {
  const { file } = around;
  const { call } = step;
  if (isOfKernel(file, call.name)) {
    for (const fault of argumentFaults(place, state, call)) around.report({ ...fault, trail });
    return afterKernel(place, state, call);
  }
  const callee = file.functionNamed(call.name);
  if (!callee && inlinedUse(call.name) && !file.has('macro', call.name)) {
    for (const fault of copyFaults(place, state, call)) around.report({ ...fault, trail });
    return state;
  }
  const given = call.arguments.map((one) => meaningOf(place, state, one) ?? numberGiven(place, state, one));
  if (!callee) {
    // A macro may compare, or move what it names.
    return given.some(isMemory) && !castBy(file, call) ? unclear(asked(file, state, call)) : state;
  }
  return asked(file, made(place, entered(around, state, call, callee, given, trail), call), call);
}

/** Who is given a pointer may say by its result whether that is NULL. */
function asked(file: CFile, state: State, call: CallTerm): State {
  const bases = new Set<string>();
  for (const [name, one] of state.known)
    if (isPointer(one) && one.mayBeNull === true && mayAsk(file, call, name)) bases.add(one.base);
  return bases.size === 0 ? state : notNull(state, bases);
}

/** No plain number. */
function isMemory(one: Known | undefined): boolean {
  return one !== undefined && one.kind !== 'number';
}

/** A number that the function of the file which is given it will know. */
function numberGiven(place: Place, state: State, term: Term): Known | undefined {
  const value = numberAt(place, state, bare(term));
  return value === undefined ? undefined : { kind: 'number', value };
}

/** Follows a function of the file with what it is given, as the verifier does. */
function entered(
  around: Visit,
  state: State,
  call: CallTerm,
  callee: CFunction,
  given: readonly (Known | undefined)[],
  trail: Trail | undefined,
): State {
  const { file, open, depth, count } = around;
  if (!given.some(isMemory)) return state;
  if (callee.broken || depth >= deepest) return unclear(state);
  if (open.has(callee.name) || count.left <= 0) {
    count.cuts++;
    return unclear(state);
  }
  const moves = movesPacket(file, callee.name);
  // One that is not static is judged alone.
  if (!callee.isStatic) {
    count.left--;
    return moves ? packetMoved(state, call) : state;
  }
  const ending = endingOf(around, state, call, callee, given, trail);
  if (!ending) return unclear(state);
  const gone = new Map(state.gone);
  for (const place of ending.gone) {
    const value = given[place];
    if (isPointer(value)) gone.set(value.base, call);
  }
  if (moves && ending.isMoved) return packetMoved({ ...state, gone }, call);
  // What it found out about the packet it may say by its result.
  const { proven, varying } = ending;
  return moves ? unclear({ ...state, gone }) : { ...state, gone, proven, varying };
}

/** How a static function ends for what it is given; from before where nothing has changed that this hangs on. */
function endingOf(
  around: Visit,
  state: State,
  call: CallTerm,
  callee: CFunction,
  given: readonly (Known | undefined)[],
  trail: Trail | undefined,
): Ending | undefined {
  const { file, open, depth, count } = around;
  const kept = endingsOf(file, callee);
  const key = `${depth} ${givenKey(state, given)}`;
  const before = kept?.get(key);
  if (before && before.visits <= count.left) {
    count.left -= before.visits;
    return before;
  }
  const graph = pathsOf(file, callee);
  if (!graph) return undefined;
  const { left, cuts } = count;
  count.left--;
  const told: PointerFault[] = [];
  const known = new Map<string, Known>();
  for (const [place, { name }] of callee.parameters.entries()) {
    const value = given[place];
    if (name !== undefined && value) known.set(name, value);
  }
  const report = (fault: PointerFault): void => {
    const place = given.findIndex((value) =>
      isPointer(value)
        ? value.base === fault.pointer.base
        : value?.kind === 'context' && fault.pointer.kind === 'packet',
    );
    const at = call.arguments[place];
    // What is the function's own, it is told itself.
    if (!at) return;
    told.push(fault);
    const isContext = given[place]?.kind === 'context';
    around.report({ ...fault, at, inside: fault.inside ?? fault.at, isContext, trail });
  };
  const inner = { file, count, depth: depth + 1, open: new Set([...open, callee.name]), report };
  const ends = visit(inner, graph, { ...state, known });
  const ending = endingIn(state, given, ends, left - count.left);
  // A fault lies at offsets of this version of the text.
  if (told.length === 0 && cuts === count.cuts) kept?.set(key, ending);
  return ending;
}

function afterKernel(place: Place, state: State, call: CallTerm): State {
  const { file } = place;
  if (movesPacket(file, call.name) || writesPacket(file, place.graph.fn, call))
    return packetMoved(state, call);
  let next = anew(made(place, state, call), call);
  for (const { does, key, kind } of effectsOf(file, call)) {
    if (does !== 'gives' || key === undefined || key === '') continue;
    const known = state.known.get(key);
    if ((kind === 'record' || kind === 'reference') && isPointer(known))
      next = { ...next, gone: new Map([...next.gone, [known.base, call]]) };
    if (kind === 'iterator') next = allGone(next, iteratorPrefix(call.arguments[0]), call);
    if (kind === 'dynptr') next = slicesGone(file, place.graph.fn, next, call);
  }
  return next;
}

/** Pieces of what a dynptr was before a call makes it anew are worthless. */
function made({ file, graph }: Place, state: State, call: CallTerm): State {
  const at = placeMade(file, call.name, call.arguments.length);
  return at === undefined ? state : slicesLeft(file, graph.fn, state, addressed(call.arguments[at]), call);
}

/** What a call gives in the next round of a loop is another thing. */
function anew(state: State, { name, start }: CallTerm): State {
  if (state.gone.size === 0) return state;
  const gone = new Map([...state.gone].filter(([base]) => !base.endsWith(`${name}@${start}`)));
  return gone.size === state.gone.size ? state : { ...state, gone };
}

function packetMoved(state: State, call: CallTerm): State {
  const gone = new Map(state.gone).set(packetBase(state.packet), call);
  for (const one of state.known.values())
    if (isPointer(one) && one.base.startsWith(packetPrefix)) gone.set(one.base, call);
  return { ...state, gone, packet: call.start, proven: 0, varying: 0 };
}

/** Nobody can say what of the packet is there. */
function unclear(state: State): State {
  const isUnclear = state.proven === Infinity && state.varying === Infinity;
  return isUnclear ? state : { ...state, proven: Infinity, varying: Infinity };
}
