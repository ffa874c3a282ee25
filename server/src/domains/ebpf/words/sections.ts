import type { Text } from '../../../core/text.ts';

function t(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** Own words on sections, by name; what follows a `/` or a `.s` is explained by the facts beside them. */
export const sectionWords: Readonly<Record<string, Text>> = {
  xdp: t(
    'Runs for each received packet in the network driver, before the kernel builds an skb. Returns `XDP_*`.',
    '在网络驱动中对每个收到的报文运行，早于内核创建 skb。返回 `XDP_*`。',
  ),
  'xdp.frags': t(
    'XDP that also takes packets in several fragments (large frames).',
    '同时支持多分片报文（大帧）的 XDP。',
  ),
  'xdp/devmap': t(
    'Runs after a redirect through a device map, before the packet leaves that device.',
    '在经设备映射重定向之后、报文离开该设备之前运行。',
  ),
  'xdp/cpumap': t(
    'Runs on the CPU that a CPU map redirected the packet to.',
    '在 CPU 映射重定向到的 CPU 上运行。',
  ),
  tc: t(
    'Runs at the traffic control hook of an interface, on received or sent packets. Returns `TC_ACT_*`.',
    '在网络接口的流量控制挂载点运行，处理收到或发出的报文。返回 `TC_ACT_*`。',
  ),
  classifier: t('The older name of `tc`.', '`tc` 的旧名。'),
  action: t(
    'A traffic control action, for use with another classifier.',
    '流量控制动作，与其他分类器配合使用。',
  ),
  'tcx/ingress': t(
    'Runs on packets that an interface received; several programs may be attached in order (Linux 6.6). Returns `TCX_*`.',
    '处理接口收到的报文，可按顺序附加多个程序（Linux 6.6 起）。返回 `TCX_*`。',
  ),
  'tcx/egress': t(
    'Runs on packets that an interface is about to send; several programs may be attached in order (Linux 6.6).',
    '处理接口即将发出的报文，可按顺序附加多个程序（Linux 6.6 起）。',
  ),
  socket: t(
    'A classic socket filter: decides how many bytes of a packet a socket gets; 0 drops it.',
    '经典套接字过滤器：决定套接字能得到报文的多少字节，0 表示丢弃。',
  ),
  kprobe: t(
    'Runs when a kernel function is entered: `kprobe/name` or `kprobe/name+offset`. Names change between kernels; prefer tracepoints or fentry where they exist.',
    '在进入内核函数时运行：`kprobe/函数名` 或 `kprobe/函数名+偏移`。函数名会随内核变化，有跟踪点或 fentry 时应优先使用。',
  ),
  kretprobe: t(
    'Runs when a kernel function returns, with its result but without its arguments. Returns may be missed under load.',
    '在内核函数返回时运行，可得到返回值但没有参数。负载高时可能漏掉返回。',
  ),
  'kprobe.multi': t(
    'A kprobe on many functions at once, named by a pattern: `kprobe.multi/tcp_*` (Linux 5.18).',
    '一次附加到多个函数的 kprobe，用通配模式命名：`kprobe.multi/tcp_*`（Linux 5.18 起）。',
  ),
  'kprobe.session': t(
    'One program for entry and return of many functions (Linux 6.10).',
    '用一个程序同时处理多个函数的进入和返回（Linux 6.10 起）。',
  ),
  ksyscall: t(
    'A kprobe on a system call that finds the name of its function on each architecture: `ksyscall/openat`.',
    '针对系统调用的 kprobe，会在各架构上找到正确的函数名：`ksyscall/openat`。',
  ),
  kretsyscall: t('Runs when a system call returns.', '在系统调用返回时运行。'),
  uprobe: t(
    'Runs when a function of a user-space binary is entered: `uprobe//path/to/binary:function`.',
    '在进入用户空间二进制的函数时运行：`uprobe//路径:函数名`。',
  ),
  uretprobe: t('Runs when a function of a user-space binary returns.', '在用户空间二进制的函数返回时运行。'),
  usdt: t(
    'Runs at a static probe of a user-space binary: `usdt/path:provider:name`; arguments come with `bpf_usdt_arg()`.',
    '在用户空间二进制的静态探测点运行：`usdt/路径:提供者:名称`；用 `bpf_usdt_arg()` 取参数。',
  ),
  tracepoint: t(
    'Runs at a tracepoint: `tracepoint/category/name`. The context has the fields of its format file.',
    '在跟踪点运行：`tracepoint/类别/名称`。上下文包含其 format 文件中的字段。',
  ),
  tp: t('Short for `tracepoint`: `tp/category/name`.', '`tracepoint` 的简写：`tp/类别/名称`。'),
  raw_tracepoint: t(
    'Runs at a tracepoint with the raw arguments of its function: cheaper than `tracepoint`.',
    '在跟踪点运行，得到其函数的原始参数，开销比 `tracepoint` 小。',
  ),
  raw_tp: t('Short for `raw_tracepoint`.', '`raw_tracepoint` 的简写。'),
  tp_btf: t(
    'Runs at a tracepoint with typed arguments that can be followed directly; write it with `BPF_PROG` (Linux 5.5).',
    '在跟踪点运行，参数带类型、可直接解引用；用 `BPF_PROG` 编写（Linux 5.5 起）。',
  ),
  fentry: t(
    'Runs when a kernel function is entered, nearly free of cost, with typed arguments; needs BTF (Linux 5.5). Returns 0.',
    '在进入内核函数时运行，开销极小，参数带类型；需要 BTF（Linux 5.5 起）。返回 0。',
  ),
  fexit: t(
    'Runs when a kernel function returns, with its arguments and its result (Linux 5.5). Returns 0.',
    '在内核函数返回时运行，可同时得到参数和返回值（Linux 5.5 起）。返回 0。',
  ),
  fmod_ret: t(
    'Runs before a function that may be overridden; a result other than 0 replaces that of the function.',
    '在允许被覆盖的函数之前运行；返回非 0 值会取代该函数的返回值。',
  ),
  freplace: t('Replaces a global function of a loaded program.', '替换已加载程序中的一个全局函数。'),
  lsm: t(
    'Runs at a hook of the Linux Security Modules: `lsm/file_open`. 0 allows, a negative errno denies. Needs `bpf` in the list of LSMs.',
    '在 Linux 安全模块的钩子处运行：`lsm/file_open`。0 表示允许，负的 errno 表示拒绝。需要在 LSM 列表中启用 `bpf`。',
  ),
  lsm_cgroup: t(
    'An LSM hook for the processes of one cgroup (Linux 6.0).',
    '仅对某个 cgroup 中进程生效的 LSM 钩子（Linux 6.0 起）。',
  ),
  iter: t(
    'Runs for each object of a kind when its file is read: `iter/task`, `iter/bpf_map`. Print with `BPF_SEQ_PRINTF`.',
    '读取其文件时对某类的每个对象运行：`iter/task`、`iter/bpf_map`。用 `BPF_SEQ_PRINTF` 输出。',
  ),
  syscall: t(
    'Runs when user space asks for it; may sleep and call bpf(2).',
    '由用户空间主动触发；可以睡眠并调用 bpf(2)。',
  ),
  struct_ops: t(
    'Implements a method of a kernel operations structure, such as TCP congestion control; the structure stands in `.struct_ops`.',
    '实现内核操作结构体中的一个方法，例如 TCP 拥塞控制；结构体放在 `.struct_ops` 节。',
  ),
  perf_event: t('Runs at each sample of a perf event.', '在每次 perf 事件采样时运行。'),
  sockops: t(
    'Runs at events of TCP connections of a cgroup: established, retransmit, state changes.',
    '在 cgroup 内 TCP 连接的事件处运行：建立、重传、状态变化等。',
  ),
  sk_msg: t(
    'Decides about data that a socket in a socket map sends. Returns `SK_PASS` or `SK_DROP`.',
    '决定套接字映射中的套接字所发数据的去向。返回 `SK_PASS` 或 `SK_DROP`。',
  ),
  'sk_skb/stream_verdict': t(
    'Decides about data received by a socket in a socket map.',
    '决定套接字映射中的套接字所收数据的去向。',
  ),
  'sk_skb/stream_parser': t('Tells how long the next message of a stream is.', '给出流中下一条消息的长度。'),
  sk_lookup: t(
    'Chooses the socket for a new connection or datagram. Returns `SK_PASS` or `SK_DROP`.',
    '为新连接或数据报选择套接字。返回 `SK_PASS` 或 `SK_DROP`。',
  ),
  sk_reuseport: t('Chooses a socket of a group with SO_REUSEPORT.', '在 SO_REUSEPORT 组中选择套接字。'),
  'cgroup_skb/ingress': t(
    'Filters packets for the sockets of a cgroup. 1 passes, 0 drops.',
    '过滤发往某 cgroup 套接字的报文。1 放行，0 丢弃。',
  ),
  'cgroup_skb/egress': t(
    'Filters packets from the sockets of a cgroup. 1 passes, 0 drops.',
    '过滤某 cgroup 套接字发出的报文。1 放行，0 丢弃。',
  ),
  'cgroup/sock_create': t(
    'Runs when a process of a cgroup creates a socket. 1 allows.',
    '在 cgroup 中的进程创建套接字时运行。1 表示允许。',
  ),
  'cgroup/connect4': t(
    'Runs when a process of a cgroup connects over IPv4; may change the address. 1 allows.',
    '在 cgroup 中的进程发起 IPv4 连接时运行，可修改目标地址。1 表示允许。',
  ),
  'cgroup/connect6': t(
    'Runs when a process of a cgroup connects over IPv6; may change the address. 1 allows.',
    '在 cgroup 中的进程发起 IPv6 连接时运行，可修改目标地址。1 表示允许。',
  ),
  'cgroup/bind4': t(
    'Runs when a process of a cgroup binds an IPv4 address. 1 allows.',
    '在 cgroup 中的进程绑定 IPv4 地址时运行。1 表示允许。',
  ),
  'cgroup/dev': t(
    'Decides about access to device files in a cgroup. 1 allows.',
    '决定 cgroup 内对设备文件的访问。1 表示允许。',
  ),
  'cgroup/sysctl': t(
    'Runs when a process of a cgroup reads or writes a sysctl. 1 allows.',
    '在 cgroup 中的进程读写 sysctl 时运行。1 表示允许。',
  ),
  'cgroup/getsockopt': t(
    'Runs on getsockopt(2) in a cgroup and may change the answer.',
    '在 cgroup 内调用 getsockopt(2) 时运行，可修改结果。',
  ),
  'cgroup/setsockopt': t(
    'Runs on setsockopt(2) in a cgroup and may change or refuse it.',
    '在 cgroup 内调用 setsockopt(2) 时运行，可修改或拒绝。',
  ),
  flow_dissector: t('Replaces the parser that finds the flow of a packet.', '替换解析报文流信息的解析器。'),
  netfilter: t(
    'Runs at a netfilter hook (Linux 6.4). Returns `NF_ACCEPT` or `NF_DROP`.',
    '在 netfilter 钩子处运行（Linux 6.4 起）。返回 `NF_ACCEPT` 或 `NF_DROP`。',
  ),
  lwt_xmit: t(
    'Runs when a route with a lightweight tunnel sends a packet.',
    '在带轻量级隧道的路由发送报文时运行。',
  ),
};

/** Sections that are no programs. */
export const otherSections: Readonly<Record<string, Text>> = {
  license: t(
    'The licence of the whole object, compared letter for letter by the kernel.',
    '整个目标文件的许可证，内核逐字比较。',
  ),
  '.maps': t('Map definitions that libbpf reads from BTF.', 'libbpf 从 BTF 读取的映射定义。'),
  maps: t('Map definitions in the form that libbpf 1.0 dropped.', '映射的旧式定义，libbpf 1.0 已删除。'),
  version: t('The kernel version, which kernels since 5.0 ignore.', '内核版本，自 5.0 起被忽略。'),
  '.rodata': t(
    'Constants: the loader may set them before loading, and the verifier removes what they rule out.',
    '常量：加载器可在加载前设置，验证器会删除被其排除的分支。',
  ),
  '.data': t(
    'Variables with an initial value, shared by all CPUs, readable from user space.',
    '带初值的变量，所有 CPU 共享，用户空间可读写。',
  ),
  '.bss': t(
    'Variables that start as zero, shared by all CPUs, readable from user space.',
    '初值为零的变量，所有 CPU 共享，用户空间可读写。',
  ),
  '.struct_ops': t(
    'An operations structure of the kernel, filled with programs.',
    '由程序填充的内核操作结构体。',
  ),
  '.struct_ops.link': t(
    'An operations structure that is attached through a link.',
    '通过 link 附加的内核操作结构体。',
  ),
  '.kconfig': t(
    "Values of the running kernel's configuration (`extern ... __kconfig`).",
    '运行中内核的配置值（`extern ... __kconfig`）。',
  ),
  '.ksyms': t(
    'Kernel symbols and kfuncs (`extern ... __ksym`).',
    '内核符号和 kfunc（`extern ... __ksym`）。',
  ),
};
