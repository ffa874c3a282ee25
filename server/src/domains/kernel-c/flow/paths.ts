import { explore, type Property } from '../../../syntax/c/flow/explore.ts';
import { flowOf } from '../../../syntax/c/flow/flow.ts';
import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { kernelVocabulary } from './vocabulary.ts';

/** The graph of a function in the kernel's words. Undefined where it did not parse. */
export function pathsOf(file: CFile, fn: CFunction): FlowGraph | undefined {
  return flowOf(file, fn, kernelVocabulary);
}

export function follow<P>(graph: FlowGraph, property: Property<P>): void {
  explore(graph, kernelVocabulary, property);
}

/** Makes what several rules ask of a function once for each version of it. */
export function once<T>(
  make: (file: CFile, fn: CFunction, graph: FlowGraph) => T,
): (file: CFile, fn: CFunction) => T | undefined {
  const known = new WeakMap<CFunction, { readonly value: T | undefined }>();
  return (file, fn) => {
    let found = known.get(fn);
    if (!found) {
      const graph = pathsOf(file, fn);
      known.set(fn, (found = { value: graph && make(file, fn, graph) }));
    }
    return found.value;
  };
}
