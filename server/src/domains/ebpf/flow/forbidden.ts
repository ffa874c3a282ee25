import { bare, keyOf, type CallTerm } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { helpers } from '../facts/helpers.ts';
import { kfuncs } from '../facts/kfuncs.ts';
import { programOf } from '../model/model.ts';
import { isOfKernel } from './effects.ts';
import type { Found, Held } from './faults.ts';
import { mayThrow, mayWait } from './own-effects.ts';

/** Under a lock the functions for lists and trees may be called, and an exchange; other kfuncs with these flags never. */
const allowedLocked = /^bpf_(?:(?:list|rbtree|refcount)_|kptr_xchg$)/;
const forbidding = /^(?:ACQUIRE|RELEASE|SLEEPABLE)$/;

/** A function whose result is good inside of an RCU section only. */
export function isProtected({ name }: CallTerm): boolean {
  return kfuncs.get(name)?.flags.includes('RCU_PROTECTED') === true;
}

/** Functions whose first argument is the root of a list or a tree: the lock of the same memory has to be held. */
export function worksOnGraph({ name }: CallTerm): boolean {
  return /^bpf_(?:list|rbtree)_\w+$/.test(name) && kfuncs.has(name);
}

function isLock({ kind, call }: Held): boolean {
  return kind === 'lock' || call.name === 'bpf_res_spin_lock';
}

const harmless =
  /^(?:container_of|bpf_obj_new|bpf_obj_drop|bpf_printk|bpf_refcount_acquire|bpf_cmp_\w+|(?:un)?likely|__?builtin_\w+)$/;

/** A program that calls nothing which may take a lock unseen, as a macro may. */
function isAllClear(file: CFile, fn: CFunction): boolean {
  if (!programOf(file, fn)) return false;
  for (const name of file.calledIn(fn))
    if (!isOfKernel(file, name) && !file.functionNamed(name) && !harmless.test(name)) return false;
  return true;
}

/** What is wrong with a call of the kernel while something is held that forbids it, or while nothing is that it wants. */
export function forbidden(
  file: CFile,
  fn: CFunction,
  held: readonly Held[],
  call: CallTerm,
): Found | undefined {
  const [first] = held;
  const lock = held.find((one) => one.kind === 'lock');
  const section = held.find((one) => one.kind === 'section');
  if (isProtected(call) && !lock && !section) {
    // Programs that may not sleep run in such a section as a whole.
    return programOf(file, fn)?.section?.sleeps === true ? { does: 'outside', at: call } : undefined;
  }
  if (worksOnGraph(call) && !held.some(isLock) && isAllClear(file, fn)) return { does: 'unlocked', at: call };
  if (!first) return undefined;
  const kfunc = kfuncs.get(call.name);
  const isLimited = helpers.has(call.name) || kfunc?.flags.some((flag) => forbidding.test(flag)) === true;
  if (lock && isLimited && !allowedLocked.test(call.name))
    return { does: 'calls', at: call, held: lock, because: 'locked' };
  // A function that is given what is held may throw just where that is not there.
  const isGiven = call.arguments.some((one) => first.keys.includes(keyOf(bare(one))));
  if (mayThrow(file, call.name) && !isGiven)
    return { does: 'calls', at: call, held: first, because: 'throws' };
  if (/^bpf_tail_call(?:_static)?$/.test(call.name))
    return { does: 'calls', at: call, held: first, because: 'leaves' };
  return section && mayWait(file, call.name)
    ? { does: 'calls', at: call, held: section, because: 'sleeps' }
    : undefined;
}
