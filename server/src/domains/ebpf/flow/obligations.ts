import type { Outcome, Property } from '../../../syntax/c/flow/explore.ts';
import type { CallStep, FlowGraph } from '../../../syntax/c/flow/graph.ts';
import {
  bare,
  followed,
  givenKey,
  keyOf,
  mentions,
  type CallTerm,
  type Term,
} from '../../../syntax/c/flow/term.ts';
import { error, other, zero, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { programOf } from '../model/model.ts';
import { addressed, isOfKernel, type Effect, type Kind } from './effects.ts';
import type { Fault, Found, Held } from './faults.ts';
import { forbidden, isProtected, worksOnGraph } from './forbidden.ts';
import { allEffectsOf, isUnclear, lentTo, mayTake } from './own-effects.ts';
import { isGivenOn } from './given-on.ts';
import { follow, once } from './paths.ts';

interface Spent {
  readonly kind: Kind;
  readonly key: string;
  readonly at: Term;
  readonly isSpent: boolean;
}

interface State {
  readonly held: readonly Held[];
  /** What is certainly not held: given back before, or never one's own. */
  readonly free: readonly Spent[];
}

interface Around {
  readonly file: CFile;
  readonly fn: CFunction;
  readonly locals: ReadonlySet<string>;
  readonly isProgram: boolean;
  /** A function of the file that others call may end with what they began, and the other way round. */
  readonly isPart: boolean;
  /** Spellings whose address functions of the file or macros get. */
  readonly lent: ReadonlySet<string>;
  /** Functions that are called begin or end sections for this one. */
  readonly isShared: boolean;
}

/** Casts of a socket keep its count. */
const sameObject = /^bpf_(?:tcp_sock|sk_fullsock|skc_to_\w+|get_listener_sock)$/;

/** What is wrong with things that have to be given back, on the paths of a function. */
export const faultsIn = once((file, _fn, graph): readonly Fault[] => findFaults(file, graph));

function findFaults(file: CFile, graph: FlowGraph): readonly Fault[] {
  const calls = graph.steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));
  if (!calls.some((call) => allEffectsOf(file, call).length > 0 || isProtected(call) || worksOnGraph(call)))
    return [];
  const { fn } = graph;
  // Assembler may do all of that unseen.
  if (/\basm\b/.test(file.source.text.slice(fn.body.start, fn.body.end))) return [];
  const isProgram = programOf(file, fn) !== undefined;
  const around: Around = {
    file,
    fn,
    locals: new Set(
      graph.steps.flatMap((step) =>
        step.kind === 'declare' && isPlain(file.source.text, step.start) ? [step.name] : [],
      ),
    ),
    isProgram,
    isPart: fn.isStatic && !isProgram,
    lent: new Set(
      calls.filter(({ name }) => !isOfKernel(file, name)).flatMap((call) => call.arguments.map(addressed)),
    ),
    isShared: calls.some((call) => isUnclear(file, call)),
  };
  const faults = new Map<string, Fault>();
  const ends = new Map<number, readonly End[]>();
  const report = (fault: Fault): void => {
    const key = `${fault.does} ${fault.at.start} ${'held' in fault ? fault.held.call.start : ''}`;
    if (!faults.has(key)) faults.set(key, fault);
  };
  const property: Property<State> = {
    start: { held: [], free: lentAtStart(file, fn) },
    key: ({ held, free }) =>
      `${held.map(({ call, keys }) => `${call.start}:${keys.join()}`).join(';')}|${free.map(({ key, at }) => `${key}:${at.start}`).join()}`,
    step(state, step, { trail, valueOf }) {
      switch (step.kind) {
        case 'return': {
          const { value } = step;
          const left = state.held.filter((one) => !value || !one.keys.some((key) => isGivenOn(value, key)));
          for (const held of left)
            if (!around.isPart || !isState(held))
              report({ does: 'kept', at: step, held, isAlways: true, mayBeNull: false, trail });
          ends.set(step.start, [...(ends.get(step.start) ?? []), { held: left, valueOf }]);
          return [{ state }];
        }
        case 'call':
          return called(around, state, step, (fault) => {
            report({ ...fault, trail });
          });
        case 'assign':
          return [
            {
              state: assigned(around, state, step, (held) => {
                report({ does: 'lost', at: step.target, held, trail });
              }),
            },
          ];
        case 'declare':
          return [{ state: without(state, step.name) }];
        default:
          return [{ state }];
      }
    },
    assume(state, _edge, { valueOf }) {
      const held = state.held.filter(
        (one) => !isPointer(one) || one.keys.every((key) => (valueOf(nameTerm(key)) & other) !== 0),
      );
      return held.length === state.held.length ? state : { ...state, held };
    },
  };
  follow(file, graph, property);
  return [...faults.values()].map((fault) =>
    fault.does === 'kept' ? { ...fault, ...atAll(ends.get(fault.at.start)!, fault.held) } : fault,
  );
}

/** What a program is only shown is never its own. */
function lentAtStart(file: CFile, fn: CFunction): readonly Spent[] {
  // The methods of a structure may be handed a reference of their own.
  if (programOf(file, fn)?.section?.program === 'STRUCT_OPS') return [];
  return [...lentTo(file, fn)].map(([name, { start, end }]) => ({
    kind: 'reference',
    key: name,
    at: { kind: 'name', name, start, end },
    isSpent: false,
  }));
}

/** A local that neither outlives the function nor cleans up after itself. */
function isPlain(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 200 && !';{}'.includes(text[start - 1]!)) start--;
  // `__free(release)` may stand on either side of the name.
  const behind = /^[^=;{}]{0,200}/.exec(text.slice(at, at + 200))![0];
  return !/\b(?:static|cleanup|__free)\b/.test(text.slice(start, at) + behind);
}

/** How a path came to a return. */
interface End {
  readonly held: readonly Held[];
  readonly valueOf: (term: Term) => Values;
}

/** Whether all paths to a return hold a thing, or know that it is not there. */
function atAll(
  ends: readonly End[],
  { call, keys }: Held,
): Pick<Fault & { does: 'kept' }, 'isAlways' | 'mayBeNull'> {
  const values = ends.map(({ held, valueOf }) => ({
    isHeld: held.some((one) => one.call.start === call.start),
    value: keys[0] === undefined ? other : valueOf(nameTerm(keys[0])),
  }));
  return {
    isAlways: values.every(({ isHeld, value }) => isHeld || value === zero),
    mayBeNull: values.some(({ value }) => (value & zero) !== 0),
  };
}

function isPointer({ kind }: Held): boolean {
  return kind === 'reference' || kind === 'record';
}

function isState({ kind }: Held): boolean {
  return kind === 'section' || kind === 'lock';
}

function nameTerm(name: string): Term {
  return { kind: 'name', name, start: 0, end: 0 };
}

type Report = (fault: Found) => void;

function called(around: Around, state: State, step: CallStep, report: Report): readonly Outcome<State>[] {
  const { file } = around;
  const { call } = step;
  const effects = allEffectsOf(file, call);
  if (!effects.some(({ kind }) => kind === 'section' || kind === 'lock')) lookAt(around, state, call, report);
  let next = isOfKernel(file, call.name) || !mayTake(file, call.name) ? state : handedOn(state, call);
  for (const effect of effects) {
    if (isLeftOut(around, effect)) continue;
    if (effect.does === 'takes') {
      // Where the result is the thing, the assignment says its name.
      if (effect.key === undefined) {
        if (step.discarded) next = { ...next, held: [...next.held, { kind: effect.kind, call, keys: [] }] };
        continue;
      }
      const before = next.held.find(
        (one) => one.kind === effect.kind && (effect.kind === 'lock' || one.keys.includes(effect.key!)),
      );
      if (before && effect.kind !== 'section') report({ does: 'twice', at: call, held: before });
      const taken = {
        held: [
          ...next.held.filter((one) => one !== before || effect.kind === 'section'),
          { kind: effect.kind, call, keys: [effect.key] },
        ],
        free: next.free.filter((one) => one.key !== effect.key),
      };
      if (effect.zeroIsTaken === true && !step.discarded)
        return [
          { state: taken, gave: zero },
          { state: next, gave: error },
        ];
      next = taken;
      continue;
    }
    next = given(around, next, call, effect, report);
  }
  return [{ state: next }];
}

function isLeftOut({ isShared, locals }: Around, { kind, key }: Effect): boolean {
  // An element that a variable chooses may be another one each time.
  if (key === '' || /\[\D/.test(key ?? '')) return true;
  if (kind === 'section' || kind === 'lock') return isShared;
  // The iterator or the dynptr of somebody else.
  return (
    key !== undefined &&
    (kind === 'iterator' || kind === 'dynptr') &&
    !locals.has(/^\w+/.exec(key)?.[0] ?? '')
  );
}

function given(
  around: Around,
  state: State,
  call: CallTerm,
  { kind, does, key = '' }: Effect,
  report: Report,
): State {
  const index = state.held.findLastIndex(
    (one) => (one.kind === kind || (isPointer(one) && kind === 'reference')) && one.keys.includes(key),
  );
  if (index >= 0) {
    if (does === 'needs') return state;
    const held = state.held[index]!;
    const later = state.held.slice(index + 1).find((one) => isNested(held) && nestKey(one) === nestKey(held));
    if (later) report({ does: 'order', at: call, held: later });
    return {
      held: state.held.filter((_, i) => i !== index),
      free: [
        ...state.free.filter((one) => !held.keys.includes(one.key)),
        ...held.keys.map((one) => ({ kind, key: one, at: call, isSpent: true })),
      ],
    };
  }
  // A record that lies in memory may be one all the same: on the stack the verifier still knows it.
  const before = state.free.find(
    (one) =>
      one.key === key &&
      (one.kind === kind || kind === 'reference' || (kind === 'record' && one.at.kind === 'call')),
  );
  if (before) report({ does: 'unheld', at: call, kind, key, isSpent: before.isSpent, before: before.at });
  // Nothing has taken it on this path, and nobody else can have.
  else if ((kind === 'iterator' && !around.lent.has(key)) || (around.isProgram && kind === 'section'))
    report({ does: 'unheld', at: call, kind, key, isSpent: false });
  return state;
}

/** Interrupts and resilient locks have to be given back in the opposite order. */
function isNested({ call }: Held): boolean {
  return /^bpf_(?:local_irq_save|res_spin_lock)/.test(call.name);
}

function nestKey({ call }: Held): string {
  return call.name.startsWith('bpf_local_irq') ? 'irq' : call.name;
}

/** What a function of the file or a macro gets, it may give back. */
function handedOn(state: State, call: CallTerm): State {
  if (state.held.length + state.free.length === 0) return state;
  const isPassed = (key: string): boolean =>
    /^\w/.test(key) &&
    call.arguments.some((one) => {
      const inner = keyOf(bare(one));
      return (
        inner === key ||
        inner.startsWith(`&${key}`) ||
        (/^\w+$/.test(key) && followed(bare(one)) === undefined && mentions(one, key))
      );
    });
  return {
    held: state.held.filter((one) => !one.keys.some(isPassed)),
    free: state.free.filter((one) => !isPassed(one.key)),
  };
}

function lookAt({ file, fn, isShared }: Around, { held }: State, call: CallTerm, report: Report): void {
  const fault = isShared ? undefined : forbidden(file, fn, held, call);
  if (fault) report(fault);
}

function assigned(
  around: Around,
  state: State,
  step: { readonly target: Term; readonly value?: Term },
  lost: (held: Held) => void,
): State {
  const { file, locals } = around;
  const target = bare(step.target);
  const key = keyOf(target);
  const value = step.value && bare(step.value);
  const from = value && aliasOf(value);
  const alias =
    from === undefined ? undefined : state.held.find((one) => isPointer(one) && one.keys.includes(from));
  if (alias) {
    if (alias.keys.includes(key)) return state;
    // Kept where others may find it.
    if (!locals.has(key)) return { ...state, held: state.held.filter((one) => one !== alias) };
    const next = dropped(state, key, (held) => held !== alias, lost);
    return {
      ...next,
      held: next.held.map((one) => (one === alias ? { ...one, keys: [...one.keys, key] } : one)),
    };
  }
  const next = dropped(state, key, () => true, lost);
  if (!value || key === '' || !locals.has(key)) return next;
  if (value.kind === 'call') {
    const effects = allEffectsOf(file, value);
    const taken = effects.find((one) => one.does === 'takes' && one.key === undefined);
    if (taken) return { ...next, held: [...next.held, { kind: taken.kind, call: value, keys: [key] }] };
    if (
      !isOfKernel(file, value.name) ||
      /^bpf_(?:rdonly_cast|cast_to_kern_ctx|per_cpu_ptr|this_cpu_ptr)$/.test(value.name)
    )
      return next;
  } else if (!isLoad(value)) return next;
  return { ...next, free: [...next.free, { kind: 'reference', key, at: value, isSpent: false }] };
}

/** What comes out of memory is never counted for the program. */
function isLoad(value: Term): boolean {
  return value.kind === 'member' && value.arrow;
}

/** The variable that an expression stands for: itself, or a socket that was cast. */
function aliasOf(value: Term): string | undefined {
  if (value.kind === 'call' && sameObject.test(value.name) && value.arguments[0])
    return givenKey(value.arguments[0]);
  const key = givenKey(value);
  return key === '' ? undefined : key;
}

/** A variable that says something else from here on. */
function dropped(
  state: State,
  key: string,
  isMeant: (held: Held) => boolean,
  lost: (held: Held) => void,
): State {
  if (key === '') return state;
  const held: Held[] = [];
  for (const one of state.held) {
    if (!isPointer(one) || !one.keys.includes(key) || !isMeant(one)) {
      held.push(one);
      continue;
    }
    const keys = one.keys.filter((other) => other !== key);
    if (keys.length > 0) held.push({ ...one, keys });
    else lost(one);
  }
  return { held, free: state.free.filter((one) => one.key !== key) };
}

function without(state: State, name: string): State {
  if (!state.free.some((one) => one.key === name)) return state;
  return { ...state, free: state.free.filter((one) => one.key !== name) };
}
