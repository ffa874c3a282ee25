/**
 * Which helpers and types of maps belong together, from `check_map_func_compatibility` in kernel/bpf/verifier.c of Linux 6.1
 * and 7.2: names without `bpf_` and `BPF_MAP_TYPE_`.
 */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  tail_call: ['PROG_ARRAY'],
  perf_event_read: ['PERF_EVENT_ARRAY'],
  perf_event_read_value: ['PERF_EVENT_ARRAY'],
  perf_event_output: ['PERF_EVENT_ARRAY'],
  skb_output: ['PERF_EVENT_ARRAY'],
  xdp_output: ['PERF_EVENT_ARRAY'],
  ringbuf_output: ['RINGBUF'],
  ringbuf_reserve: ['RINGBUF'],
  ringbuf_query: ['RINGBUF'],
  ringbuf_reserve_dynptr: ['RINGBUF'],
  user_ringbuf_drain: ['USER_RINGBUF'],
  get_stackid: ['STACK_TRACE'],
  current_task_under_cgroup: ['CGROUP_ARRAY'],
  skb_under_cgroup: ['CGROUP_ARRAY'],
  redirect_map: ['DEVMAP', 'DEVMAP_HASH', 'CPUMAP', 'XSKMAP'],
  sk_redirect_map: ['SOCKMAP'],
  msg_redirect_map: ['SOCKMAP'],
  sock_map_update: ['SOCKMAP'],
  sk_redirect_hash: ['SOCKHASH'],
  msg_redirect_hash: ['SOCKHASH'],
  sock_hash_update: ['SOCKHASH'],
  get_local_storage: ['CGROUP_STORAGE', 'PERCPU_CGROUP_STORAGE'],
  sk_select_reuseport: ['REUSEPORT_SOCKARRAY', 'SOCKMAP', 'SOCKHASH'],
  map_pop_elem: ['QUEUE', 'STACK'],
  map_peek_elem: ['QUEUE', 'STACK', 'BLOOM_FILTER'],
  map_push_elem: ['QUEUE', 'STACK', 'BLOOM_FILTER'],
  map_lookup_percpu_elem: ['PERCPU_ARRAY', 'PERCPU_HASH', 'LRU_PERCPU_HASH'],
  sk_storage_get: ['SK_STORAGE'],
  sk_storage_delete: ['SK_STORAGE'],
  inode_storage_get: ['INODE_STORAGE'],
  inode_storage_delete: ['INODE_STORAGE'],
  task_storage_get: ['TASK_STORAGE'],
  task_storage_delete: ['TASK_STORAGE'],
  cgrp_storage_get: ['CGRP_STORAGE'],
  cgrp_storage_delete: ['CGRP_STORAGE'],
};

/** Types that take the helpers above only: the common ones (lookup, update, delete) are refused. */
const apart = new Set([
  ...['PROG_ARRAY', 'PERF_EVENT_ARRAY', 'RINGBUF', 'USER_RINGBUF', 'STACK_TRACE', 'CGROUP_ARRAY'],
  ...['CGROUP_STORAGE', 'PERCPU_CGROUP_STORAGE', 'REUSEPORT_SOCKARRAY', 'QUEUE', 'STACK', 'BLOOM_FILTER'],
  ...['SK_STORAGE', 'INODE_STORAGE', 'TASK_STORAGE', 'CGRP_STORAGE'],
]);
const common = ['map_lookup_elem', 'map_update_elem', 'map_delete_elem'];

/** Program types that may put sockets into maps with the common helpers (`may_update_sockmap`). */
const mayUpdateSockets = new Set(
  // An extension (EXT) is of the type of what it replaces.
  'TRACING SOCKET_FILTER SCHED_CLS SCHED_ACT XDP SK_REUSEPORT FLOW_DISSECTOR SK_LOOKUP EXT'.split(' '),
);

/** Helpers about whose map something is known, with their prefix. */
export const mapHelpers: readonly string[] = [...Object.keys(typesOf), ...common].map(
  (name) => `bpf_${name}`,
);

/** The types of maps that a helper works with; undefined where they are not known. */
export function mapTypesOf(helper: string): readonly string[] | undefined {
  return typesOf[helper.replace(/^bpf_/, '')];
}

/** Whether a helper is refused for a type of map, in programs of a type. */
export function isRefused(helper: string, map: string, program: string | undefined): boolean {
  const name = helper.replace(/^bpf_/, '');
  const types = typesOf[name];
  if (types) return !types.includes(map);
  if (apart.has(map)) return true;
  if (name === 'map_lookup_elem' || !/^SOCK(?:MAP|HASH)$/.test(map) || program === undefined) return false;
  return !mayUpdateSockets.has(program) && !(program === 'SOCK_OPS' && name === 'map_delete_elem');
}
