import { keyOf, type CallTerm } from '../../../syntax/c/flow/term.ts';

/** What a call does to a lock. `tries`: only where it gives the value that `taken` names. */
export interface LockCall {
  readonly does: 'takes' | 'tries' | 'releases';
  /** The spelling of the lock; of those without one, such as RCU, its family. */
  readonly key: string;
  readonly family: Family;
  /** Nobody may sleep while it is held. */
  readonly isAtomic: boolean;
  /** The same holder may take it again. */
  readonly isShared: boolean;
  /** For `tries`: the call gives zero where the lock is taken. */
  readonly zeroIsTaken?: boolean;
}

export type Family =
  | 'spin'
  | 'read'
  | 'write'
  | 'mutex'
  | 'rwsem-read'
  | 'rwsem-write'
  | 'rcu'
  | 'irq'
  | 'preempt'
  | 'bh'
  | 'socket'
  | 'rtnl'
  | 'device';

export interface Form {
  readonly does: LockCall['does'];
  readonly family: Family;
  readonly zeroIsTaken?: boolean;
}

const bare: Readonly<Record<string, Form>> = {
  rtnl_lock: { does: 'takes', family: 'rtnl' },
  rtnl_unlock: { does: 'releases', family: 'rtnl' },
  preempt_disable: { does: 'takes', family: 'preempt' },
  preempt_enable: { does: 'releases', family: 'preempt' },
  local_bh_disable: { does: 'takes', family: 'bh' },
  local_bh_enable: { does: 'releases', family: 'bh' },
  local_irq_save: { does: 'takes', family: 'irq' },
  local_irq_disable: { does: 'takes', family: 'irq' },
  local_irq_restore: { does: 'releases', family: 'irq' },
  local_irq_enable: { does: 'releases', family: 'irq' },
};
for (const kind of ['', '_bh', '_sched']) {
  Object.assign(bare, {
    [`rcu_read_lock${kind}`]: { does: 'takes', family: 'rcu' },
    [`rcu_read_unlock${kind}`]: { does: 'releases', family: 'rcu' },
  });
}

const others: Readonly<Record<string, Form>> = {
  mutex_lock: { does: 'takes', family: 'mutex' },
  mutex_lock_nested: { does: 'takes', family: 'mutex' },
  mutex_lock_io: { does: 'takes', family: 'mutex' },
  mutex_lock_interruptible: { does: 'tries', family: 'mutex', zeroIsTaken: true },
  mutex_lock_killable: { does: 'tries', family: 'mutex', zeroIsTaken: true },
  mutex_trylock: { does: 'tries', family: 'mutex' },
  mutex_unlock: { does: 'releases', family: 'mutex' },
  down_read: { does: 'takes', family: 'rwsem-read' },
  down_read_trylock: { does: 'tries', family: 'rwsem-read' },
  down_read_killable: { does: 'tries', family: 'rwsem-read', zeroIsTaken: true },
  down_read_interruptible: { does: 'tries', family: 'rwsem-read', zeroIsTaken: true },
  up_read: { does: 'releases', family: 'rwsem-read' },
  down_write: { does: 'takes', family: 'rwsem-write' },
  down_write_nested: { does: 'takes', family: 'rwsem-write' },
  down_write_trylock: { does: 'tries', family: 'rwsem-write' },
  down_write_killable: { does: 'tries', family: 'rwsem-write', zeroIsTaken: true },
  up_write: { does: 'releases', family: 'rwsem-write' },
  lock_sock: { does: 'takes', family: 'socket' },
  release_sock: { does: 'releases', family: 'socket' },
  device_lock: { does: 'takes', family: 'device' },
  device_unlock: { does: 'releases', family: 'device' },
  refcount_dec_and_lock: { does: 'tries', family: 'spin' },
  atomic_dec_and_lock: { does: 'tries', family: 'spin' },
};

const spinning =
  /^(?:raw_)?(spin|read|write)_(un|try)?lock(?:_(?:irqsave|irqrestore|irq|bh|nested|nest_lock|irqsave_nested))?$/;

const atomic: ReadonlySet<Family> = new Set(['spin', 'read', 'write', 'rcu', 'irq', 'preempt', 'bh']);
const shared: ReadonlySet<Family> = new Set(['read', 'rwsem-read', 'rcu', 'irq', 'preempt', 'bh', 'socket']);

/** Undefined for calls that have to do with no lock, or with one that has no spelling. */
export function lockCall(call: CallTerm): LockCall | undefined {
  const form = formOf(call.name);
  if (!form) return undefined;
  const at = call.name.endsWith('_dec_and_lock') ? 1 : 0;
  const lock = call.name in bare ? form.family : call.arguments[at] && keyOf(call.arguments[at]);
  if (lock === undefined || lock === '') return undefined;
  const key = `${form.family.startsWith('rwsem') ? `${form.family} ` : ''}${lock.replace(/^&/, '')}`;
  return { ...form, key, isAtomic: atomic.has(form.family), isShared: shared.has(form.family) };
}

export function formOf(name: string): Form | undefined {
  if (Object.hasOwn(bare, name)) return bare[name];
  if (Object.hasOwn(others, name)) return others[name];
  const spin = spinning.exec(name);
  if (!spin) return undefined;
  const does = spin[2] === 'un' ? 'releases' : spin[2] === 'try' ? 'tries' : 'takes';
  return { does, family: spin[1] as Family };
}

const spins = ['spin', 'raw_spin', 'read', 'write'].flatMap((kind) =>
  ['lock', 'trylock', 'unlock'].flatMap((does) =>
    ['', '_irq', '_bh', '_irqsave', '_irqrestore', '_nested', '_irqsave_nested'].map(
      (how) => `${kind}_${does}${how}`,
    ),
  ),
);

/** All calls that take or release a lock. */
export const lockNames: readonly (Form & { readonly name: string })[] = [
  ...Object.keys(bare),
  ...Object.keys(others),
  ...spins,
].flatMap((name) => {
  const form = formOf(name);
  return form ? [{ ...form, name }] : [];
});

/** How to write the release of what a call takes. */
export function releaseOf(
  call: { readonly name: string },
  textOf: (argument: number) => string,
): string | undefined {
  const { name } = call;
  const undone: Readonly<Record<string, string>> = {
    local_irq_disable: 'local_irq_enable()',
    preempt_disable: 'preempt_enable()',
    local_bh_disable: 'local_bh_enable()',
    rtnl_lock: 'rtnl_unlock()',
    local_irq_save: `local_irq_restore(${textOf(0)})`,
    lock_sock: `release_sock(${textOf(0)})`,
    device_lock: `device_unlock(${textOf(0)})`,
  };
  if (Object.hasOwn(undone, name)) return undone[name];
  if (/^rcu_read_lock/.test(name)) return `${name.replace('_lock', '_unlock')}()`;
  if (/^down_(read|write)/.test(name)) return `up_${name.split('_')[1]!}(${textOf(0)})`;
  if (/^mutex_/.test(name)) return `mutex_unlock(${textOf(0)})`;
  const spin = /^((?:raw_)?(?:spin|read|write)_)(?:try)?lock(_irqsave|_irq|_bh)?/.exec(name);
  if (!spin) return undefined;
  if (spin[2] === '_irqsave') return `${spin[1]!}unlock_irqrestore(${textOf(0)}, ${textOf(1)})`;
  return `${spin[1]!}unlock${spin[2] ?? ''}(${textOf(0)})`;
}
