import type { CallTerm, Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { sleeperOf } from '../facts/sleepers.ts';
import { isLocal } from '../local-names.ts';
import type { Helper } from './helpers.ts';

/** Flags of an allocation that let it wait for memory. */
const waits = ['GFP_KERNEL', 'GFP_KERNEL_ACCOUNT', 'GFP_USER', 'GFP_HIGHUSER', 'GFP_NOIO', 'GFP_NOFS'];
/** These are told the flags of allocations to come, or wait for nothing. */
const elsewhere = /^(?:mapping_|gfp_|bio_set_|[A-Z_\d]+$)|_mask$|_flags$|_preload$|fault_/;

/** The argument that lets a call wait. */
export function waiting(call: CallTerm): Term | undefined {
  if (call.name === '' || elsewhere.test(call.name)) return undefined;
  return call.arguments.find((one) => isFlags(one));
}

function isFlags(term: Term): boolean {
  if (term.kind === 'binary') return term.operator === '|' && (isFlags(term.left) || isFlags(term.right));
  return term.kind === 'name' && waits.includes(term.name);
}

interface Around {
  readonly file: CFile;
  readonly helper: (name: string) => Helper | undefined;
}

/** Why a call sleeps: the innermost call of the chain that is known; undefined where it does not, or nobody knows. */
export function sleeping(around: Around, call: CallTerm): string | undefined {
  const found = mayBeSleeping(around, call);
  if (found === undefined || around.helper(call.name)) return found;
  return isLocal(around.file, call.name) ? undefined : found;
}

/** The same, whatever macros and headers of the file's own make of the name. */
export function mayBeSleeping({ helper }: Pick<Around, 'helper'>, { name }: CallTerm): string | undefined {
  if (name === '') return undefined;
  const known = helper(name);
  return known ? known.sleeps : sleeperOf(name);
}
