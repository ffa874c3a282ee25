import { bare, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { mayLackMemory } from '../facts/allocators.ts';
import { failureOf, type Failure } from '../facts/failures.ts';
import { isLocal } from '../local-names.ts';

/** How a pointer says that the call which gave it failed; undefined where it cannot have, or where NULL means something else. */
export function wayOf(file: CFile, value: Term): Failure | undefined {
  const call = bare(value);
  if (call.kind !== 'call' || isLocal(file, call.name)) return undefined;
  const way = failureOf(call.name);
  if (way !== 'null') return way;
  return mayLackMemory(call.name, file.source.text.slice(call.start, call.end)) ? 'null' : undefined;
}
