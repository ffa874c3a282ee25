import { acrossFunctions } from '../across-functions.ts';
import type { CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
import { interrupting } from '../flow/atomic-handlers.ts';
import { plainLockAgainstHandler as page } from '../pages.ts';
import { structOf, typeOf } from '../types-of.ts';

/** Callbacks that only ever run in a process, with interrupts on. */
const inProcess = new Set(
  'read write read_iter write_iter unlocked_ioctl compat_ioctl open release mmap probe remove show store ndo_open ndo_stop get_link_ksettings suspend resume'.split(
    ' ',
  ),
);
/** Who calls these may sleep, so that interrupts are on. */
const sleeping =
  /^(?:copy_(?:from|to)_user|mutex_lock(?:_interruptible)?|msleep|wait_event\w*|schedule|wait_for_completion\w*)$/;

/** spin_lock() of a lock that an interrupt handler takes as well: the handler spins for whom it interrupts. */
export const rule = acrossFunctions(['spin_lock'], function* (call, file) {
  const lock = lockOf(file, call);
  const fn = call.within;
  if (!lock || !fn || !isInProcess(file, fn)) return;
  const handler = handlersIn(file).find((one) => one.name !== fn.name && takes(file, one, lock));
  if (!handler) return;
  const unlocks = file
    .calls('spin_unlock')
    .filter((one) => one.within?.start === fn.start && lockOf(file, one) === lock);
  const edits = [call, ...unlocks].map(({ name, nameSpan }) => ({ span: nameSpan, text: `${name}_irq` }));
  const related = [page.step('handler', handler.nameSpan)];
  const locks = file
    .calls('spin_lock')
    .filter((one) => one.within?.start === fn.start && lockOf(file, one) === lock);
  const fixes = locks.length === 1 && unlocks.length > 0 ? [page.fix({}, 'review', ...edits)] : [];
  yield page.problem(
    call.nameSpan,
    { lock: call.arguments[0]!.text, handler: handler.name },
    { related, fixes },
  );
});

/** A lock by the structure that it is a member of. */
function lockOf(file: CFile, call: CCall): string | undefined {
  const [, object, member] = /^&\s*(\w+)->(\w+)$/.exec(call.arguments[0]?.text ?? '') ?? [];
  const tag = object === undefined ? undefined : structOf(typeOf(file, call.within, object));
  return tag === undefined ? undefined : `${tag}.${member!}`;
}

function handlersIn(file: CFile): readonly CFunction[] {
  const names = Object.entries(interrupting).flatMap(([name, index]) =>
    file.calls(name).map((one) => one.arguments[index]?.text.replace(/^&/, '') ?? ''),
  );
  return [...new Set(names)].flatMap((name) => file.functionNamed(name) ?? []);
}

function takes(file: CFile, handler: CFunction, lock: string): boolean {
  return ['spin_lock', 'spin_lock_irqsave', 'spin_lock_irq'].some((name) =>
    file.calls(name).some((one) => one.within?.start === handler.start && lockOf(file, one) === lock),
  );
}

/** Interrupts are on here for sure: a callback of processes, or one that sleeps, and nothing that turns them off. */
function isInProcess(file: CFile, fn: CFunction): boolean {
  const called = [...file.calledIn(fn)];
  if (called.some((name) => /_irq(?:_?save|_disable)?$|^disable_irq/.test(name))) return false;
  const slots = [...inProcess].flatMap((name) => file.named('field', name));
  return slots.some(({ value }) => value === fn.name) || called.some((name) => sleeping.test(name));
}
