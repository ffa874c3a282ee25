import { bare, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { helpers } from '../facts/helpers.ts';
import { kfuncs } from '../facts/kfuncs.ts';
import { modelOf } from '../model/model.ts';

/** What has to be given back: a counted object, memory of a ring buffer, an iterator, or a state of the processor. */
export type Kind = 'reference' | 'record' | 'dynptr' | 'iterator' | 'section' | 'lock';

/** What a call does to things that have to be given back. */
export interface Effect {
  readonly kind: Kind;
  readonly does: 'takes' | 'gives' | 'needs';
  /** How the thing is spelled; `undefined` where it is the result of the call. */
  readonly key?: string;
  /** The call gives zero where it took the thing, and an error otherwise. */
  readonly zeroIsTaken?: boolean;
}

/** Helpers that give an object with a count of its own, from `is_acquire_function` in kernel/bpf/verifier.c of Linux. */
const acquiring = new Set(['bpf_sk_lookup_tcp', 'bpf_sk_lookup_udp', 'bpf_skc_lookup_tcp', 'bpf_kptr_xchg']);
/** Functions that put the object, which a member of it stands for, into a list or a tree. */
const keeping = /^bpf_(?:list_push_(?:front|back)|list_add|rbtree_add)(?:_impl)?$/;

const sections: Readonly<Record<string, readonly [does: 'takes' | 'gives', key: string]>> = {
  bpf_rcu_read_lock: ['takes', 'rcu'],
  bpf_rcu_read_unlock: ['gives', 'rcu'],
  bpf_preempt_disable: ['takes', 'preempt'],
  bpf_preempt_enable: ['gives', 'preempt'],
};
const locks: Readonly<Record<string, 'takes' | 'gives'>> = {
  bpf_spin_lock: 'takes',
  bpf_spin_unlock: 'gives',
  bpf_res_spin_lock: 'takes',
  bpf_res_spin_unlock: 'gives',
};

/** The names that begin or end a section, for asking whether a file has any. */
export const sectionNames: readonly string[] = [
  ...Object.keys(sections),
  ...Object.keys(locks),
  'bpf_local_irq_save',
  'bpf_local_irq_restore',
];

/** A function of the kernel: a helper or a kfunc, and none of the file's own. */
export function isOfKernel(file: CFile, name: string): boolean {
  return (
    (helpers.has(name) || kfuncs.has(name) || iteratorCall(name) !== undefined) &&
    file.functionNamed(name) === undefined
  );
}

/** `new`, `next` or `destroy` of an iterator. */
export function iteratorCall(name: string): string | undefined {
  return name.startsWith('bpf_iter_') ? /^bpf_iter_\w+_(new|next|destroy)$/.exec(name)?.[1] : undefined;
}

/** What a call of the kernel takes, gives back or needs. */
export function effectsOf(file: CFile, call: CallTerm): readonly Effect[] {
  const { name } = call;
  if (!name.startsWith('bpf_') || file.functionNamed(name)) return [];
  const section = Object.hasOwn(sections, name) ? sections[name] : undefined;
  if (section) return [{ kind: 'section', does: section[0], key: section[1] }];
  if (Object.hasOwn(locks, name))
    return [
      {
        // A program may hold several of the others, and may call what it likes meanwhile.
        kind: name.includes('_res_') ? 'section' : 'lock',
        does: locks[name]!,
        key: addressed(call.arguments[0]),
        ...(name === 'bpf_res_spin_lock' ? { zeroIsTaken: true } : {}),
      },
    ];
  if (name === 'bpf_local_irq_save' || name === 'bpf_local_irq_restore')
    return [
      { kind: 'section', does: name.endsWith('save') ? 'takes' : 'gives', key: addressed(call.arguments[0]) },
    ];
  const iterator = iteratorCall(name);
  if (iterator !== undefined) {
    const does = iterator === 'new' ? 'takes' : iterator === 'next' ? 'needs' : 'gives';
    return [{ kind: 'iterator', does, key: addressed(call.arguments[0]) }];
  }
  return ofMemory(file, call);
}

function ofMemory(file: CFile, call: CallTerm): readonly Effect[] {
  const { name, arguments: given } = call;
  switch (name) {
    case 'bpf_ringbuf_reserve':
      return [{ kind: 'record', does: 'takes' }];
    case 'bpf_ringbuf_submit':
    case 'bpf_ringbuf_discard':
      return [{ kind: 'record', does: 'gives', key: spelled(given[0]) }];
    case 'bpf_ringbuf_reserve_dynptr':
      return [{ kind: 'dynptr', does: 'takes', key: addressed(given[3]) }];
    case 'bpf_ringbuf_submit_dynptr':
    case 'bpf_ringbuf_discard_dynptr':
      return [{ kind: 'dynptr', does: 'gives', key: addressed(given[0]) }];
    default:
  }
  const effects: Effect[] = [];
  if (name === 'bpf_kptr_xchg') effects.push({ kind: 'reference', does: 'gives', key: spelled(given[1]) });
  else if (keeping.test(name))
    effects.push({ kind: 'reference', does: 'gives', key: spelled(given[1]).replace(/^&(.*?)->.*$/, '$1') });
  else if (isReleasing(name)) effects.push({ kind: 'reference', does: 'gives', key: spelled(given[0]) });
  if (isAcquiring(file, call)) effects.push({ kind: 'reference', does: 'takes' });
  return effects;
}

/** Whether a function gives an object back, as its first argument. */
export function isReleasing(name: string): boolean {
  return name === 'bpf_sk_release' || kfuncs.get(name)?.flags.includes('RELEASE') === true;
}

function isAcquiring(file: CFile, { name, arguments: given }: CallTerm): boolean {
  if (acquiring.has(name) || kfuncs.get(name)?.flags.includes('ACQUIRE') === true) return true;
  if (name !== 'bpf_map_lookup_elem') return false;
  const map = modelOf(file).maps.find((one) => one.name === addressed(given[0]));
  return /^SOCK(?:MAP|HASH)$/.test(map?.type?.name ?? '');
}

/** What `&thing` points to, or what `thing` points to where it is a pointer. */
export function addressed(term: Term | undefined): string {
  const inner = term && bare(term);
  if (!inner) return '';
  return inner.kind === 'address' ? keyOf(bare(inner.of)) : keyOf(inner);
}

function spelled(term: Term | undefined): string {
  return term ? keyOf(bare(term)) : '';
}
