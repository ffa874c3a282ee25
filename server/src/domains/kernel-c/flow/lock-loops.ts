import type { Block, Edge, FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { loopsOf } from '../../../syntax/c/flow/loops.ts';
import { lockCall } from './lock-calls.ts';
import { memberOf } from './lock-state.ts';

/**
 * The locks that the rounds of a loop release, by the edges that leave it: behind `while (i--) unlock(&p[i].lock);` somebody counted,
 * and a path without a round is none that can be taken.
 */
export function releasedInLoops(graph: FlowGraph): (edge: Edge) => readonly string[] {
  const left = new Map<Edge, readonly string[]>();
  for (const { body } of loopsOf(graph)) {
    const members = releasedIn(body);
    if (members.length === 0) continue;
    for (const inside of body)
      for (const edge of inside.edges) if (!body.has(edge.to)) left.set(edge, members);
  }
  return (edge) => left.get(edge) ?? [];
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
