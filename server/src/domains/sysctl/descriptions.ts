import type { Text } from '../../core/text.ts';

function both(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** What the most used keys do, in our own words; keyed by the table's spelling. */
export const descriptions: Readonly<Record<string, Text>> = {
  'vm.swappiness': both(
    'How readily the kernel swaps out program memory instead of dropping cached files. 0 avoids swapping as long as possible, 100 treats both alike, above 100 prefers swapping (useful with zram).',
    '内核在回收内存时换出程序内存而非丢弃文件缓存的倾向。0 表示尽量不换出，100 表示一视同仁，大于 100 表示更愿意换出（适合 zram）。',
  ),
  'vm.dirty_ratio': both(
    'Share of available memory, in percent, that may hold unwritten data before a writing program has to wait for the disk.',
    '未写回数据占可用内存的百分比上限；超过后，写入的程序必须等待磁盘。',
  ),
  'vm.dirty_background_ratio': both(
    'Share of available memory, in percent, of unwritten data at which background threads start writing. Keep it below `vm.dirty_ratio`.',
    '未写回数据达到可用内存的这一百分比时，后台线程开始写回。应小于 `vm.dirty_ratio`。',
  ),
  'vm.dirty_bytes': both(
    'Like `vm.dirty_ratio`, but in bytes; setting one clears the other.',
    '与 `vm.dirty_ratio` 作用相同，但以字节计；设置其一会清零另一个。',
  ),
  'vm.dirty_background_bytes': both(
    'Like `vm.dirty_background_ratio`, but in bytes; setting one clears the other.',
    '与 `vm.dirty_background_ratio` 作用相同，但以字节计；设置其一会清零另一个。',
  ),
  'vm.overcommit_memory': both(
    'Whether programs may reserve more memory than there is: 0 a heuristic, 1 always, 2 never beyond swap plus `vm.overcommit_ratio` percent of memory.',
    '是否允许程序申请超过实有的内存：0 启发式判断，1 总是允许，2 不超过交换空间加内存的 `vm.overcommit_ratio`%。',
  ),
  'vm.overcommit_ratio': both(
    'Percent of memory that counts towards the limit when `vm.overcommit_memory` is 2.',
    '当 `vm.overcommit_memory` 为 2 时计入上限的内存百分比。',
  ),
  'vm.max_map_count': both(
    'How many memory mappings one process may have. Search engines, databases and some games need more than the default.',
    '单个进程可拥有的内存映射数量。搜索引擎、数据库和部分游戏需要大于默认值。',
  ),
  'vm.min_free_kbytes': both(
    'Memory in KiB that is always kept free for allocations that cannot wait.',
    '始终保留的空闲内存（KiB），供不能等待的分配使用。',
  ),
  'vm.vfs_cache_pressure': both(
    'How eagerly cached directory and inode objects are reclaimed compared with file contents; 100 is even, lower keeps them longer.',
    '相对于文件内容，回收目录项和 inode 缓存的积极程度；100 为均衡，越小保留越久。',
  ),
  'vm.nr_hugepages': both(
    'Number of huge pages of the default size that are set aside. Best set early, before memory is fragmented.',
    '预留的默认大小大页数量。应尽早设置，以免内存碎片化后无法分配。',
  ),
  'vm.panic_on_oom': both(
    'What happens when memory runs out: 0 kills a program, 1 panics unless a cpuset or policy limited it, 2 always panics.',
    '内存耗尽时的行为：0 终止某个程序，1 崩溃（受 cpuset 或策略限制时除外），2 总是崩溃。',
  ),
  'vm.drop_caches': both(
    'Writing 1, 2 or 3 drops clean cached files, objects or both once. A debugging aid, not a setting.',
    '写入 1、2 或 3 会一次性丢弃干净的文件缓存、对象缓存或两者。这是调试手段，不是配置项。',
  ),
  'vm.mmap_min_addr': both(
    'Lowest address that a program may map; keeps null pointer bugs in the kernel from being exploited.',
    '程序可映射的最低地址，用于防止内核空指针缺陷被利用。',
  ),
  'kernel.sysrq': both(
    'Which SysRq commands the keyboard may trigger: 0 none, 1 all, otherwise a sum of group bits.',
    '允许通过键盘触发的 SysRq 命令：0 全部禁止，1 全部允许，其他值为各组位之和。',
  ),
  'kernel.panic': both(
    'Seconds until reboot after a panic; 0 waits forever, a negative number reboots at once.',
    '内核崩溃后多少秒重启；0 表示一直等待，负数表示立即重启。',
  ),
  'kernel.panic_on_oops': both(
    'Whether an oops stops the whole machine (1) or only the task in which it happened (0).',
    '发生 oops 时是让整机崩溃（1），还是只终止出错的任务（0）。',
  ),
  'kernel.kptr_restrict': both(
    'Who may see kernel addresses: 0 everybody in hashed form, 1 only privileged readers, 2 nobody.',
    '谁可以看到内核地址：0 所有人可见散列值，1 仅特权读者，2 任何人都不可见。',
  ),
  'kernel.dmesg_restrict': both(
    'Whether reading the kernel log needs a privilege (1) or not (0).',
    '读取内核日志是否需要特权：1 需要，0 不需要。',
  ),
  'kernel.randomize_va_space': both(
    'Address randomisation: 0 off, 1 stack, libraries and mappings, 2 the heap as well.',
    '地址空间随机化：0 关闭，1 随机化栈、库和映射，2 再加上堆。',
  ),
  'kernel.perf_event_paranoid': both(
    'How much of `perf` is open to ordinary users; higher is stricter, and some distributions add levels of their own.',
    '普通用户可使用多少 `perf` 功能；数值越大越严格，有的发行版还增加了自己的级别。',
  ),
  'kernel.unprivileged_bpf_disabled': both(
    'Whether ordinary users may load BPF programs: 0 yes, 1 no until reboot, 2 no but changeable.',
    '普通用户能否加载 BPF 程序：0 可以，1 不可以且重启前不能改回，2 不可以但可以修改。',
  ),
  'kernel.yama.ptrace_scope': both(
    'Who may attach a debugger: 0 same user, 1 parents and declared tracers, 2 administrators, 3 nobody until reboot.',
    '谁可以附加调试器：0 同一用户，1 父进程及声明的跟踪者，2 管理员，3 重启前任何人都不行。',
  ),
  'kernel.pid_max': both(
    'First process number that is not given out; the numbers wrap before it.',
    '进程号的上界（不含）；到达后从头循环。',
  ),
  'kernel.threads-max': both('How many threads the whole system may have.', '整个系统允许的线程总数。'),
  'kernel.core_pattern': both(
    'Name of core dumps, with % letters for the program, its number and the time; a leading | hands the dump to a program.',
    '核心转储文件名，可用 % 字母表示程序名、进程号和时间；以 | 开头则把转储交给程序处理。',
  ),
  'kernel.core_uses_pid': both(
    'Whether the process number is added to a core name that does not contain it.',
    '当核心转储名不含进程号时是否自动附加。',
  ),
  'kernel.shmmax': both(
    'Largest System V shared memory segment in bytes.',
    'System V 共享内存段的最大字节数。',
  ),
  'kernel.shmall': both('System V shared memory in total, in pages.', 'System V 共享内存总量，以页计。'),
  'kernel.sem': both(
    'Four System V semaphore limits: semaphores a set, in total, operations a call, sets.',
    '四项 System V 信号量限制：每组数量、总数、每次调用的操作数、组数。',
  ),
  'kernel.printk': both(
    'Four log levels: what reaches the console, the level of messages without one, the lowest console level, the default.',
    '四个日志级别：控制台显示级别、无级别消息的默认级别、控制台最低级别、控制台默认级别。',
  ),
  'kernel.modules_disabled': both(
    'One-way switch: 1 forbids loading and unloading modules until reboot.',
    '单向开关：设为 1 后，重启前不能再加载或卸载模块。',
  ),
  'kernel.kexec_load_disabled': both(
    'One-way switch: 1 forbids loading another kernel image until reboot.',
    '单向开关：设为 1 后，重启前不能再加载其他内核映像。',
  ),
  'kernel.nmi_watchdog': both(
    'Whether a watchdog looks for CPUs that are stuck with interrupts off.',
    '是否启用看门狗检测关中断状态下卡死的 CPU。',
  ),
  'kernel.hung_task_timeout_secs': both(
    'Seconds that a task may sleep uninterruptibly before a warning; 0 switches the check off.',
    '任务处于不可中断睡眠多少秒后告警；0 表示关闭检查。',
  ),
  'fs.file-max': both('How many files the whole system may have open.', '整个系统允许同时打开的文件数。'),
  'fs.nr_open': both(
    'Ceiling for the open file limit of one process.',
    '单个进程打开文件数限制所能设置的上限。',
  ),
  'fs.inotify.max_user_watches': both(
    'How many files and folders one user may watch; editors and synchronisation tools need many.',
    '每个用户可监视的文件和目录数量；编辑器和同步工具往往需要很多。',
  ),
  'fs.inotify.max_user_instances': both(
    'How many inotify instances one user may have.',
    '每个用户可拥有的 inotify 实例数量。',
  ),
  'fs.suid_dumpable': both(
    'Whether programs with changed privileges dump core: 0 never, 1 always, 2 only readable by root.',
    '权限发生变化的程序是否产生核心转储：0 从不，1 总是，2 仅 root 可读。',
  ),
  'fs.protected_hardlinks': both(
    'Whether users may hard-link only files that they own or can write (1).',
    '设为 1 时，用户只能对自己拥有或可写的文件建立硬链接。',
  ),
  'fs.protected_symlinks': both(
    'Whether links in shared sticky folders are followed only when their owner matches (1).',
    '设为 1 时，在带粘滞位的共享目录中，只有属主匹配时才跟随符号链接。',
  ),
  'fs.aio-max-nr': both(
    'How many asynchronous I/O requests the whole system may have; databases raise it.',
    '整个系统允许的异步 I/O 请求总数；数据库通常需要调大。',
  ),
  'net.ipv4.ip_forward': both(
    'Whether the machine routes IPv4 packets between its interfaces. Changing it resets the per-interface forwarding settings.',
    '本机是否在网络接口之间转发 IPv4 报文。修改它会重置各接口的转发相关设置。',
  ),
  'net.ipv4.conf.*.rp_filter': both(
    'Check that a packet came in where the answer would go out: 0 off, 1 strict, 2 loose. The larger of `all` and the interface counts.',
    '检查报文是否从回程应走的接口进入：0 关闭，1 严格，2 宽松。取 `all` 与该接口中的较大值。',
  ),
  'net.ipv4.conf.*.accept_redirects': both(
    'Whether ICMP redirects may change routes. Off on routers and servers.',
    '是否允许 ICMP 重定向修改路由。路由器和服务器上应关闭。',
  ),
  'net.ipv4.conf.*.send_redirects': both(
    'Whether the machine sends ICMP redirects when it forwards; only routers need it.',
    '转发时是否发送 ICMP 重定向；只有路由器需要。',
  ),
  'net.ipv4.conf.*.log_martians': both(
    'Whether packets with impossible addresses are logged.',
    '是否记录源地址不可能出现的报文。',
  ),
  'net.ipv4.conf.*.arp_ignore': both(
    'For which local addresses ARP requests are answered: 0 any, 1 only those of the receiving interface, up to 8 none.',
    '对哪些本地地址回应 ARP 请求：0 任意，1 仅接收接口的地址，直至 8 全不回应。',
  ),
  'net.ipv4.conf.*.arp_announce': both(
    'Which source address ARP requests carry: 0 any, 1 preferably of the same subnet, 2 always the best one.',
    'ARP 请求所用源地址：0 任意，1 尽量同一子网，2 总是最合适的地址。',
  ),
  'net.ipv4.tcp_syncookies': both(
    'Answer connection floods with cookies instead of memory: 0 never, 1 when the queue is full, 2 always (for tests).',
    '用 cookie 而非内存应对连接洪泛：0 从不，1 队列满时，2 总是（用于测试）。',
  ),
  'net.ipv4.tcp_congestion_control': both(
    'Congestion control algorithm of new connections, such as cubic or bbr; its module has to be available.',
    '新连接使用的拥塞控制算法，如 cubic 或 bbr；对应模块必须可用。',
  ),
  'net.ipv4.tcp_rmem': both(
    'Receive buffer of a TCP socket in bytes: minimum, default, maximum.',
    'TCP 套接字接收缓冲区字节数：最小、默认、最大。',
  ),
  'net.ipv4.tcp_wmem': both(
    'Send buffer of a TCP socket in bytes: minimum, default, maximum.',
    'TCP 套接字发送缓冲区字节数：最小、默认、最大。',
  ),
  'net.ipv4.tcp_tw_reuse': both(
    'Whether outgoing connections may reuse ports of closing ones: 0 no, 1 yes, 2 on loopback only.',
    '外发连接能否重用处于关闭等待的端口：0 否，1 是，2 仅环回接口。',
  ),
  'net.ipv4.tcp_fin_timeout': both(
    'Seconds that a closed connection waits for the other side to finish.',
    '本端关闭后等待对端结束的秒数。',
  ),
  'net.ipv4.tcp_fastopen': both(
    'Bits that allow data in the first packet: 1 as client, 2 as server, more bits for special cases.',
    '允许首个报文携带数据的位：1 作为客户端，2 作为服务端，其余位用于特殊情形。',
  ),
  'net.ipv4.tcp_max_syn_backlog': both(
    'How many half-open connections one listening socket remembers.',
    '每个监听套接字记住的半开连接数。',
  ),
  'net.ipv4.ip_local_port_range': both(
    'First and last port that outgoing connections use.',
    '外发连接使用的端口范围：起始与结束端口。',
  ),
  'net.ipv4.ip_unprivileged_port_start': both(
    'First port that ordinary users may listen on.',
    '普通用户可以监听的最小端口号。',
  ),
  'net.ipv4.icmp_echo_ignore_broadcasts': both(
    'Whether pings to broadcast addresses are ignored (1).',
    '设为 1 时忽略发往广播地址的 ping。',
  ),
  'net.ipv6.conf.*.disable_ipv6': both(
    'Switches IPv6 off on an interface, or on `all` of them.',
    '在某个接口或 `all`（全部接口）上关闭 IPv6。',
  ),
  'net.ipv6.conf.*.forwarding': both(
    'Whether the machine routes IPv6 packets; a router stops listening to router advertisements unless `accept_ra` is 2.',
    '本机是否转发 IPv6 报文；作为路由器时，除非 `accept_ra` 为 2，否则不再接收路由通告。',
  ),
  'net.ipv6.conf.*.accept_ra': both(
    'Whether router advertisements are accepted: 0 no, 1 when not forwarding, 2 always.',
    '是否接受路由通告：0 否，1 未启用转发时接受，2 总是接受。',
  ),
  'net.core.somaxconn': both(
    'Longest queue of finished connections that a program may ask for with `listen`.',
    '程序通过 `listen` 可请求的已完成连接队列的最大长度。',
  ),
  'net.core.rmem_max': both(
    'Largest receive buffer in bytes that a program may ask for.',
    '程序可请求的最大接收缓冲区字节数。',
  ),
  'net.core.wmem_max': both(
    'Largest send buffer in bytes that a program may ask for.',
    '程序可请求的最大发送缓冲区字节数。',
  ),
  'net.core.netdev_max_backlog': both(
    'How many received packets may wait for a CPU before they are dropped.',
    '每个 CPU 可排队等待处理的接收报文数，超出则丢弃。',
  ),
  'net.core.default_qdisc': both(
    'Queueing discipline of new network interfaces, such as fq, fq_codel or cake.',
    '新网络接口默认的排队规则，如 fq、fq_codel、cake。',
  ),
  'net.core.bpf_jit_harden': both(
    'Hardening of compiled BPF programs: 0 off, 1 for ordinary users, 2 for everybody.',
    '对 BPF JIT 代码的加固：0 关闭，1 针对普通用户，2 针对所有用户。',
  ),
  'net.bridge.bridge-nf-call-iptables': both(
    'Whether packets that cross a bridge pass the IPv4 firewall; container networks rely on it.',
    '经过网桥的报文是否经过 IPv4 防火墙；容器网络依赖此项。',
  ),
  'net.netfilter.nf_conntrack_max': both(
    'How many connections the firewall tracks; beyond it new ones are dropped.',
    '防火墙可跟踪的连接数，超出后新连接会被丢弃。',
  ),
  'user.max_user_namespaces': both(
    'How many user namespaces one user may create; 0 forbids them.',
    '每个用户可创建的用户命名空间数量；0 表示禁止。',
  ),
};
