import type { BpfProgram } from './model.ts';

/** The result with which a program of a type changes nothing: let the packet, the call or the connection pass. */
const passing: Readonly<Record<string, string>> = {
  XDP: 'XDP_PASS',
  SCHED_CLS: 'TC_ACT_OK',
  SCHED_ACT: 'TC_ACT_OK',
  // A socket filter returns how many bytes to keep.
  SOCKET_FILTER: '-1',
  CGROUP_SKB: '1',
  CGROUP_SOCK: '1',
  CGROUP_SOCK_ADDR: '1',
  CGROUP_DEVICE: '1',
  CGROUP_SYSCTL: '1',
  CGROUP_SOCKOPT: '1',
  SK_MSG: 'SK_PASS',
  SK_LOOKUP: 'SK_PASS',
  SK_REUSEPORT: 'SK_PASS',
  NETFILTER: 'NF_ACCEPT',
};

/** Undefined for types whose result the kernel does not act on, and where there is no program. */
export function passingResult(program: Pick<BpfProgram, 'section'> | undefined): string | undefined {
  const section = program?.section;
  if (!section) return undefined;
  if (/^BPF_(?:TCX|NETKIT)_/.test(section.attach ?? '')) return 'TCX_NEXT';
  return passing[section.program];
}
