import type { CallStep } from '../../../syntax/c/flow/graph.ts';
import { keyOf, mentions, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { startsWith } from './hand-over.ts';
import type { Helper } from './helpers.ts';
import { sleeping } from './sleeping.ts';
import { memberOf, type Held, type LockState } from './lock-state.ts';

/** What is known of other functions. */
export interface Around {
  readonly file: CFile;
  readonly helper: (name: string) => Helper | undefined;
}

/** A helper of which nothing is known may touch any lock. */
export const anyLock = '*';

/**
 * What a call that is no lock call does to the locks that are held here: nothing, perhaps something, or something that is not seen.
 */
export function effectOf(
  state: LockState,
  step: CallStep,
  { helper, file }: Around,
): 'none' | 'hazy' | 'unseen' {
  const { call } = step;
  if (state.held.length + state.released.length === 0) return 'none';
  const known = helper(call.name);
  if (known) {
    const isGiven = call.arguments.some((argument) => state.held.some((one) => isHandedOn(argument, one)));
    return touches(state, known) || (isGiven && known.unbalanced.length > 0) ? 'unseen' : 'none';
  }
  const name = call.name === '' && call.callee.kind === 'member' ? call.callee.name : call.name;
  // The last reference may be dropped with a lock that the release lets go.
  if (/^kref_put/.test(name) && !step.discarded) return 'unseen';
  // Annotations for sparse say that a call before has changed the lock.
  if (name === '__acquire' || name === '__release') return 'unseen';
  const [macro] = call.name === '' ? [] : file.named('macro', call.name);
  if (macro && /lock/i.test(file.source.text.slice(macro.start, macro.end))) return 'unseen';
  const isGiven = call.arguments.some(
    (argument) =>
      (argument.kind === 'name' && /unlock|_locked$/.test(argument.name)) ||
      state.held.some((one) => isHandedOn(argument, one)),
  );
  if (isGiven) return 'unseen';
  // What has no name of its own, such as interrupts that are off, anybody may let go.
  const mayLetGo = /release|_enable$|_end$|_finish$|_exit$/i.test(name) && state.held.some(isNameless);
  if (mayLetGo && sleeping({ file, helper }, call) === undefined)
    return state.held.every(isNameless) ? 'unseen' : 'hazy';
  if (!/unlock|_lock$|^lock_|release_all|downgrade|_resched_/i.test(name)) return 'none';
  return call.arguments.length > 0 && call.arguments.every((one) => isUnrelated(one, state))
    ? 'hazy'
    : 'unseen';
}

function touches({ held, released }: LockState, { unbalanced }: Helper): boolean {
  if (unbalanced.length === 0) return false;
  const members = [...held.map((one) => memberOf(one.lock.key)), ...released.map(({ key }) => memberOf(key))];
  return unbalanced.some((one) => one === anyLock || members.includes(one));
}

/** What is given has nothing to do with the objects whose locks are held. */
function isUnrelated(argument: Term, { held }: LockState): boolean {
  const key = keyOf(argument).replace(/^&/, '');
  return key !== '' && held.every(({ lock }) => !startsWith(lock.key.replace(/^\S+ /, ''), key));
}

function isNameless({ lock }: Held): boolean {
  return lock.family === 'irq' || lock.family === 'preempt' || lock.family === 'bh';
}

/** The lock itself, or the interrupt state that was saved with it, is handed to somebody else. */
function isHandedOn(argument: Term, { lock, call }: Held): boolean {
  if (argument.kind === 'address' && keyOf(argument.of) === lock.key.replace(/^\S+ /, '')) return true;
  const flags = call.arguments[1];
  return flags?.kind === 'name' && mentions(argument, flags.name);
}
