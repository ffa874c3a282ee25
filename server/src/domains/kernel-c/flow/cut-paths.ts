import { KeptWith } from '../../../core/remembered.ts';
import type { Gap } from '../../../core/types.ts';
import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';

/** Where the paths of a function are followed from: its identity in all versions of its file. */
const identities = new KeptWith<FlowGraph, object>();
/** Functions that were not followed to their end, by identity. */
const cut = new KeptWith<object, Gap>();

export function remember(file: CFile, fn: CFunction, graph: FlowGraph): void {
  const identity = file.identityOf(fn);
  if (identity) identities.set(graph, identity);
}

/** Notes that a function has more paths than are followed. */
export function noteCut(graph: FlowGraph): void {
  const identity = identities.get(graph);
  if (identity) noteCutAt(identity, graph.fn.name);
}

/** The same for a function of which no graph could be made, though it parsed. */
export function noteUnmade(file: CFile, fn: CFunction): void {
  const identity = file.identityOf(fn);
  if (identity) noteCutAt(identity, fn.name);
}

function noteCutAt(identity: object, name: string): void {
  if (cut.get(identity)) return;
  cut.set(identity, {
    by: 'paths',
    reason: {
      text: {
        en: '{name} has more paths than are followed; what lies behind is not looked at',
        'zh-CN': '{name} 的路径过多，未能全部跟踪；其余部分未检查',
      },
      args: { name },
    },
  });
}

/** A file's gaps name the functions that were cut short, also where what was found in them is kept from a version before. */
export function tellOfCuts(file: CFile): void {
  file.gapsOf((identity) => cut.get(identity));
}
