import type { Text } from '../../../core/text.ts';

/** Values that bpftrace gives a script, with their type. */
export const builtinTexts: Readonly<Record<string, readonly [form: string, text: Text]>> = {
  args: [
    'args.name',
    { en: 'The arguments or fields of the probe, by name.', 'zh-CN': '探针的参数或字段，按名称访问。' },
  ],
  argN: [
    'arg0 … arg9: uint64',
    { en: 'An argument of the function, as it lies in its register.', 'zh-CN': '函数的参数，取自寄存器。' },
  ],
  sargN: [
    'sarg0 … sarg9: uint64',
    { en: 'An argument that lies on the stack.', 'zh-CN': '位于栈上的参数。' },
  ],
  retval: ['retval: uint64', { en: 'What the function returned.', 'zh-CN': '函数的返回值。' }],
  pid: [
    'pid: uint32',
    {
      en: 'The process, as people call it; the kernel calls it thread group.',
      'zh-CN': '进程号；内核中称为线程组 ID。',
    },
  ],
  tid: ['tid: uint32', { en: 'The thread.', 'zh-CN': '线程号。' }],
  uid: ['uid: uint64', { en: 'The user of the process.', 'zh-CN': '进程的用户 ID。' }],
  gid: ['gid: uint64', { en: 'The group of the process.', 'zh-CN': '进程的组 ID。' }],
  comm: [
    'comm: string',
    { en: 'The name of the thread, at most 15 characters.', 'zh-CN': '线程名，最多 15 个字符。' },
  ],
  nsecs: [
    'nsecs: uint64',
    { en: 'Nanoseconds since boot; for spans of time.', 'zh-CN': '开机以来的纳秒数，用于计算时长。' },
  ],
  elapsed: [
    'elapsed: uint64',
    { en: 'Nanoseconds since the trace began.', 'zh-CN': '跟踪开始以来的纳秒数。' },
  ],
  cpu: ['cpu: uint32', { en: 'The processor that runs the probe.', 'zh-CN': '运行探针的处理器编号。' }],
  numaid: ['numaid: uint32', { en: 'The memory node of the processor.', 'zh-CN': '处理器所在的内存节点。' }],
  ncpus: ['ncpus: uint64', { en: 'How many processors there are.', 'zh-CN': '处理器的数量。' }],
  cgroup: [
    'cgroup: uint64',
    { en: 'The id of the control group (version 2).', 'zh-CN': '控制组（v2）的 ID。' },
  ],
  curtask: ['curtask: struct task_struct *', { en: 'The task that runs.', 'zh-CN': '当前任务。' }],
  ctx: ['ctx: void *', { en: 'The raw context of the probe.', 'zh-CN': '探针的原始上下文。' }],
  func: ['func', { en: 'The function that is traced.', 'zh-CN': '被跟踪的函数。' }],
  probe: ['probe: string', { en: 'The full name of the probe that fired.', 'zh-CN': '触发的探针的全名。' }],
  probetype: [
    'probetype: string',
    { en: 'The type of the probe that fired.', 'zh-CN': '触发的探针的类型。' },
  ],
  kstack: ['kstack', { en: 'The stack of the kernel.', 'zh-CN': '内核调用栈。' }],
  ustack: ['ustack', { en: 'The stack of the program.', 'zh-CN': '用户态调用栈。' }],
  rand: ['rand: uint32', { en: 'A random number.', 'zh-CN': '随机数。' }],
  username: [
    'username',
    { en: 'The name of the user, looked up when it is printed.', 'zh-CN': '用户名，打印时才查询。' },
  ],
  cpid: ['cpid: uint32', { en: 'The process that `-c` started.', 'zh-CN': '`-c` 启动的子进程。' }],
  has_cpid: [
    'has_cpid: bool',
    { en: 'Whether `-c` started a process.', 'zh-CN': '是否通过 `-c` 启动了进程。' },
  ],
  jiffies: ['jiffies: uint64', { en: 'Ticks of the kernel since boot.', 'zh-CN': '开机以来的内核节拍数。' }],
  ppid: ['ppid: uint32', { en: 'The parent process.', 'zh-CN': '父进程号。' }],
  pcomm: ['pcomm: string', { en: 'The name of the parent process.', 'zh-CN': '父进程名。' }],
  usermode: [
    'usermode: uint8',
    { en: 'Whether the processor ran a program and not the kernel.', 'zh-CN': '处理器是否处于用户态。' },
  ],
};
