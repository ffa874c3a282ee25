import type { Section } from './sections.ts';

/** What a program of a type may do with the members of its context. */
interface Access {
  /** Members that it cannot see at all. */
  readonly hidden?: readonly string[];
  /** The only members that it can see, where they are few. */
  readonly shown?: readonly string[];
  /** The only members that it may write; absent where nobody has looked. */
  readonly written: readonly string[];
}

const socketOfPacket = [
  'family',
  'remote_ip4',
  'local_ip4',
  'remote_ip6',
  'local_ip6',
  'remote_port',
  'local_port',
];
const lightTunnel: Access = {
  hidden: [
    'tc_classid',
    ...socketOfPacket,
    'data_meta',
    'tstamp',
    'tstamp_type',
    'wire_len',
    'hwtstamp',
    'flow_keys',
  ],
  written: ['mark', 'priority', 'cb'],
};

/**
 * From the `is_valid_access` of each type in net/core/filter.c, kernel/bpf/cgroup.c, kernel/trace/bpf_trace.c and
 * net/netfilter/nf_bpf_link.c; the same in Linux 6.1 and 7.2. What hangs on the place of attachment stands below. The registers of a
 * probe may be written on some kernels, and are left out, as is what only an offloaded program may do.
 */
const types: Readonly<Record<string, Access>> = {
  SOCKET_FILTER: {
    hidden: [
      'tc_classid',
      'data',
      'data_meta',
      'data_end',
      ...socketOfPacket,
      'tstamp',
      'tstamp_type',
      'wire_len',
      'hwtstamp',
      'flow_keys',
    ],
    written: ['cb'],
  },
  CGROUP_SKB: {
    hidden: ['tc_classid', 'data_meta', 'wire_len', 'tstamp_type', 'flow_keys'],
    written: ['mark', 'priority', 'cb', 'tstamp'],
  },
  SCHED_CLS: {
    hidden: [...socketOfPacket, 'flow_keys'],
    written: ['mark', 'tc_index', 'priority', 'tc_classid', 'cb', 'tstamp', 'queue_mapping'],
  },
  SCHED_ACT: {
    hidden: [...socketOfPacket, 'flow_keys'],
    written: ['mark', 'tc_index', 'priority', 'tc_classid', 'cb', 'tstamp', 'queue_mapping'],
  },
  LWT_IN: lightTunnel,
  LWT_OUT: lightTunnel,
  LWT_XMIT: lightTunnel,
  LWT_SEG6LOCAL: lightTunnel,
  SK_SKB: {
    hidden: ['tc_classid', 'data_meta', 'tstamp', 'tstamp_type', 'wire_len', 'hwtstamp', 'mark', 'flow_keys'],
    written: ['tc_index', 'priority'],
  },
  FLOW_DISSECTOR: { shown: ['data', 'data_end', 'flow_keys'], written: [] },
  XDP: { written: [] },
  SK_MSG: { written: [] },
  SK_LOOKUP: { written: [] },
  SK_REUSEPORT: { written: [] },
  SOCK_OPS: { written: ['reply', 'replylong', 'sk_txhash'] },
  CGROUP_SOCK_ADDR: { written: ['user_ip4', 'user_ip6', 'user_port', 'msg_src_ip4', 'msg_src_ip6'] },
  CGROUP_SOCK: { written: ['bound_dev_if', 'mark', 'priority'] },
  CGROUP_SOCKOPT: { written: ['retval', 'optname', 'level', 'optlen'] },
  CGROUP_SYSCTL: { written: ['file_pos'] },
  CGROUP_DEVICE: { written: [] },
  NETFILTER: { written: [] },
  RAW_TRACEPOINT: { written: [] },
  PERF_EVENT: { written: [] },
};

/** Members that are there at some places of attachment only: the pattern is of their names. */
const places: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  XDP: { egress_ifindex: /^BPF_XDP_DEVMAP$/ },
  CGROUP_SOCK_ADDR: {
    user_ip4: /^BPF_CGROUP_(?:INET|UDP)4_/,
    user_ip6: /^BPF_CGROUP_(?:INET|UDP)6_/,
    msg_src_ip4: /^BPF_CGROUP_UDP4_SENDMSG$/,
    msg_src_ip6: /^BPF_CGROUP_UDP6_SENDMSG$/,
  },
  CGROUP_SOCK: {
    bound_dev_if: /^BPF_CGROUP_INET_SOCK_(?:CREATE|RELEASE)$/,
    mark: /^BPF_CGROUP_INET_SOCK_(?:CREATE|RELEASE)$/,
    priority: /^BPF_CGROUP_INET_SOCK_(?:CREATE|RELEASE)$/,
    src_ip4: /^BPF_CGROUP_INET4_POST_BIND$/,
    src_ip6: /^BPF_CGROUP_INET6_POST_BIND$/,
    src_port: /^BPF_CGROUP_INET[46]_POST_BIND$/,
  },
  CGROUP_SOCKOPT: { retval: /^BPF_CGROUP_GETSOCKOPT$/ },
};

/** A set of options is asked for before it happens: only then it may become another. */
const writtenAt: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  CGROUP_SOCKOPT: { optname: /^BPF_CGROUP_SETSOCKOPT$/, level: /^BPF_CGROUP_SETSOCKOPT$/ },
};

/** What is refused of an access to a member of the context: `undefined` where nothing is, or where that is not known. */
export function refusedOfContext(
  { program, attach }: Section,
  member: string,
  isWritten: boolean,
): 'hidden' | 'written' | undefined {
  const access = Object.hasOwn(types, program) ? types[program]! : undefined;
  if (!access) return undefined;
  if (access.hidden?.includes(member) === true || access.shown?.includes(member) === false) return 'hidden';
  if (isElsewhere(places, program, member, attach)) return 'hidden';
  if (!isWritten) return undefined;
  return !access.written.includes(member) || isElsewhere(writtenAt, program, member, attach)
    ? 'written'
    : undefined;
}

function isElsewhere(
  table: typeof places,
  program: string,
  member: string,
  attach: string | undefined,
): boolean {
  const own = Object.hasOwn(table, program) ? table[program]! : {};
  const place = Object.hasOwn(own, member) ? own[member] : undefined;
  // Without a place of attachment the loader chooses one.
  return place !== undefined && (attach === undefined ? program === 'XDP' : !place.test(attach));
}
