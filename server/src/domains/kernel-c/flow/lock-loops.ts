import type { Block, Edge, FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { lockCall } from './lock-calls.ts';
import { memberOf } from './lock-state.ts';

/**
 * The locks that the rounds of a loop release, by the edges that leave it: behind `while (i--) unlock(&p[i].lock);` somebody counted,
 * and a path without a round is none that can be taken.
 */
export function releasedInLoops(graph: FlowGraph): (edge: Edge) => readonly string[] {
  const left = new Map<Edge, readonly string[]>();
  const order = new Map(graph.blocks.map((block, index) => [block, index]));
  const before = predecessors(graph);
  for (const block of graph.blocks) {
    for (const { to } of block.edges) {
      if (order.get(to)! > order.get(block)!) continue;
      const body = bodyOf(to, block, before);
      const members = releasedIn(body);
      if (members.length === 0) continue;
      for (const inside of body)
        for (const edge of inside.edges) if (!body.has(edge.to)) left.set(edge, members);
    }
  }
  return (edge) => left.get(edge) ?? [];
}

function predecessors({ blocks }: FlowGraph): ReadonlyMap<Block, readonly Block[]> {
  const found = new Map<Block, Block[]>();
  for (const block of blocks) {
    for (const { to } of block.edges) {
      const list = found.get(to);
      if (list) list.push(block);
      else found.set(to, [block]);
    }
  }
  return found;
}

/** All that can lead back to the head without passing it. */
function bodyOf(head: Block, last: Block, before: ReadonlyMap<Block, readonly Block[]>): ReadonlySet<Block> {
  const body = new Set<Block>([head]);
  const open = [last];
  for (let block = open.pop(); block; block = open.pop()) {
    if (body.has(block)) continue;
    body.add(block);
    open.push(...(before.get(block) ?? []));
  }
  return body;
}

/** Locks that are released more often than taken. */
function releasedIn(body: ReadonlySet<Block>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { steps } of body) {
    for (const step of steps) {
      const lock = step.kind === 'call' ? lockCall(step.call) : undefined;
      if (!lock) continue;
      const member = memberOf(lock.key);
      counts.set(member, (counts.get(member) ?? 0) + (lock.does === 'releases' ? 1 : -1));
    }
  }
  return [...counts].flatMap(([member, count]) => (count > 0 ? [member] : []));
}
