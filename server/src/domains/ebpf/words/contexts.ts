import type { Text } from '../../../core/text.ts';

function t(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** Own words on context structures, by tag. */
export const contextWords: Readonly<Record<string, Text>> = {
  xdp_md: t(
    'Context of XDP: `data` and `data_end` bound the packet, `data_meta` the metadata before it. Cast them through `(void *)(long)` and compare before every read.',
    'XDP 的上下文：`data` 与 `data_end` 界定报文，`data_meta` 界定其前的元数据。用 `(void *)(long)` 转换，每次读取前都要比较。',
  ),
  __sk_buff: t(
    "Context of tc, socket filters and cgroup_skb: a window onto the kernel's sk_buff. `data` and `data_end` reach the linear part only.",
    'tc、套接字过滤器和 cgroup_skb 的上下文：内核 sk_buff 的一个窗口。`data` 与 `data_end` 只覆盖线性部分。',
  ),
  pt_regs: t(
    'Registers at a probe. Take arguments with `PT_REGS_PARM1()` and the result with `PT_REGS_RC()`, or let `BPF_KPROBE` name them.',
    '探测点处的寄存器。用 `PT_REGS_PARM1()` 取参数、`PT_REGS_RC()` 取返回值，或用 `BPF_KPROBE` 直接命名。',
  ),
  bpf_sock_addr: t(
    'Context of connect, bind and sendmsg hooks of a cgroup. Ports and addresses are in network byte order.',
    'cgroup 的 connect、bind、sendmsg 钩子的上下文。端口和地址为网络字节序。',
  ),
  bpf_sock_ops: t(
    'Context of sockops: `op` tells which event it is.',
    'sockops 的上下文：`op` 表示事件种类。',
  ),
  bpf_sock: t('Context of hooks on the creation of sockets.', '套接字创建类钩子的上下文。'),
  sk_msg_md: t(
    'Context of sk_msg: the data that a socket is about to send.',
    'sk_msg 的上下文：套接字即将发送的数据。',
  ),
  bpf_raw_tracepoint_args: t(
    'Context of a raw tracepoint: its arguments as 64-bit numbers.',
    '原始跟踪点的上下文：以 64 位数表示的参数。',
  ),
  bpf_perf_event_data: t(
    'Context of a perf event: registers, sample period and address.',
    'perf 事件的上下文：寄存器、采样周期和地址。',
  ),
  bpf_cgroup_dev_ctx: t(
    'Context of device access in a cgroup: type and access in one number, major and minor.',
    'cgroup 设备访问的上下文：类型与访问方式合为一个数，另有主、次设备号。',
  ),
  bpf_sysctl: t('Context of sysctl access in a cgroup.', 'cgroup 内 sysctl 访问的上下文。'),
  bpf_sockopt: t(
    'Context of getsockopt and setsockopt in a cgroup: `optval` to `optval_end` bound the value.',
    'cgroup 内 getsockopt 与 setsockopt 的上下文：`optval` 到 `optval_end` 界定其值。',
  ),
  bpf_sk_lookup: t(
    'Context of sk_lookup: addresses and ports of the packet that needs a socket.',
    'sk_lookup 的上下文：需要套接字的报文的地址与端口。',
  ),
  sk_reuseport_md: t(
    'Context of sk_reuseport: the packet and its hash.',
    'sk_reuseport 的上下文：报文及其哈希。',
  ),
  bpf_nf_ctx: t(
    'Context of netfilter programs: the hook state and the skb.',
    'netfilter 程序的上下文：钩子状态与 skb。',
  ),
};

/** Results that programs return, by name. */
export const resultWords: Readonly<Record<string, Text>> = {
  XDP_ABORTED: t(
    'Drops the packet and fires the tracepoint `xdp_exception`: for errors.',
    '丢弃报文并触发跟踪点 `xdp_exception`：用于错误。',
  ),
  XDP_DROP: t('Drops the packet.', '丢弃报文。'),
  XDP_PASS: t('Hands the packet to the network stack.', '把报文交给协议栈。'),
  XDP_TX: t('Sends the packet back out of the interface it came from.', '把报文从收到它的接口发回。'),
  XDP_REDIRECT: t(
    'Goes where `bpf_redirect()` or `bpf_redirect_map()` said.',
    '发往 `bpf_redirect()` 或 `bpf_redirect_map()` 指定之处。',
  ),
  TC_ACT_UNSPEC: t('Goes on with the configured default.', '按配置的默认动作继续。'),
  TC_ACT_OK: t('Lets the packet pass and ends classification.', '放行报文并结束分类。'),
  TC_ACT_SHOT: t('Drops the packet.', '丢弃报文。'),
  TC_ACT_PIPE: t('Goes on with the next action.', '继续执行下一个动作。'),
  TC_ACT_STOLEN: t(
    'Takes the packet: it goes no further, but is not counted as dropped.',
    '取走报文：不再继续处理，但不计为丢弃。',
  ),
  TC_ACT_REDIRECT: t('Goes where `bpf_redirect()` said.', '发往 `bpf_redirect()` 指定之处。'),
  TCX_NEXT: t('Asks the next program.', '交给下一个程序。'),
  TCX_PASS: t('Lets the packet pass.', '放行报文。'),
  TCX_DROP: t('Drops the packet.', '丢弃报文。'),
  TCX_REDIRECT: t('Goes where `bpf_redirect()` said.', '发往 `bpf_redirect()` 指定之处。'),
  SK_PASS: t('Allows.', '允许。'),
  SK_DROP: t('Refuses.', '拒绝。'),
  NF_ACCEPT: t('Lets the packet pass.', '放行报文。'),
  NF_DROP: t('Drops the packet.', '丢弃报文。'),
};

/** Which results a program type returns, the most usual first. */
export const resultsOf: Readonly<Record<string, readonly string[]>> = {
  XDP: ['XDP_PASS', 'XDP_DROP', 'XDP_TX', 'XDP_REDIRECT', 'XDP_ABORTED'],
  SCHED_CLS: ['TC_ACT_OK', 'TC_ACT_SHOT', 'TC_ACT_UNSPEC', 'TC_ACT_PIPE', 'TC_ACT_STOLEN', 'TC_ACT_REDIRECT'],
  SCHED_ACT: ['TC_ACT_OK', 'TC_ACT_SHOT', 'TC_ACT_UNSPEC', 'TC_ACT_PIPE', 'TC_ACT_STOLEN', 'TC_ACT_REDIRECT'],
  TCX: ['TCX_NEXT', 'TCX_PASS', 'TCX_DROP', 'TCX_REDIRECT'],
  SK_MSG: ['SK_PASS', 'SK_DROP'],
  SK_SKB: ['SK_PASS', 'SK_DROP'],
  SK_LOOKUP: ['SK_PASS', 'SK_DROP'],
  SK_REUSEPORT: ['SK_PASS', 'SK_DROP'],
  NETFILTER: ['NF_ACCEPT', 'NF_DROP'],
};
