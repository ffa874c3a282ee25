import { KeptWith } from '../../../core/remembered.ts';
import type { CFile, CFunction } from '../types.ts';
import type { FlowGraph } from './graph.ts';

type Find<T> = (file: CFile, fn: CFunction) => T | undefined;

/**
 * Makes what several rules ask of a function once for each version of its file: a function that stays the same object may call
 * helpers that do not. Undefined where `pathsOf` gives no graph.
 */
export function perFunction(
  pathsOf: Find<FlowGraph>,
): <T extends object>(make: (file: CFile, fn: CFunction, graph: FlowGraph) => T) => Find<T> {
  return <T extends object>(make: (file: CFile, fn: CFunction, graph: FlowGraph) => T): Find<T> => {
    const known = new KeptWith<CFile, Map<CFunction, T>>();
    return (file, fn) => {
      let own = known.get(file);
      if (!own) known.set(file, (own = new Map<CFunction, T>()));
      let found = own.get(fn);
      if (!found) {
        const graph = pathsOf(file, fn);
        if (!graph) return undefined;
        own.set(fn, (found = make(file, fn, graph)));
      }
      return found;
    };
  };
}
