import { KeptWith } from '../../../core/remembered.ts';
import type { CFile, CFunction } from '../types.ts';
import { buildGraph } from './build-graph.ts';
import type { FlowGraph } from './graph.ts';
import { plainNode, type PlainNode } from './plain-node.ts';
import type { Vocabulary } from './vocabulary.ts';

const graphs = new KeptWith<CFunction, FlowGraph | 'none'>();

/** The paths of a function, made once for all who ask. Undefined where it did not parse. */
export function flowOf(file: CFile, fn: CFunction, vocabulary: Vocabulary): FlowGraph | undefined {
  let graph = graphs.get(fn);
  if (graph === undefined) {
    graph =
      (fn.broken ? undefined : buildGraph(file.source.text, fn, plainOf(file, fn), vocabulary)) ?? 'none';
    graphs.set(fn, graph);
  }
  return graph === 'none' ? undefined : graph;
}

interface Plain {
  /** Where the function began when its tree was read. */
  readonly start: number;
  readonly node: PlainNode;
}

const plains = new KeptWith<object, Map<string, Plain>>();

/** The tree of a function, read from the parser once while its text stays the same: others only move it. */
function plainOf(file: CFile, fn: CFunction): PlainNode | undefined {
  const identity = file.identityOf(fn);
  const before = identity && plains.get(identity)?.get(fn.name);
  if (before) return before.start === fn.start ? before.node : shifted(before.node, fn.start - before.start);
  const tree = file.node(fn);
  const node = tree && plainNode(tree);
  if (!identity || !node) return node;
  const own = plains.get(identity);
  if (own) own.set(fn.name, { start: fn.start, node });
  else plains.set(identity, new Map([[fn.name, { start: fn.start, node }]]));
  return node;
}

function shifted({ type, field, start, end, children }: PlainNode, by: number): PlainNode {
  return { type, field, start: start + by, end: end + by, children: children.map((one) => shifted(one, by)) };
}
