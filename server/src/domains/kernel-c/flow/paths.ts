import { explore, type Property } from '../../../syntax/c/flow/explore.ts';
import { flowOf } from '../../../syntax/c/flow/flow.ts';
import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
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

/**
 * Makes what several rules ask of a function once for each version of its file: a function that stays the same object may call
 * helpers that do not.
 */
export function once<T extends object>(
  make: (file: CFile, fn: CFunction, graph: FlowGraph) => T,
): (file: CFile, fn: CFunction) => T | undefined {
  const known = new WeakMap<CFile, WeakMap<CFunction, T>>();
  return (file, fn) => {
    let own = known.get(file);
    if (!own) known.set(file, (own = new WeakMap()));
    let found = own.get(fn);
    if (!found) {
      const graph = pathsOf(file, fn);
      if (!graph) return undefined;
      own.set(fn, (found = make(file, fn, graph)));
    }
    return found;
  };
}
