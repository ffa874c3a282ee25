import { kind } from './kind.ts';

/** Kinds of refusals that are about maps, references, objects and locks: what is held, and what may be done meanwhile. */
export const ofResources = {
  'map-type': kind(
    'This helper does not work with maps of this type.',
    '该辅助函数不支持这种类型的映射。',
    'Use the helper that belongs to the type of the map, or a map of another type.',
    '请使用与映射类型对应的辅助函数，或换用其他类型的映射。',
  ),
  'map-perm': kind(
    'The memory or map is read-only (or write-only) for programs.',
    '该内存或映射对程序只读（或只写）。',
    'Write to another map, or create this one without BPF_F_RDONLY_PROG or BPF_F_WRONLY_PROG.',
    '请写入其他映射，或创建时不要带 BPF_F_RDONLY_PROG、BPF_F_WRONLY_PROG。',
  ),
  'map-ptr': kind(
    'The map structure itself is accessed, not a value in it.',
    '访问的是映射结构体本身，而不是其中的值。',
    'Look an element up and use the result; of the structure, only its first members may be read.',
    '请先查找元素再使用结果；结构体本身只有开头的成员可读。',
  ),
  'map-fd': kind(
    'The program refers to a map or kernel object that cannot be used here.',
    '程序引用的映射或内核对象在此不可用。',
    'Load the object through libbpf, so that references are filled in, and see that the map exists.',
    '请通过 libbpf 加载以填充引用，并确认映射存在。',
  ),
  'ref-leak': kind(
    'Something that was acquired is not released on this path.',
    '获取的引用在这条路径上没有释放。',
    'Release it (submit or discard, bpf_sk_release, …_put, …) before every exit, also where a check fails.',
    '在每个出口前释放它（submit 或 discard、bpf_sk_release、…_put 等），检查失败的分支也不例外。',
  ),
  'ref-release': kind(
    'What is released here is not a reference that this path holds.',
    '此处释放的并不是这条路径持有的引用。',
    'Release exactly what the acquiring call returned, unchanged, once, and after the check for NULL.',
    '只释放获取函数返回的原始值，且只释放一次，并在判断非 NULL 之后。',
  ),
  kptr: kind(
    'A special field (kptr, lock, timer …) is used like an ordinary one, or with a wrong pointer.',
    '把特殊字段（kptr、锁、定时器等）当普通字段使用，或所用指针不对。',
    'Go through the functions that belong to it, such as bpf_kptr_xchg, with a pointer of exactly its type.',
    '请通过对应的函数（如 bpf_kptr_xchg）访问，指针类型必须完全一致。',
  ),
  dynptr: kind(
    'A dynptr is not in the state that this call needs, or is touched directly.',
    'dynptr 的状态不符合该调用的要求，或被直接改动。',
    'Make it with one of the bpf_dynptr_from_… functions, use it through helpers only, and release it once when it is reserved memory.',
    '用 bpf_dynptr_from_… 创建，只通过辅助函数使用；若是预留内存则释放一次。',
  ),
  iterator: kind(
    'An open-coded iterator is not in the state that this call needs.',
    '开放式迭代器的状态不符合该调用的要求。',
    'Call …_new once, …_next until it returns NULL, and …_destroy on every path.',
    '调用一次 …_new，反复 …_next 直到返回 NULL，并在每条路径上调用 …_destroy。',
  ),
  graph: kind(
    'A list or tree of objects is used against the rules of ownership.',
    '链表或红黑树的使用违反了所有权规则。',
    'Add and remove under the lock that stands beside the root, and use a node only while it is owned.',
    '在与根同处的锁保护下增删节点，且只在拥有节点时使用它。',
  ),
  'timer-wq': kind(
    'A timer, work queue or task work is used wrongly.',
    '定时器、工作队列或任务工作的用法不正确。',
    'Keep it in a map value of a type that is known (BTF), and hand over that very map.',
    '请把它放在带类型信息（BTF）的映射值中，并传入同一个映射。',
  ),
  'obj-alloc': kind(
    'An object of one’s own is allocated or released with something else than the rules want.',
    '自有对象的分配或释放不符合规则。',
    'Hand bpf_obj_new a structure of the program itself, and bpf_obj_drop what it returned.',
    '向 bpf_obj_new 传入程序自己的结构体类型，并把其返回值交给 bpf_obj_drop。',
  ),
  lock: kind(
    'A spin lock is taken or released in a way, or at a place, that is not allowed.',
    '自旋锁的获取或释放方式、位置不被允许。',
    'Hold one lock at a time, release that very lock on every path, and call nothing but simple helpers meanwhile.',
    '同一时间只持有一把锁，在每条路径上释放同一把锁，持锁期间只调用简单的辅助函数。',
  ),
  rcu: kind(
    'The rules of RCU read sections are broken.',
    '违反了 RCU 读临界区的规则。',
    'Pair bpf_rcu_read_lock and bpf_rcu_read_unlock on every path, and use protected pointers between them only.',
    '在每条路径上成对使用 bpf_rcu_read_lock 和 bpf_rcu_read_unlock，受保护的指针只在其间使用。',
  ),
  'irq-preempt': kind(
    'Interrupts or preemption are not given back as they were.',
    '中断或抢占状态没有按原样恢复。',
    'Pair the functions on every path, and restore saved flags in reverse order.',
    '在每条路径上成对调用，并按相反顺序恢复保存的标志。',
  ),
  sleepable: kind(
    'Something that may sleep is called where sleeping is not allowed.',
    '在不可睡眠的位置调用了可能睡眠的函数。',
    'Use a sleepable section (`.s`), or leave the lock or RCU section before the call.',
    '请使用可睡眠的节（`.s`），或在调用前离开锁或 RCU 临界区。',
  ),
} as const;
