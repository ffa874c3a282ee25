import type { CFile, CFunction } from '../types.ts';
import { buildGraph } from './build-graph.ts';
import type { FlowGraph } from './graph.ts';
import type { Vocabulary } from './vocabulary.ts';

const graphs = new WeakMap<CFunction, FlowGraph | 'none'>();

/** The paths of a function, made once for all who ask. Undefined where it did not parse. */
export function flowOf(file: CFile, fn: CFunction, vocabulary: Vocabulary): FlowGraph | undefined {
  let graph = graphs.get(fn);
  if (graph === undefined) {
    const node = fn.broken ? undefined : file.node(fn);
    graph = (node && buildGraph(file.source.text, fn, node, vocabulary)) ?? 'none';
    graphs.set(fn, graph);
  }
  return graph === 'none' ? undefined : graph;
}
