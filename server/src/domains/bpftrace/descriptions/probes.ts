import type { Text } from '../../../core/text.ts';

/** What each type of probe is for, with the form of its attach points. */
export const probeTexts: Readonly<Record<string, readonly [form: string, text: Text]>> = {
  begin: [
    'BEGIN',
    { en: 'Runs once before all other probes are attached.', 'zh-CN': '在挂载其他探针之前运行一次。' },
  ],
  end: [
    'END',
    {
      en: 'Runs once when the trace ends, before maps are printed.',
      'zh-CN': '跟踪结束时运行一次，早于映射的打印。',
    },
  ],
  kprobe: [
    'kprobe:function[+offset]',
    {
      en: 'Fires where a function of the kernel begins. Arguments are `arg0`, `arg1` …',
      'zh-CN': '在内核函数入口触发，参数为 `arg0`、`arg1`……',
    },
  ],
  kretprobe: [
    'kretprobe:function',
    {
      en: 'Fires where a function of the kernel returns; `retval` is its result.',
      'zh-CN': '在内核函数返回时触发，`retval` 为返回值。',
    },
  ],
  fentry: [
    'fentry:[module:]function',
    {
      en: 'Fires where a function of the kernel begins, cheaper than a kprobe and with the arguments by name in `args`. Needs BTF.',
      'zh-CN': '在内核函数入口触发，比 kprobe 开销小，可通过 `args` 按名称访问参数。需要 BTF。',
    },
  ],
  fexit: [
    'fexit:[module:]function',
    {
      en: 'Fires where a function of the kernel returns; `args` and `retval` are both there. Needs BTF.',
      'zh-CN': '在内核函数返回时触发，`args` 与 `retval` 同时可用。需要 BTF。',
    },
  ],
  tracepoint: [
    'tracepoint:group:event',
    {
      en: 'A stable event of the kernel; its fields are in `args`.',
      'zh-CN': '内核的稳定跟踪点，字段在 `args` 中。',
    },
  ],
  rawtracepoint: [
    'rawtracepoint:event',
    {
      en: 'The same events without the preparation of their fields: cheaper, and less stable.',
      'zh-CN': '同样的事件，但不整理字段：开销更小，稳定性较差。',
    },
  ],
  uprobe: [
    'uprobe:path:function[+offset]',
    { en: 'Fires where a function of a program or library begins.', 'zh-CN': '在程序或库的函数入口触发。' },
  ],
  uretprobe: [
    'uretprobe:path:function',
    {
      en: 'Fires where a function of a program or library returns; `retval` is its result.',
      'zh-CN': '在程序或库的函数返回时触发，`retval` 为返回值。',
    },
  ],
  usdt: [
    'usdt:path:[provider:]name',
    { en: 'A static probe that a program has built in.', 'zh-CN': '程序内置的静态探针。' },
  ],
  profile: [
    'profile:hz:99',
    { en: 'Samples all processors at a rate.', 'zh-CN': '以一定频率对所有处理器采样。' },
  ],
  interval: [
    'interval:s:1',
    {
      en: 'Runs on one processor at regular times, for printing.',
      'zh-CN': '在一个处理器上定时运行，用于打印。',
    },
  ],
  software: [
    'software:event:count',
    {
      en: 'Events that the kernel counts itself, such as page faults.',
      'zh-CN': '由内核自身计数的事件，例如缺页。',
    },
  ],
  hardware: [
    'hardware:event:count',
    {
      en: 'Events that the processor counts, such as cache misses.',
      'zh-CN': '由处理器计数的事件，例如缓存未命中。',
    },
  ],
  watchpoint: [
    'watchpoint:address:length:mode',
    {
      en: 'Fires when memory at an address is read, written or run.',
      'zh-CN': '在某地址的内存被读取、写入或执行时触发。',
    },
  ],
  asyncwatchpoint: [
    'asyncwatchpoint:address:length:mode',
    {
      en: 'A watchpoint that does not stop the program while it is set.',
      'zh-CN': '设置时不会暂停程序的内存监视点。',
    },
  ],
  iter: [
    'iter:object[:pin]',
    {
      en: 'Goes through objects of the kernel once, such as all tasks.',
      'zh-CN': '遍历一次内核对象，例如所有任务。',
    },
  ],
  self: [
    'self:signal:SIGUSR1',
    { en: 'Fires when bpftrace itself gets a signal.', 'zh-CN': 'bpftrace 自身收到信号时触发。' },
  ],
  test: [
    'test:name',
    { en: 'A test of the script, run with `--test`.', 'zh-CN': '脚本的测试，用 `--test` 运行。' },
  ],
  bench: [
    'bench:name',
    {
      en: 'A piece of code whose time is taken, run with `--bench`.',
      'zh-CN': '用于计时的代码片段，用 `--bench` 运行。',
    },
  ],
};
