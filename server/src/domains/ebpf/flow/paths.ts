import { explore, type Property } from '../../../syntax/c/flow/explore.ts';
import { flowOf } from '../../../syntax/c/flow/flow.ts';
import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { perFunction } from '../../../syntax/c/flow/per-function.ts';
import { other, zero, type Vocabulary } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { helpers, mayReturnNull } from '../facts/helpers.ts';
import { kfuncs } from '../facts/kfuncs.ts';

/** What the names of eBPF programs mean to the paths through a function. */
const vocabulary: Vocabulary = {
  transparent: (name) => (/^(?:un)?likely$|^barrier_var$|^(?:bpf_)?cmp_/.test(name) ? 0 : undefined),
  predicate: () => undefined,
  isEnd: (name) => name === 'bpf_throw' || name === '__builtin_unreachable',
  isAssertion: () => false,
  isErrorOf: () => false,
  isReturn: () => false,
  mayLeave: () => false,
  isGuard: () => false,
  cursor: () => undefined,
  isSteady: () => false,
  // To take one more reference of what one holds cannot fail.
  result: (name) =>
    name.startsWith('bpf_refcount_acquire') ? other : givesNull(name) ? zero | other : undefined,
  constant: (name) => (name === 'NULL' || name === 'false' ? zero : name === 'true' ? other : undefined),
};

/** Whether a function of the kernel gives a pointer that may be NULL. */
export function givesNull(name: string): boolean {
  const helper = helpers.get(name);
  return helper ? mayReturnNull(helper) : kfuncs.get(name)?.flags.includes('RET_NULL') === true;
}

/** The graph of a function in the words of eBPF. Undefined where it did not parse. */
export function pathsOf(file: CFile, fn: CFunction): FlowGraph | undefined {
  return flowOf(file, fn, vocabulary);
}

/** Makes what several rules ask of a function once. */
export const once = perFunction(pathsOf);

/** Follows a property; a path ends in silence at a macro that returns or jumps whatever happens. Tells whether every path was seen to its end. */
export function follow<P>(file: CFile, graph: FlowGraph, property: Property<P>): boolean {
  const cut = { is: false };
  const explored = explore(graph, vocabulary, {
    ...property,
    step(state, step, at) {
      if (step.kind !== 'call' || !isLeaving(file, step.call.name)) return property.step(state, step, at);
      cut.is = true;
      return [];
    },
  });
  return !cut.is && explored === 'whole';
}

function isLeaving(file: CFile, name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  const [macro] = file.named('macro', name);
  if (!macro) return /^(?:RET|GOTO|FAIL|ABORT)/.test(name);
  const text = file.source.text.slice(macro.start, macro.end);
  return /\b(?:return|goto)\b/.test(text) && !/\bif\b|\?/.test(text);
}
