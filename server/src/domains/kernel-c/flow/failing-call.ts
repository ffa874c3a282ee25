import type { Edge } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type Term } from '../../../syntax/c/flow/term.ts';
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

/** The member that an edge says is missing: `if (!foo->table)`. */
export function askedForNothing({ source }: CFile, { condition, truth }: Edge): string | undefined {
  if (condition?.kind === 'binary') {
    const isAsked = condition.operator === '==' && keyOf(condition.right) === 'NULL';
    return isAsked && truth === true ? keyOf(bare(condition.left)) : undefined;
  }
  const isAsked = condition?.kind === 'member' && source.text[condition.start - 1] === '!';
  return isAsked && truth === false ? keyOf(condition) : undefined;
}

/** The call that an edge says has failed: `if (add(p))`, `if (!insert(p))`; who asks a call asks it for its failure. */
export function failedCall(file: CFile, { condition, truth }: Edge): number | undefined {
  if (condition?.kind === 'binary') {
    const isAsked = /^(?:<|!=)$/.test(condition.operator) && keyOf(condition.right) === '0';
    return isAsked && truth === true ? bare(condition.left).start : undefined;
  }
  if (condition?.kind !== 'call') return undefined;
  const isNegated = file.source.text[condition.start - 1] === '!';
  return truth === !isNegated ? condition.start : undefined;
}
