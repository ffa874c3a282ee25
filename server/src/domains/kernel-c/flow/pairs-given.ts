import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { pairOf, type Pair } from '../facts/pairs.ts';
import { isLocal } from '../local-names.ts';
import { helpersOf } from './helpers.ts';

/** Calls of which their names say that they give memory. */
const giving = /(?:^|_)(?:k?m?alloc|mem_?dup|str_?dup|dup)(?:_|$)/;

/**
 * What a call of an unknown function gives, where the function itself frees what the same variable holds: told by how it is freed.
 */
function pairsByFree(graph: FlowGraph): (name: string, key: string) => Pair | undefined {
  const freed = new Map<string, Pair>();
  for (const step of graph.steps) {
    if (step.kind !== 'call') continue;
    const like = step.call.name === 'kfree' ? 'kmalloc' : step.call.name === 'vfree' ? 'vmalloc' : undefined;
    const [argument] = step.call.arguments;
    const pair = like === undefined ? undefined : pairOf(like);
    if (pair && argument) freed.set(keyOf(bare(argument)), pair);
  }
  return (name, key) =>
    freed.size > 0 && /^\w+$/.test(key) && giving.test(name) && !/^devm_|^of_|percpu|_page/.test(name)
      ? freed.get(key)
      : undefined;
}

/** What a call gives to a variable for the function to give back; undefined for all other values. */
export type PairGiven = (value: Term | undefined, target: Term) => Pair | undefined;

export function pairsGiven(file: CFile, graph: FlowGraph): PairGiven {
  const byFree = pairsByFree(graph);
  return (value, target) => {
    const call = value && bare(value);
    if (call?.kind !== 'call' || call.name === '') return undefined;
    if (!isLocal(file, call.name)) return pairOf(call.name) ?? byFree(call.name, keyOf(bare(target)));
    const { gives } = helpersOf(file).of(call.name) ?? {};
    return gives === undefined ? undefined : pairOf(gives);
  };
}
