/**
 * What the context of an iterator program holds and is NULL at the end of the walk, or where there is none: the `ctx_arg_info` of each
 * `bpf_iter_reg` in Linux 7.2 (kernel/, net/, drivers/), by structure.
 */
const members: Readonly<Record<string, readonly string[]>> = {
  bpf_iter__bpf_link: ['link'],
  bpf_iter__bpf_map: ['map'],
  bpf_iter__bpf_map_elem: ['key', 'value'],
  bpf_iter__bpf_prog: ['prog'],
  bpf_iter__bpf_sk_storage_map: ['sk', 'value'],
  bpf_iter__cgroup: ['cgroup'],
  bpf_iter__dmabuf: ['dmabuf'],
  bpf_iter__ipv6_route: ['rt'],
  bpf_iter__kmem_cache: ['s'],
  bpf_iter__ksym: ['ksym'],
  bpf_iter__netlink: ['sk'],
  bpf_iter__sockmap: ['key', 'sk'],
  bpf_iter__task: ['task'],
  bpf_iter__task_file: ['task', 'file'],
  bpf_iter__task_vma: ['task', 'vma'],
  bpf_iter__tcp: ['sk_common'],
  bpf_iter__udp: ['udp_sk'],
  bpf_iter__unix: ['unix_sk'],
};

/** Whether a member of the context may be NULL. `type` is that of the parameter, e.g. `struct bpf_iter__task *`. */
export function isNullableInIterator(type: string, member: string): boolean {
  const name = /^struct (bpf_iter__\w+) ?\*$/.exec(type)?.[1] ?? '';
  return Object.hasOwn(members, name) && members[name]!.includes(member);
}
