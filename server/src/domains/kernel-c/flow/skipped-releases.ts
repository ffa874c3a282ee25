import type { Block, Edge, FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf } from '../../../syntax/c/flow/term.ts';
import { releasedBy } from '../facts/pairs.ts';

/** Longer ways to a common block are no `if` around a release. */
const longest = 4;

/**
 * What an edge leaves out on purpose: behind `if (is_mine) free(p);` the other edge says that there was nothing to free. An error
 * branch that frees and leaves is none, because it does not come back to the path beside it.
 */
export function skippedReleases(graph: FlowGraph): (edge: Edge) => readonly string[] {
  const skipped = new Map<string, string[]>();
  for (const block of graph.blocks) {
    for (const edge of block.edges) {
      const keys = edge.condition ? releasedIn(edge.to) : [];
      if (keys.length === 0) continue;
      const beside = block.edges.find((one) => one.condition === edge.condition && one !== edge);
      if (beside && meet(edge.to, beside.to, graph.exit)) skipped.set(nameOf(beside), keys);
    }
  }
  return (edge) => (skipped.size === 0 ? [] : (skipped.get(nameOf(edge)) ?? []));
}

function nameOf({ condition, truth }: Edge): string {
  return condition ? `${condition.start} ${String(truth)}` : '';
}

function releasedIn({ steps }: Block): string[] {
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
