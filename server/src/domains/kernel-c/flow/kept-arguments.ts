import type { FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { lookingOnly } from './looking-only.ts';

/**
 * The numbers of the parameters that a function may keep, hand on or give back: all others it only looks at. `of` says the same of
 * functions that it calls, where that is known.
 */
export function keptArguments(
  graph: FlowGraph,
  of: (name: string) => readonly number[] | undefined,
): readonly number[] {
  const locals = new Set(graph.steps.flatMap((step) => (step.kind === 'declare' ? [step.name] : [])));
  return graph.fn.parameters.flatMap(({ name, type }, index) => {
    if (name === undefined || !type.includes('*')) return [];
    const names = namesFor(graph, name, locals);
    return graph.steps.some((step) => keeps(step, names, locals, of)) ? [index] : [];
  });
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
  if (lookingOnly.test(call.name)) return /^kfree/.test(call.name) && call.arguments.some(isOne);
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
