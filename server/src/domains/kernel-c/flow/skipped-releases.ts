import type { Block, Edge, FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf } from '../../../syntax/c/flow/term.ts';
import { releasedBy } from '../facts/pairs.ts';

/** Longer ways to a common block are no `if` around a release. */
const longest = 4;
/** Nobody asks more before a release. */
const mostConditions = 3;

/**
 * What an edge leaves out on purpose: behind `if (is_mine) free(p);` the other edge says that there was nothing to free. An error
 * branch that frees and leaves is none, because it does not come back to the path beside it.
 */
export function skippedReleases(graph: FlowGraph): (edge: Edge) => readonly string[] {
  const skipped = new Map<string, readonly string[]>();
  for (const block of graph.blocks) {
    for (const edge of block.edges) {
      const beside = edge.condition && otherOf(block, edge);
      const keys = beside ? releasedBehind(edge.to, beside.to, graph.exit) : [];
      if (beside && keys.length > 0) skipped.set(nameOf(beside), keys);
    }
  }
  return (edge) => (skipped.size === 0 ? [] : (skipped.get(nameOf(edge)) ?? []));
}

function nameOf({ condition, truth }: Edge): string {
  return condition ? `${condition.start} ${String(truth)}` : '';
}

function otherOf({ edges }: Block, edge: Edge): Edge | undefined {
  return edges.find((one) => one.condition === edge.condition && one !== edge);
}

/**
 * What is released on the way to a path beside, in a block or in the one that it leads to by a further condition:
 * `if (p && is_on(p)) off(p);`.
 */
function releasedBehind(block: Block, beside: Block, exit: Block, depth = 0): readonly string[] {
  const own = releasedIn(block);
  if (own.length > 0) return meet(block, beside, exit) ? own : [];
  if (depth >= mostConditions) return [];
  return block.edges.flatMap((edge) => {
    const other = edge.condition && otherOf(block, edge);
    return other && meet(other.to, beside, exit) ? releasedBehind(edge.to, beside, exit, depth + 1) : [];
  });
}

function releasedIn({ steps }: Block): readonly string[] {
  return steps.flatMap((step) => {
    const index = step.kind === 'call' ? releasedBy(step.call.name) : undefined;
    const argument = step.kind === 'call' && index !== undefined ? step.call.arguments[index] : undefined;
    const key = argument ? keyOf(bare(argument)) : '';
    return key === '' ? [] : [key];
  });
}

/** Whether both lead to the same block without asking anything more. */
function meet(a: Block, b: Block, exit: Block): boolean {
  const way = wayFrom(a, exit);
  return wayFrom(b, exit).some((block) => way.includes(block));
}

function wayFrom(block: Block, exit: Block): readonly Block[] {
  const found: Block[] = [];
  for (let one: Block | undefined = block; one && one !== exit && found.length < longest;) {
    found.push(one);
    one = one.edges.length === 1 ? one.edges[0]!.to : undefined;
  }
  return found;
}
