import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { helpersOf } from './helpers.ts';
import { followLocks, isAnnotated, type LockFault } from './held-locks.ts';
import { once } from './paths.ts';

const lockUseOf = once((file, fn, graph) =>
  followLocks(graph, { file, helper: (name) => helpersOf(file).of(name) }),
);

/** What is wrong with the locks of a function; made once for all rules that ask. */
export function lockFaults<K extends LockFault['kind']>(
  file: CFile,
  fn: CFunction,
  kind: K,
): readonly (LockFault & { readonly kind: K })[] {
  if (isAnnotated(file, fn)) return [];
  const found = lockUseOf(file, fn)?.faults ?? [];
  return found.filter((one): one is LockFault & { readonly kind: K } => one.kind === kind);
}
