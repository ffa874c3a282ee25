import type { FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { isFailing } from '../../../syntax/c/flow/vocabulary.ts';
import { lookingOnly } from './looking-only.ts';
import { follow } from './paths.ts';
import { releasedBy } from '../facts/pairs.ts';
import type { Helper } from './helpers.ts';
import { isCleaning, isContainer } from './hand-over.ts';

/**
 * The numbers of the parameters that a function may keep, hand on or give back: all others it only looks at. `of` says the same of
 * functions that it calls, where that is known.
 */
export function keptArguments(
  graph: FlowGraph,
  of: (name: string) => readonly number[] | undefined,
): readonly number[] {
  const locals = localsOf(graph);
  return graph.fn.parameters.flatMap(({ name, type }, index) => {
    if (name === undefined || !type.includes('*')) return [];
    const names = namesFor(graph, name, locals);
    return graph.steps.some((step) => keeps(step, names, locals, of)) ? [index] : [];
  });
}

/**
 * The numbers of those parameters among `kept` that a function stores or gives back on a path that fails all the same: its caller has
 * nothing to free there. Who is only handed one and fails leaves it.
 */
export function keptFailing(
  graph: FlowGraph,
  kept: readonly number[],
  of: (name: string) => Pick<Helper, 'keeps' | 'keepsFailing'> | undefined,
): readonly number[] {
  const isPossible = kept.length > 0 && /^(?:int|long|ssize_t)$|\*$/.test(graph.fn.returns);
  if (!isPossible) return [];
  const locals = localsOf(graph);
  const names = kept.map((index) => namesFor(graph, graph.fn.parameters[index]!.name!, locals));
  const isStored = (step: Step, own: readonly string[]): boolean => {
    if (step.kind !== 'call') return step.kind === 'assign' && keeps(step, own, locals, () => undefined);
    const { call, discarded } = step;
    const helper = of(call.name);
    const list = discarded ? helper?.keeps : helper?.keepsFailing;
    return call.arguments.some(
      (argument, index) =>
        own.some((name) => isMeant(argument, name)) &&
        (helper ? list!.includes(index) : isEndedBy(call.name)),
    );
  };
  const storing = new Map<Step, readonly number[]>();
  for (const step of graph.steps) {
    const own = kept.filter((_, at) => isStored(step, names[at]!));
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

function isEndedBy(name: string): boolean {
  return releasedBy(name) !== undefined || isContainer(name) || isCleaning(name);
}

function localsOf(graph: FlowGraph): ReadonlySet<string> {
  return new Set(graph.steps.flatMap((step) => (step.kind === 'declare' ? [step.name] : [])));
}

/** A parameter, and the local variables that are given it or a part of it. */
function namesFor(graph: FlowGraph, name: string, locals: ReadonlySet<string>): readonly string[] {
  const names = [name];
  for (const step of graph.steps) {
    if (step.kind !== 'assign' || !step.value || step.target.kind !== 'name') continue;
    const { target, value } = step;
    if (locals.has(target.name) && !names.includes(target.name) && names.some((one) => isMeant(value, one)))
      names.push(target.name);
  }
  return names;
}

function keeps(
  step: Step,
  names: readonly string[],
  locals: ReadonlySet<string>,
  of: (name: string) => readonly number[] | undefined,
): boolean {
  const isOne = (term: Term): boolean => names.some((name) => isMeant(term, name));
  if (step.kind === 'assign') {
    const target = bare(step.target);
    const isLocal = target.kind === 'name' && locals.has(target.name);
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

/** The thing itself, a cast or the address of a part of it, or something made of it; a member that is read is another thing. */
function isMeant(term: Term, name: string): boolean {
  const inner = bare(term);
  switch (inner.kind) {
    case 'name':
      return inner.name === name;
    case 'address':
      return new RegExp(`^&?${name}\\b`).test(keyOf(inner)) || mentions(inner, name);
    case 'member':
    case 'element':
    case 'content':
    case 'number':
    case 'string':
      return false;
    case 'call':
      return inner.arguments.some((one) => isMeant(one, name));
    default:
      return mentions(inner, name);
  }
}
