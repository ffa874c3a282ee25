import type { Block, Edge, FlowGraph } from './graph.ts';

/** A part of a function that may run more than once. */
export interface Loop {
  /** Where each round begins. */
  readonly head: Block;
  /** All that a round may pass, the head among it. */
  readonly body: ReadonlySet<Block>;
  /** Leads from the end of a round to the next one. */
  readonly back: Edge;
}

/** The loops of a function, one for each edge that leads back. */
export function loopsOf(graph: FlowGraph): readonly Loop[] {
  const order = new Map(graph.blocks.map((block, index) => [block, index]));
  const found: Loop[] = [];
  let before: ReadonlyMap<Block, readonly Block[]> | undefined;
  for (const block of graph.blocks) {
    for (const back of block.edges) {
      if (order.get(back.to)! > order.get(block)!) continue;
      before ??= predecessors(graph);
      found.push({ head: back.to, body: bodyOf(back.to, block, before), back });
    }
  }
  return found;
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
