import type { Section } from './sections.ts';

/** The results that the verifier allows, both ends included. */
export interface ResultRange {
  readonly low: number;
  readonly high: number;
}

const one: ResultRange = { low: 0, high: 1 };

/**
 * By attach type, from `check_return_code` in kernel/bpf/verifier.c of Linux 6.1 (7.2: `return_retval_range`): types and
 * attach types that are not here may return anything, or hang on the function that they are attached to.
 */
const byAttach: Readonly<Record<string, ResultRange>> = {
  BPF_TRACE_FENTRY: { low: 0, high: 0 },
  BPF_TRACE_FEXIT: { low: 0, high: 0 },
  BPF_TRACE_ITER: one,
  BPF_TRACE_KPROBE_SESSION: one,
  BPF_TRACE_UPROBE_SESSION: one,
  BPF_CGROUP_INET_INGRESS: one,
  BPF_CGROUP_INET_EGRESS: { low: 0, high: 3 },
  BPF_CGROUP_INET4_BIND: { low: 0, high: 3 },
  BPF_CGROUP_INET6_BIND: { low: 0, high: 3 },
  BPF_CGROUP_UDP4_RECVMSG: { low: 1, high: 1 },
  BPF_CGROUP_UDP6_RECVMSG: { low: 1, high: 1 },
  BPF_CGROUP_UNIX_RECVMSG: { low: 1, high: 1 },
  BPF_CGROUP_UNIX_GETPEERNAME: { low: 1, high: 1 },
  BPF_CGROUP_UNIX_GETSOCKNAME: { low: 1, high: 1 },
  BPF_CGROUP_INET4_GETPEERNAME: { low: 1, high: 1 },
  BPF_CGROUP_INET6_GETPEERNAME: { low: 1, high: 1 },
  BPF_CGROUP_INET4_GETSOCKNAME: { low: 1, high: 1 },
  BPF_CGROUP_INET6_GETSOCKNAME: { low: 1, high: 1 },
};

/** By program type, where the attach type does not matter. */
const byProgram: Readonly<Record<string, ResultRange>> = {
  CGROUP_SOCK: one,
  CGROUP_SOCK_ADDR: one,
  CGROUP_DEVICE: one,
  CGROUP_SYSCTL: one,
  CGROUP_SOCKOPT: one,
  SOCK_OPS: one,
  SK_LOOKUP: one,
  NETFILTER: one,
};

/** Undefined where any result will do, or where it is not known. */
export function resultsOf({ attach = '', program }: Section): ResultRange | undefined {
  return byAttach[attach] ?? byProgram[program];
}

/** Callbacks of helpers and kfuncs: which argument they are, and what they may return (`set_*_callback_state` in Linux 7.2). */
export const callbacks: Readonly<Record<string, readonly [place: number, range: ResultRange]>> = {
  bpf_loop: [1, one],
  bpf_for_each_map_elem: [1, one],
  bpf_user_ringbuf_drain: [1, one],
  bpf_find_vma: [2, one],
  bpf_timer_set_callback: [1, { low: 0, high: 0 }],
  bpf_wq_set_callback: [1, { low: 0, high: 0 }],
  bpf_rbtree_add: [2, one],
};
