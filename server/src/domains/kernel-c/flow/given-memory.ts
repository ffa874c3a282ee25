import type { FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, type Term } from '../../../syntax/c/flow/term.ts';
import { pairOf } from '../facts/pairs.ts';
import type { Helper } from './helpers.ts';
import { lookingOnly } from './looking-only.ts';
import { mayKeep } from './telling-names.ts';

type HelperOf = (name: string) => Pick<Helper, 'gives' | 'stores'> | undefined;

/**
 * The allocator whose memory a function gives to its callers: it returns a variable that got nothing else, that nobody else has, or
 * nothing.
 */
export function givenMemory(graph: FlowGraph, of: HelperOf): string | undefined {
  if (!graph.fn.returns.endsWith('*')) return undefined;
  const returned = new Set<string>();
  for (const step of graph.steps) {
    if (step.kind !== 'return') continue;
    const value = step.value && bare(step.value);
    if (!value || keyOf(value) === 'NULL' || (value.kind === 'call' && /^ERR_(?:PTR|CAST)$/.test(value.name)))
      continue;
    if (value.kind !== 'name') return undefined;
    returned.add(value.name);
  }
  const [name, second] = returned;
  if (name === undefined || second !== undefined) return undefined;
  const isDeclared = graph.steps.some(
    (step) => step.kind === 'declare' && step.name === name && step.cleanup === undefined,
  );
  if (!isDeclared || graph.steps.some((step) => isKeeping(step, name, of))) return undefined;
  return allocatorOf(graph, name, of);
}

/** What a variable gets, where that is the same wherever it gets anything. */
function allocatorOf({ steps }: FlowGraph, name: string, of: HelperOf): string | undefined {
  let found: string | undefined;
  for (const step of steps) {
    if (step.kind !== 'assign' || keyOf(bare(step.target)) !== name) continue;
    const value = step.value && bare(step.value);
    if (value && keyOf(value) === 'NULL') continue;
    const allocator = value?.kind === 'call' ? (of(value.name)?.gives ?? memoryOf(value.name)) : undefined;
    if (allocator === undefined || (found !== undefined && found !== allocator)) return undefined;
    found = allocator;
  }
  return found;
}

function memoryOf(name: string): string | undefined {
  const pair = pairOf(name);
  return pair?.kind === 'memory' && pair.takes === 'result' ? name : undefined;
}

/** Somebody else has it, or may have. */
function isKeeping(step: Step, name: string, of: HelperOf): boolean {
  const isIt = (term: Term): boolean => {
    const inner = bare(term);
    return inner.kind === 'name' ? inner.name === name : inner.kind !== 'member' && mentions(inner, name);
  };
  if (step.kind === 'assign') return step.value !== undefined && isIt(step.value);
  if (step.kind !== 'call' || lookingOnly(step.call.name)) return false;
  return step.call.arguments.some(
    (argument, index) =>
      isIt(argument) && (of(step.call.name)?.stores.includes(index) ?? mayKeep(step.call.name)),
  );
}
