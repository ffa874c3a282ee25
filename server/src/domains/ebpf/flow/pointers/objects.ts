import type { Term } from '../../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../../syntax/c/types.ts';
import { callerOf } from '../../model/callbacks.ts';
import { programOf } from '../../model/model.ts';
import { addressed } from '../effects.ts';
import { lentTo } from '../own-effects.ts';
import type { Known, Pointer } from './pointer.ts';

/** Helpers whose result is an object of the kernel that no program may write to. */
const sockets =
  /^bpf_(?:skc?_lookup_(?:tcp|udp)|skc_lookup_tcp|sk_fullsock|tcp_sock|get_listener_sock|skc_to_\w+)$/;
/** Programs that only look: those of other types may write to some members of some structures. */
const looking = /^(?:TRACING|LSM|RAW_TRACEPOINT|KPROBE|TRACEPOINT|PERF_EVENT)$/;

/** Begins the bases of what an iterator gives, which ends with it. */
export function iteratorPrefix(iterator: Term | undefined): string {
  return `iterator ${addressed(iterator)} `;
}

/** Whether a function of the kernel gives an object that a program may only read. */
export function isKernelObject(file: CFile, fn: CFunction, name: string): boolean {
  if (sockets.test(name) || name === 'bpf_rdonly_cast') return true;
  return (
    /^bpf_(?:get_current_task_btf|task_(?:acquire|from_v?pid)|cgroup_(?:acquire|from_id|ancestor))$/.test(
      name,
    ) && looking.test(programOf(file, fn)?.section?.program ?? '')
  );
}

/** What callbacks are only shown, by the function that calls them: the key of an element, a task and a part of its memory. */
const shown: Readonly<Record<string, readonly number[]>> = {
  bpf_for_each_map_elem: [1],
  bpf_find_vma: [0, 1],
};

/** The parameters of a tracing program that point to objects of the kernel, and those of a callback that it may only read. */
export function objectsGiven(file: CFile, fn: CFunction): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>();
  for (const place of shown[callerOf(file, fn) ?? ''] ?? []) {
    const name = fn.parameters[place]?.name;
    if (name !== undefined) found.set(name, readOnly(name));
  }
  for (const [key, object] of objectsInContext(file, fn)) found.set(key, object);
  if (!/^(?:TRACING|LSM)$/.test(programOf(file, fn)?.section?.program ?? '')) return found;
  const head = file.source.text.slice(fn.start, fn.body.start);
  for (const [name] of lentTo(file, fn)) {
    const type = new RegExp(`struct\\s+(\\w+)\\s*\\*\\s*${name}\\b`).exec(head)?.[1];
    // A structure of the file's own may be a look at something that it may write to.
    if (type === undefined || file.has('struct', type)) continue;
    found.set(name, readOnly(name));
  }
  return found;
}

/** Members of the context of iterators that are objects of the kernel; `key` and `value` lie in maps. */
const walked = /^(?:meta|link|map|prog|sk|cgroup|rt|ksym|task|file|vma|sk_common|udp_sk|unix_sk|dmabuf)$/;

/** What the context of a netfilter program or of an iterator holds. */
function* objectsInContext(file: CFile, fn: CFunction): Iterable<readonly [key: string, object: Known]> {
  const [context] = fn.parameters;
  const section = programOf(file, fn)?.section;
  if (!section || context?.name === undefined) return;
  const struct = /^struct (\w+) ?\*$/.exec(context.type)?.[1] ?? '';
  const isWalk = section.attach === 'BPF_TRACE_ITER' && struct.startsWith('bpf_iter__');
  if (!isWalk && !(section.program === 'NETFILTER' && struct === 'bpf_nf_ctx')) return;
  for (const { name, within, object } of file.all('member')) {
    if (object !== context.name || within?.nameSpan.start !== fn.nameSpan.start) continue;
    if (isWalk ? walked.test(name) : /^(?:state|skb)$/.test(name))
      yield [`${object}->${name}`, readOnly(`${object}->${name}`)];
  }
}

function readOnly(name: string): Pointer {
  return { kind: 'memory', base: `object ${name}`, low: 0, high: 0, isReadOnly: true, name };
}
