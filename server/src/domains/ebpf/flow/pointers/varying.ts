import type { FlowGraph } from '../../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, type Term } from '../../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../../syntax/c/types.ts';

/** A chain of variables that is longer tells nothing. */
const deepest = 6;

/** Whether a number is read from memory that nobody has compared with anything: on no path the verifier knows it. */
export function isVarying(file: CFile, graph: FlowGraph, term: Term, depth = 0): boolean {
  const of = (one: Term): boolean => isVarying(file, graph, one, depth + 1);
  if (depth > deepest) return false;
  switch (term.kind) {
    case 'cast':
      return of(term.of);
    case 'binary':
      // A product with nothing, or what a mask leaves of it, is rare enough.
      return /^(?:[-+*|^]|<<|>>)$/.test(term.operator) && (of(term.left) || of(term.right));
    case 'name':
      return ofName(file, graph, term.name, depth);
    case 'member':
      return term.arrow && !isAsked(graph, keyOf(term)) && isRead(graph, term.object);
    default:
      return false;
  }
}

/** What lies behind a pointer of the function: the context's own numbers the verifier may know. */
function isRead({ fn }: FlowGraph, object: Term): boolean {
  const pointer = bare(object);
  return pointer.kind === 'name' && fn.parameters.every(({ name }) => name !== pointer.name);
}

function ofName(file: CFile, graph: FlowGraph, name: string, depth: number): boolean {
  if (isAsked(graph, name)) return false;
  const set = graph.steps.filter((step) => step.kind === 'assign' && keyOf(bare(step.target)) === name);
  const [only] = set;
  return (
    set.length === 1 &&
    only?.kind === 'assign' &&
    only.value !== undefined &&
    isVarying(file, graph, bare(only.value), depth + 1)
  );
}

/** A comparison for equality may have told the verifier the very number. */
function isAsked(graph: FlowGraph, key: string): boolean {
  return (
    key === '' ||
    graph.blocks.some(({ edges }) => edges.some(({ condition }) => condition && tells(bare(condition), key)))
  );
}

function tells(condition: Term, key: string): boolean {
  if (condition.kind === 'logic')
    return tells(bare(condition.left), key) || tells(bare(condition.right), key);
  if (condition.kind === 'binary' && /^[<>]=?$/.test(condition.operator)) return false;
  return mentions(condition, key) || keyOf(condition).includes(key);
}
