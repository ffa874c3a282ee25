import { explore, type Property } from '../../../syntax/c/flow/explore.ts';
import { flowOf } from '../../../syntax/c/flow/flow.ts';
import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { perFunction } from '../../../syntax/c/flow/per-function.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { noteCut, noteUnmade, remember } from './cut-paths.ts';
import { kernelVocabulary } from './vocabulary.ts';

/** The graph of a function in the kernel's words. Undefined where it did not parse. */
export function pathsOf(file: CFile, fn: CFunction): FlowGraph | undefined {
  const graph = flowOf(file, fn, kernelVocabulary);
  if (graph) remember(file, fn, graph);
  else if (!fn.broken) noteUnmade(file, fn);
  return graph;
}

/** Follows a property to the end of all paths, or until there are too many, which is noted. */
export function follow<P>(graph: FlowGraph, property: Property<P>): void {
  if (explore(graph, kernelVocabulary, property) === 'cut') noteCut(graph);
}

/** Makes what several rules ask of a function once. */
export const once = perFunction(pathsOf);
