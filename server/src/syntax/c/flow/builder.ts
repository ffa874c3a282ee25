import type { Block, Edge, Step } from './graph.ts';
import type { Term } from './term.ts';

export interface OpenBlock {
  readonly id: number;
  readonly steps: Step[];
  readonly edges: Edge[];
}

/** A graph in the making: one block is open, and steps and edges go there. */
export class Builder {
  /** Undefined behind what never comes back: a `return`, a `goto`. */
  here: OpenBlock | undefined;
  count = 0;

  constructor() {
    this.here = this.fresh();
  }

  fresh(): OpenBlock {
    return { id: this.count++, steps: [], edges: [] };
  }

  push(step: Step): void {
    this.here?.steps.push(step);
  }

  /** An edge from here, if here can be reached. */
  jump(to: Block, how: Omit<Edge, 'to'> = {}): void {
    this.here?.edges.push({ to, ...how });
  }

  /** Goes on at a block; what was open before leads there. */
  enter(block: OpenBlock): void {
    this.jump(block);
    this.here = block;
  }

  /** Opens a new block that is reached from here by a condition. */
  split(condition: Term, truth: boolean): OpenBlock {
    const block = this.fresh();
    this.jump(block, { condition, truth });
    return block;
  }
}

/** All blocks that can be reached, each before those it leads to, loops aside. */
export function reversePostorder(entry: Block): readonly Block[] {
  const seen = new Set<Block>([entry]);
  const found: Block[] = [];
  const stack: { block: Block; next: number }[] = [{ block: entry, next: 0 }];
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const edge = top.block.edges[top.next++];
    if (!edge) {
      found.push(top.block);
      stack.pop();
    } else if (!seen.has(edge.to)) {
      seen.add(edge.to);
      stack.push({ block: edge.to, next: 0 });
    }
  }
  return found.reverse();
}
