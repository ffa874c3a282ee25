import type { Text } from '../../../core/text.ts';

function t(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** Own words on map types, without `BPF_MAP_TYPE_`. */
export const mapWords: Readonly<Record<string, Text>> = {
  HASH: t(
    'A hash table. Full is full: a new key then fails with -E2BIG.',
    '哈希表。满了之后插入新键会以 -E2BIG 失败。',
  ),
  ARRAY: t(
    'An array with 32-bit indexes. All elements exist from the start and start as zero.',
    '以 32 位下标访问的数组。所有元素从一开始就存在，初值为零。',
  ),
  PROG_ARRAY: t('Programs to jump to with `bpf_tail_call()`.', '供 `bpf_tail_call()` 跳转的程序。'),
  PERF_EVENT_ARRAY: t(
    'One perf buffer for each CPU, for records to user space; a ring buffer is the newer way.',
    '每个 CPU 一个 perf 缓冲区，用于向用户空间发送记录；较新的方式是环形缓冲区。',
  ),
  PERCPU_HASH: t(
    'A hash table with a value for each CPU: no locking, user space adds them up.',
    '每个 CPU 各有一个值的哈希表：无需加锁，由用户空间汇总。',
  ),
  PERCPU_ARRAY: t(
    'An array with a value for each CPU. With one element it is the usual scratch space beyond the 512 bytes of stack.',
    '每个 CPU 各有一个值的数组。只有一个元素时常用作超出 512 字节栈的暂存空间。',
  ),
  STACK_TRACE: t(
    'Stack traces by id, filled by `bpf_get_stackid()`.',
    '按编号存放的栈回溯，由 `bpf_get_stackid()` 填充。',
  ),
  CGROUP_ARRAY: t(
    'References to cgroups, for asking whether something belongs to one.',
    'cgroup 引用，用于判断是否属于某个 cgroup。',
  ),
  LRU_HASH: t(
    'A hash table that drops entries not used lately when it is full. It may drop them a little early.',
    '满时淘汰最近未使用条目的哈希表，可能略早于真正写满就开始淘汰。',
  ),
  LRU_PERCPU_HASH: t(
    'A hash table with a value for each CPU that drops entries when it is full.',
    '每个 CPU 各有一个值、满时淘汰条目的哈希表。',
  ),
  LPM_TRIE: t(
    'Longest-prefix match, for addresses: the key begins with `__u32 prefixlen`. Needs `BPF_F_NO_PREALLOC`.',
    '最长前缀匹配，用于地址：键以 `__u32 prefixlen` 开头。需要 `BPF_F_NO_PREALLOC`。',
  ),
  ARRAY_OF_MAPS: t(
    'An array of maps that are alike; `__array(values, ...)` shows what they look like.',
    '由同构映射组成的数组；用 `__array(values, ...)` 说明内层映射的样子。',
  ),
  HASH_OF_MAPS: t('A hash table of maps that are alike.', '由同构映射组成的哈希表。'),
  DEVMAP: t(
    'Network devices for `bpf_redirect_map()`, by index.',
    '供 `bpf_redirect_map()` 使用的网络设备，按下标。',
  ),
  DEVMAP_HASH: t(
    'Network devices for `bpf_redirect_map()`, by any key.',
    '供 `bpf_redirect_map()` 使用的网络设备，按任意键。',
  ),
  SOCKMAP: t(
    'Sockets whose data programs may parse and redirect, by index.',
    '可由程序解析并重定向数据的套接字，按下标。',
  ),
  SOCKHASH: t(
    'Sockets whose data programs may parse and redirect, by any key.',
    '可由程序解析并重定向数据的套接字，按任意键。',
  ),
  CPUMAP: t('CPUs that XDP may hand packets to.', 'XDP 可以把报文交给的 CPU。'),
  XSKMAP: t(
    'AF_XDP sockets that XDP may hand packets to, by queue.',
    'XDP 可以把报文交给的 AF_XDP 套接字，按队列。',
  ),
  CGROUP_STORAGE: t(
    'A value for each cgroup that a program is attached to; CGRP_STORAGE replaces it.',
    '每个附加程序的 cgroup 各有一个值；已由 CGRP_STORAGE 取代。',
  ),
  QUEUE: t('First in, first out; no keys.', '先进先出；没有键。'),
  STACK: t('Last in, first out; no keys.', '后进先出；没有键。'),
  SK_STORAGE: t(
    'A value for each socket, freed with it. Needs `BPF_F_NO_PREALLOC`, has no max_entries.',
    '每个套接字各有一个值，随套接字释放。需要 `BPF_F_NO_PREALLOC`，没有 max_entries。',
  ),
  TASK_STORAGE: t(
    'A value for each task, freed with it. Needs `BPF_F_NO_PREALLOC`, has no max_entries.',
    '每个任务各有一个值，随任务释放。需要 `BPF_F_NO_PREALLOC`，没有 max_entries。',
  ),
  INODE_STORAGE: t(
    'A value for each inode, freed with it. Needs `BPF_F_NO_PREALLOC`, has no max_entries.',
    '每个 inode 各有一个值，随 inode 释放。需要 `BPF_F_NO_PREALLOC`，没有 max_entries。',
  ),
  CGRP_STORAGE: t(
    'A value for each cgroup, freed with it. Needs `BPF_F_NO_PREALLOC`, has no max_entries.',
    '每个 cgroup 各有一个值，随 cgroup 释放。需要 `BPF_F_NO_PREALLOC`，没有 max_entries。',
  ),
  STRUCT_OPS: t('An operations structure of the kernel, made by libbpf.', '内核操作结构体，由 libbpf 创建。'),
  RINGBUF: t(
    'A ring buffer to user space, shared by all CPUs and in order. `max_entries` is its size in bytes, a power of two times the page size.',
    '通往用户空间的环形缓冲区，所有 CPU 共享且有序。`max_entries` 是字节大小，须为页大小乘以二的幂。',
  ),
  USER_RINGBUF: t('A ring buffer from user space to programs.', '从用户空间通往程序的环形缓冲区。'),
  BLOOM_FILTER: t(
    'A set that may say yes wrongly, but never no. `map_extra` is the number of hashes.',
    '可能误判“存在”但绝不误判“不存在”的集合。`map_extra` 是哈希函数个数。',
  ),
  ARENA: t(
    'Memory shared by programs and user space, with pointers that both can follow.',
    '程序与用户空间共享的内存，其中的指针两边都可以使用。',
  ),
};
