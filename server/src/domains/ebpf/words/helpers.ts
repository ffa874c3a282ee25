import type { Text } from '../../../core/text.ts';

function t(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** Own words on the helpers that programs use most. What is missing here is shown with its facts alone. */
export const helperWords: Readonly<Record<string, Text>> = {
  bpf_map_lookup_elem: t(
    'Finds the value of a key. The result points into the map itself, so writing through it changes the map. Test it for NULL before use, even when the key must exist.',
    '查找键对应的值。返回的指针直接指向映射内部，通过它写入即修改映射。即使键必然存在，使用前也要判断是否为 NULL。',
  ),
  bpf_map_update_elem: t(
    'Writes a value under a key. `BPF_ANY` creates or replaces, `BPF_NOEXIST` only creates, `BPF_EXIST` only replaces. A full hash answers -E2BIG, an LRU hash makes room.',
    '在键下写入值。`BPF_ANY` 新建或覆盖，`BPF_NOEXIST` 仅新建，`BPF_EXIST` 仅覆盖。哈希表满时返回 -E2BIG，LRU 哈希会自动腾出空间。',
  ),
  bpf_map_delete_elem: t(
    'Removes a key. Arrays cannot lose elements: there it answers -EINVAL.',
    '删除一个键。数组不能删除元素，会返回 -EINVAL。',
  ),
  bpf_map_push_elem: t(
    'Puts a value on a queue or stack, or adds it to a Bloom filter. With `BPF_EXIST` the oldest value gives way when the map is full.',
    '把值放入队列或栈，或加入布隆过滤器。使用 `BPF_EXIST` 时，映射已满则挤掉最旧的值。',
  ),
  bpf_map_pop_elem: t('Takes the next value off a queue or stack.', '从队列或栈中取出下一个值。'),
  bpf_map_peek_elem: t(
    'Reads the next value of a queue or stack without taking it; in a Bloom filter it asks whether a value may be in the set.',
    '读取队列或栈的下一个值但不取出；对布隆过滤器则是询问某个值是否可能在集合中。',
  ),
  bpf_map_lookup_percpu_elem: t(
    "Finds another CPU's copy of a value in a per-CPU map. NULL when the key or the CPU does not exist.",
    '在 per-CPU 映射中查找另一个 CPU 上的副本。键或 CPU 不存在时返回 NULL。',
  ),
  bpf_for_each_map_elem: t(
    'Calls a static function for each element of a map; a result of 1 stops early. No bounded loop is needed.',
    '对映射的每个元素调用一个 static 函数，返回 1 提前停止，无需自己写有界循环。',
  ),
  bpf_loop: t(
    'Calls a static function a given number of times (at most 1 << 23). The verifier looks at the body once, so long loops cost no complexity.',
    '把一个 static 函数调用指定次数（最多 1 << 23 次）。验证器只检查一遍循环体，因此长循环不会增加复杂度。',
  ),
  bpf_probe_read: t(
    'Reads memory at any address without faulting, guessing whose memory it is. Prefer the kernel or user variant.',
    '从任意地址读取内存而不触发缺页异常，靠猜测判断属于哪一侧。应优先使用 kernel 或 user 变体。',
  ),
  bpf_probe_read_kernel: t(
    'Copies kernel memory at any address; on a bad address it zeroes the destination and returns a negative number. `BPF_CORE_READ` wraps it and survives changed structure layouts.',
    '从任意地址复制内核内存；地址无效时目标清零并返回负数。`BPF_CORE_READ` 封装了它，并能适应结构体布局的变化。',
  ),
  bpf_probe_read_user: t(
    'Copies memory of the current process. Memory that is not present is not brought in: it fails with -EFAULT instead of waiting.',
    '复制当前进程的用户内存。不在内存中的页不会被调入，会以 -EFAULT 失败而不是等待。',
  ),
  bpf_probe_read_kernel_str: t(
    'Copies a string of the kernel, always terminated. Returns its length with the final zero, or a negative number.',
    '复制内核中的字符串，总是以零结尾。返回含结尾零的长度，失败返回负数。',
  ),
  bpf_probe_read_user_str: t(
    'Copies a string of the current process, always terminated. Returns its length with the final zero, or a negative number; check it before using it as a size.',
    '复制当前进程的字符串，总是以零结尾。返回含结尾零的长度，失败返回负数；用作大小之前要检查。',
  ),
  bpf_copy_from_user: t(
    'Copies memory of the current process and may wait for its pages, so only sleepable programs may call it.',
    '复制当前进程的内存，可能等待缺页处理，因此只有可睡眠的程序可以调用。',
  ),
  bpf_ktime_get_ns: t(
    'Nanoseconds since boot, not counting suspend. Good for durations, not for the time of day.',
    '自启动以来的纳秒数，不含挂起时间。适合测量时长，不表示日历时间。',
  ),
  bpf_ktime_get_boot_ns: t('Nanoseconds since boot, counting suspend.', '自启动以来的纳秒数，包含挂起时间。'),
  bpf_ktime_get_coarse_ns: t(
    'Nanoseconds since boot as of the last tick: cheaper, but only as fine as the tick.',
    '截至上一个时钟节拍的启动纳秒数：开销更小，但精度只有一个节拍。',
  ),
  bpf_ktime_get_tai_ns: t(
    'International atomic time in nanoseconds: a wall clock that does not jump with leap seconds.',
    '国际原子时（纳秒）：不受闰秒影响的日历时钟。',
  ),
  bpf_trace_printk: t(
    'Prints to /sys/kernel/tracing/trace_pipe, for debugging: all programs share the one buffer. At most three values; `bpf_printk` is the macro for it.',
    '打印到 /sys/kernel/tracing/trace_pipe，仅用于调试：所有程序共用一个缓冲区。最多三个值；`bpf_printk` 是它的宏。',
  ),
  bpf_get_prandom_u32: t(
    'A pseudo-random number with its own state; not for secrets.',
    '伪随机数，使用独立的状态；不可用于机密用途。',
  ),
  bpf_get_smp_processor_id: t('The number of the CPU that the program runs on.', '程序正在运行的 CPU 编号。'),
  bpf_get_current_pid_tgid: t(
    'The process id (tgid) in the upper 32 bits, the thread id in the lower: `>> 32` gives what user space calls a pid. As the first namespace sees them.',
    '高 32 位是进程号（tgid），低 32 位是线程号：`>> 32` 得到用户空间所说的 pid。以初始命名空间为准。',
  ),
  bpf_get_current_uid_gid: t(
    'The group id in the upper 32 bits, the user id in the lower.',
    '高 32 位是组 ID，低 32 位是用户 ID。',
  ),
  bpf_get_current_comm: t(
    'Copies the name of the current task (16 bytes, terminated). A task can change it, so it is no identity.',
    '复制当前任务的名称（16 字节，以零结尾）。任务可以自行修改，不能作为身份依据。',
  ),
  bpf_get_current_task: t(
    'The address of the current `task_struct` as a number; read through it with `BPF_CORE_READ`.',
    '当前 `task_struct` 的地址（数值）；用 `BPF_CORE_READ` 读取其成员。',
  ),
  bpf_get_current_task_btf: t(
    'The current `task_struct` as a pointer that the verifier knows, so members can be read directly.',
    '当前 `task_struct`，验证器了解其类型，可以直接读取成员。',
  ),
  bpf_get_current_cgroup_id: t(
    'The id of the cgroup (version 2) of the current task: the inode number of its directory.',
    '当前任务所在 cgroup（v2）的 ID，即其目录的 inode 号。',
  ),
  bpf_perf_event_output: t(
    "Sends a record to user space through a perf event array. `BPF_F_CURRENT_CPU` picks this CPU's buffer. A ring buffer does the same with order across CPUs.",
    '通过 perf 事件数组向用户空间发送一条记录。`BPF_F_CURRENT_CPU` 选择本 CPU 的缓冲区。环形缓冲区功能相同，且跨 CPU 有序。',
  ),
  bpf_ringbuf_reserve: t(
    'Reserves a record in a ring buffer, to be filled in place. NULL when it is full. Every path must then submit or discard it.',
    '在环形缓冲区中预留一条记录，就地填写。缓冲区已满时返回 NULL。之后每条路径都必须提交或丢弃它。',
  ),
  bpf_ringbuf_submit: t(
    'Hands a reserved record to the reader. The pointer is dead afterwards.',
    '把预留的记录交给读取者，此后指针失效。',
  ),
  bpf_ringbuf_discard: t(
    'Gives a reserved record back without showing it to the reader.',
    '归还预留的记录，读取者不会看到它。',
  ),
  bpf_ringbuf_output: t(
    'Copies a finished record into a ring buffer; one copy more than reserve and submit, but the size may vary.',
    '把写好的记录复制进环形缓冲区；比预留加提交多一次复制，但大小可以变化。',
  ),
  bpf_get_stackid: t(
    'Walks the kernel stack, or the user stack with `BPF_F_USER_STACK`, and returns the id under which a stack trace map holds it.',
    '回溯内核栈（加 `BPF_F_USER_STACK` 则为用户栈），返回其在栈跟踪映射中的编号。',
  ),
  bpf_get_stack: t(
    'Copies a stack trace into a buffer of the program. Returns the number of bytes.',
    '把栈回溯复制到程序的缓冲区，返回字节数。',
  ),
  bpf_tail_call: t(
    'Jumps to another program of the same type and does not come back. When the slot is empty, or after 33 jumps, it simply continues here.',
    '跳转到同类型的另一个程序且不再返回。若槽位为空或已跳转 33 次，则继续执行当前程序。',
  ),
  bpf_redirect: t(
    'Names the interface that the packet goes to; return its result. `BPF_F_INGRESS` delivers it as if received there.',
    '指定报文要发往的网络接口，应返回其结果。`BPF_F_INGRESS` 表示当作从该接口收到。',
  ),
  bpf_redirect_map: t(
    'Redirects by an entry of a device, CPU or AF_XDP map. The lower bits of the flags are the result when there is no entry.',
    '按设备、CPU 或 AF_XDP 映射中的表项重定向。没有表项时，以标志的低位作为返回值。',
  ),
  bpf_skb_load_bytes: t(
    'Copies bytes of a packet into a buffer, wherever they lie; direct access reaches only the linear part.',
    '把报文中的字节复制到缓冲区，不论位于何处；直接访问只能到达线性部分。',
  ),
  bpf_skb_store_bytes: t(
    'Overwrites bytes of a packet. All packet pointers must be checked again afterwards.',
    '改写报文中的字节。此后所有报文指针都必须重新检查。',
  ),
  bpf_skb_pull_data: t(
    'Makes the first bytes of a packet linear, so that direct access reaches them. Packet pointers must be read and checked again.',
    '使报文开头的若干字节成为线性的，以便直接访问。此后报文指针必须重新读取并检查。',
  ),
  bpf_l3_csum_replace: t(
    'Corrects the checksum of the IP header after a change of one field.',
    '在修改一个字段后更新 IP 首部校验和。',
  ),
  bpf_l4_csum_replace: t(
    'Corrects the TCP or UDP checksum after a change; `BPF_F_PSEUDO_HDR` when the field is part of the pseudo header.',
    '在修改后更新 TCP 或 UDP 校验和；若字段属于伪首部，加 `BPF_F_PSEUDO_HDR`。',
  ),
  bpf_csum_diff: t(
    'The difference that replacing one stretch by another makes to a checksum.',
    '计算用一段数据替换另一段时校验和的差值。',
  ),
  bpf_xdp_adjust_head: t(
    'Moves the start of the packet, to add or remove a header. Read `data` and `data_end` again and check them.',
    '移动报文起点以增加或去掉首部。此后要重新读取 `data` 和 `data_end` 并检查。',
  ),
  bpf_xdp_adjust_tail: t(
    'Moves the end of the packet. Read `data` and `data_end` again and check them.',
    '移动报文末尾。此后要重新读取 `data` 和 `data_end` 并检查。',
  ),
  bpf_xdp_load_bytes: t(
    'Copies bytes of a packet, those in fragments too.',
    '复制报文中的字节，包括位于分片中的部分。',
  ),
  bpf_fib_lookup: t(
    'Asks the routing table where a packet would go, neighbours included. 0 is a hit, positive is a reason why not, negative an error.',
    '查询路由表，得到报文的去向及邻居信息。0 表示命中，正数是未命中的原因，负数是错误。',
  ),
  bpf_sk_lookup_tcp: t(
    'Finds a TCP socket by addresses and ports. Test for NULL and give it back with `bpf_sk_release()`.',
    '按地址和端口查找 TCP 套接字。要判断是否为 NULL，并用 `bpf_sk_release()` 归还。',
  ),
  bpf_sk_release: t('Gives back the reference that a socket lookup took.', '归还套接字查找取得的引用。'),
  bpf_spin_lock: t(
    'Takes the spin lock in a map value. Until it is released no other helper may be called and the function may not return.',
    '获取映射值中的自旋锁。释放之前不得调用其他辅助函数，也不得返回。',
  ),
  bpf_spin_unlock: t(
    'Releases the spin lock in a map value; needed on every path.',
    '释放映射值中的自旋锁；每条路径都必须执行。',
  ),
  bpf_task_storage_get: t(
    "A task's own value in a task storage map; `BPF_LOCAL_STORAGE_GET_F_CREATE` makes it. NULL when there is none.",
    '任务存储映射中属于某任务的值；`BPF_LOCAL_STORAGE_GET_F_CREATE` 会在没有时创建。没有则返回 NULL。',
  ),
  bpf_sk_storage_get: t(
    "A socket's own value in a socket storage map; `BPF_SK_STORAGE_GET_F_CREATE` makes it. NULL when there is none.",
    '套接字存储映射中属于某套接字的值；`BPF_SK_STORAGE_GET_F_CREATE` 会在没有时创建。没有则返回 NULL。',
  ),
  bpf_send_signal: t('Sends a signal to the current process.', '向当前进程发送信号。'),
  bpf_override_return: t(
    'Makes the probed function return at once with a value; only where the kernel marks it for error injection.',
    '让被探测的函数立即以指定值返回；只适用于内核标记为可注入错误的函数。',
  ),
  bpf_get_func_ip: t(
    'The address of the function that the program is attached to; with several targets it tells which one was hit.',
    '程序所附加函数的地址；附加到多个目标时可用来判断命中的是哪一个。',
  ),
  bpf_get_attach_cookie: t(
    'The number that the loader gave when attaching this program, so that one program can serve many places.',
    '加载器附加此程序时给出的数值，使一个程序可以服务于多个位置。',
  ),
  bpf_timer_init: t(
    'Prepares a timer inside a map value; call `bpf_timer_set_callback()` and `bpf_timer_start()` next.',
    '初始化映射值中的定时器；随后调用 `bpf_timer_set_callback()` 和 `bpf_timer_start()`。',
  ),
  bpf_strncmp: t(
    'Compares a buffer of known size with a constant string.',
    '将已知大小的缓冲区与常量字符串比较。',
  ),
  bpf_snprintf: t(
    'Formats into a buffer; the values come as an array of 64-bit numbers. `BPF_SNPRINTF` builds the array.',
    '格式化到缓冲区；值以 64 位整数数组传入，`BPF_SNPRINTF` 会构造该数组。',
  ),
  bpf_d_path: t(
    'Writes the path of a file into a buffer; allowed only at places on a list of the kernel.',
    '把文件路径写入缓冲区；只允许在内核名单中的位置使用。',
  ),
  bpf_setsockopt: t(
    'Sets an option of the socket in question, a subset of what setsockopt(2) can.',
    '设置相关套接字的选项，是 setsockopt(2) 的一个子集。',
  ),
  bpf_seq_printf: t(
    'Prints into the output of an iterator; `BPF_SEQ_PRINTF` is the macro for it.',
    '向迭代器的输出打印；`BPF_SEQ_PRINTF` 是它的宏。',
  ),
};
