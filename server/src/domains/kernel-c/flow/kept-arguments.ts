import type { FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, partsOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { isFailing } from '../../../syntax/c/flow/vocabulary.ts';
import { lookingOnly } from './looking-only.ts';
import { follow } from './paths.ts';
import type { Helper } from './helpers.ts';
import { releasedBy } from '../facts/pairs.ts';
import { isEndedBy, isEndingWord, mayKeep } from './telling-names.ts';

/**
 * The numbers of the parameters that a function may keep, hand on or give back: all others it only looks at. `of` says the same of
 * functions that it calls, where that is known.
 */
export function keptArguments(
  graph: FlowGraph,
  of: (name: string) => readonly number[] | undefined,
): readonly number[] {
  const locals = localsOf(graph);
  const steps = keepingSteps(graph);
  return graph.fn.parameters.flatMap(({ name, type }, index) => {
    if (name === undefined || !type.includes('*')) return [];
    const names = namesFor(graph, name, locals);
    return steps.some((step) => keeps(step, names, locals, of)) ? [index] : [];
  });
}

/** What is known of the helpers that a function calls. */
type HelperOf = (name: string) => Pick<Helper, 'stores' | 'ends' | 'keepsFailing'> | undefined;

/** The numbers of those parameters among `kept` that a function stores or gives back; all others it hands on to those who work on them. */
export function storedArguments(graph: FlowGraph, kept: readonly number[], of: HelperOf): readonly number[] {
  const locals = localsOf(graph);
  const steps = keepingSteps(graph);
  return kept.filter((index) => {
    const names = namesFor(graph, graph.fn.parameters[index]!.name!, locals);
    return steps.some((step) =>
      stores(
        step,
        names,
        locals,
        (call, argument) => of(call.name)?.stores.includes(argument) ?? mayKeep(call.name),
      ),
    );
  });
}

/** The numbers of those parameters among `stored` that a function gives to others which leave nothing of it. */
export function endedArguments(graph: FlowGraph, stored: readonly number[], of: HelperOf): readonly number[] {
  const isEnded = ({ name }: CallTerm, argument: number): boolean =>
    of(name)?.ends.includes(argument) ??
    (releasedBy(name) === argument || (isEndingWord(name) && !lookingOnly(name)));
  return stored.filter((index) => {
    const { name } = graph.fn.parameters[index]!;
    return graph.steps.some(
      (step) =>
        step.kind === 'call' &&
        step.call.arguments.some((one, at) => keyOf(bare(one)) === name && isEnded(step.call, at)),
    );
  });
}

/**
 * The numbers of those parameters among `stored` that are so on a path that fails all the same: the caller has nothing to free there.
 * Who is only handed one and fails leaves it.
 */
export function keptFailing(graph: FlowGraph, stored: readonly number[], of: HelperOf): readonly number[] {
  if (stored.length === 0 || !/^(?:int|long|ssize_t)$|\*$/.test(graph.fn.returns)) return [];
  const locals = localsOf(graph);
  const names = stored.map((index) => namesFor(graph, graph.fn.parameters[index]!.name!, locals));
  const storing = new Map<Step, readonly number[]>();
  for (const step of graph.steps) {
    const isKeptBy = (call: CallTerm, argument: number): boolean => {
      const helper = of(call.name);
      const isDiscarded = step.kind === 'call' && step.discarded;
      return (
        (isDiscarded ? helper?.stores : helper?.keepsFailing)?.includes(argument) ?? isEndedBy(call.name)
      );
    };
    const own =
      step.kind === 'return' ? [] : stored.filter((_, at) => stores(step, names[at]!, locals, isKeptBy));
    if (own.length > 0) storing.set(step, own);
  }
  if (storing.size === 0) return [];
  const found = new Set<number>();
  follow<readonly number[]>(graph, {
    start: [],
    key: (state) => state.join(),
    step(state, step, { valueOf }) {
      const isFailure = step.kind === 'return' && step.value && isFailing(valueOf(step.value));
      if (isFailure === true) for (const index of state) found.add(index);
      const own = storing.get(step);
      return [{ state: own ? [...new Set([...state, ...own])].sort((a, b) => a - b) : state }];
    },
  });
  return [...found].sort((a, b) => a - b);
}

/** Whether a step puts a parameter, by any of its names, where it stays. */
function stores(
  step: Step,
  names: readonly string[],
  locals: Locals,
  isKeptBy: (call: CallTerm, argument: number) => boolean,
): boolean {
  if (step.kind !== 'call') return keeps(step, names, locals, () => undefined);
  return step.call.arguments.some(
    (argument, index) => names.some((name) => isMeant(argument, name)) && isKeptBy(step.call, index),
  );
}

/** The local variables, and of those the ones that can hold what a pointer points to, or a structure with a pointer in it. */
interface Locals {
  readonly all: ReadonlySet<string>;
  readonly holding: ReadonlySet<string>;
}

function localsOf(graph: FlowGraph): Locals {
  const declared = graph.steps.flatMap((step) => (step.kind === 'declare' ? [step] : []));
  const holding = declared.filter(({ type }) => /[*]|\b(?:struct|union|long|auto|void)\b|_t\b/.test(type));
  return {
    all: new Set(declared.map(({ name }) => name)),
    holding: new Set(holding.map(({ name }) => name)),
  };
}

/** The steps that may keep something; a number that is returned keeps nothing. */
function keepingSteps({ fn, steps }: FlowGraph): readonly Step[] {
  return fn.returns.endsWith('*') ? steps : steps.filter(({ kind }) => kind !== 'return');
}

/** A parameter, and the local variables that are given it or a part of it. */
function namesFor(graph: FlowGraph, name: string, { holding }: Locals): readonly string[] {
  const names = [name];
  for (const step of graph.steps) {
    if (step.kind !== 'assign' || !step.value || step.target.kind !== 'name') continue;
    const { target, value } = step;
    if (holding.has(target.name) && !names.includes(target.name) && names.some((one) => isMeant(value, one)))
      names.push(target.name);
  }
  return names;
}

function keeps(
  step: Step,
  names: readonly string[],
  locals: Locals,
  of: (name: string) => readonly number[] | undefined,
): boolean {
  const isOne = (term: Term): boolean => names.some((name) => isMeant(term, name));
  if (step.kind === 'assign') {
    const target = bare(step.target);
    const isLocal = target.kind === 'name' && locals.all.has(target.name);
    return !isLocal && step.value !== undefined && isOne(step.value);
  }
  if (step.kind === 'return') return step.value !== undefined && isOne(step.value);
  if (step.kind !== 'call' || step.heads !== undefined) return false;
  return isKeptBy(step.call, isOne, of);
}

function isKeptBy(
  call: CallTerm,
  isOne: (term: Term) => boolean,
  of: (name: string) => readonly number[] | undefined,
): boolean {
  if (lookingOnly(call.name)) return /^kfree/.test(call.name) && call.arguments.some(isOne);
  const known = of(call.name);
  return call.arguments.some((argument, index) => isOne(argument) && known?.includes(index) !== false);
}

/** Whether a spelling begins with a name, an `&` in front left out. */
function isAddressIn(key: string, name: string): boolean {
  const from = key.startsWith('&') ? 1 : 0;
  return key.startsWith(name, from) && !/^\w/.test(key.slice(from + name.length, from + name.length + 1));
}

/** The thing itself, a cast or the address of a part of it, or something made of it; a member that is read is another thing. */
function isMeant(term: Term, name: string): boolean {
  const inner = bare(term);
  switch (inner.kind) {
    case 'name':
      return inner.name === name;
    case 'address':
      return isAddressIn(keyOf(inner), name) || mentions(inner, name);
    case 'member':
    case 'element':
    case 'content':
    case 'number':
    case 'string':
      return false;
    case 'call':
      return inner.arguments.some((one) => isMeant(one, name));
    default:
      return partsOf(inner).some((part) => isMeant(part, name));
  }
}
