import type { Text } from '../../../core/text.ts';

/** Functions of bpftrace, with their form. */
export const functionTexts: Readonly<Record<string, readonly [form: string, text: Text]>> = {
  count: ['@x = count()', { en: 'Counts how often it is called.', 'zh-CN': '统计调用次数。' }],
  sum: ['@x = sum(n)', { en: 'Adds up values.', 'zh-CN': '累加数值。' }],
  avg: ['@x = avg(n)', { en: 'Keeps the average.', 'zh-CN': '计算平均值。' }],
  min: ['@x = min(n)', { en: 'Keeps the least value.', 'zh-CN': '保留最小值。' }],
  max: ['@x = max(n)', { en: 'Keeps the greatest value.', 'zh-CN': '保留最大值。' }],
  stats: [
    '@x = stats(n)',
    { en: 'Keeps count, average and total together.', 'zh-CN': '同时保留次数、平均值和总和。' },
  ],
  hist: ['@x = hist(n[, bits])', { en: 'A histogram by powers of two.', 'zh-CN': '以 2 的幂分组的直方图。' }],
  lhist: ['@x = lhist(n, min, max, step)', { en: 'A histogram with equal steps.', 'zh-CN': '等距直方图。' }],
  tseries: [
    '@x = tseries(n, interval, count)',
    { en: 'Values over time.', 'zh-CN': '随时间变化的数值序列。' },
  ],
  print: [
    'print(value) / print(@map[, top[, div]])',
    { en: 'Prints a value or a map.', 'zh-CN': '打印一个值或一个映射。' },
  ],
  printf: [
    'printf("format", …)',
    { en: 'Prints with a format, in user space.', 'zh-CN': '按格式打印，在用户空间完成。' },
  ],
  errorf: [
    'errorf("format", …)',
    { en: 'Prints an error with the place in the script.', 'zh-CN': '打印带有脚本位置的错误信息。' },
  ],
  warnf: [
    'warnf("format", …)',
    { en: 'Prints a warning with the place in the script.', 'zh-CN': '打印带有脚本位置的警告信息。' },
  ],
  debugf: [
    'debugf("format", …)',
    { en: "Prints into the kernel's trace pipe.", 'zh-CN': '打印到内核的 trace pipe。' },
  ],
  fail: [
    'fail("format", …)',
    {
      en: 'Ends the compilation with a message where it is reached.',
      'zh-CN': '编译到此处时以一条消息终止。',
    },
  ],
  time: ['time(["format"])', { en: 'Prints the time of day.', 'zh-CN': '打印当前时间。' }],
  strftime: [
    'strftime("format", nsecs)',
    { en: 'A time as a text, for printing.', 'zh-CN': '把时间转换为字符串，用于打印。' },
  ],
  clear: ['clear(@map)', { en: 'Takes all entries out of a map.', 'zh-CN': '清空映射。' }],
  zero: ['zero(@map)', { en: 'Sets all values of a map to zero.', 'zh-CN': '把映射的所有值置零。' }],
  delete: [
    'delete(@map[key]) / delete(@map, key)',
    { en: 'Takes one entry out of a map.', 'zh-CN': '删除映射中的一项。' },
  ],
  has_key: ['has_key(@map, key)', { en: 'Whether a map has an entry.', 'zh-CN': '映射中是否存在该项。' }],
  find: [
    'find(@map, key, $value)',
    { en: 'Whether a map has an entry, and its value.', 'zh-CN': '查找映射中的项并取出其值。' },
  ],
  len: [
    'len(@map) / len(stack)',
    { en: 'How many entries a map or a stack has.', 'zh-CN': '映射或调用栈的项数。' },
  ],
  str: [
    'str(address[, length])',
    { en: 'Reads the text at an address.', 'zh-CN': '读取某个地址处的字符串。' },
  ],
  buf: [
    'buf(address[, length])',
    { en: 'Reads bytes at an address, for `%r`.', 'zh-CN': '读取某个地址处的字节，配合 `%r` 打印。' },
  ],
  join: [
    'join(array[, "separator"])',
    { en: 'Prints an array of texts side by side.', 'zh-CN': '把字符串数组拼接后打印。' },
  ],
  strncmp: [
    'strncmp(a, b, length)',
    { en: '0 when the beginnings of two texts are equal.', 'zh-CN': '两个字符串开头相同时为 0。' },
  ],
  strcontains: [
    'strcontains(text, part)',
    { en: 'Whether a text holds another.', 'zh-CN': '字符串是否包含另一个字符串。' },
  ],
  strlen: ['strlen(text)', { en: 'The length of a text.', 'zh-CN': '字符串长度。' }],
  strstr: [
    'strstr(text, part)',
    { en: 'Where a text holds another, or -1.', 'zh-CN': '子串的位置，没有则为 -1。' },
  ],
  str_concat: ['str_concat(a, b)', { en: 'Two texts as one.', 'zh-CN': '拼接两个字符串。' }],
  strerror: ['strerror(number)', { en: 'The name of an error number.', 'zh-CN': '错误号的说明。' }],
  signal_name: ['signal_name(number)', { en: 'The name of a signal.', 'zh-CN': '信号的名称。' }],
  syscall_name: ['syscall_name(number)', { en: 'The name of a system call.', 'zh-CN': '系统调用的名称。' }],
  ksym: [
    'ksym(address)',
    { en: 'The function of the kernel at an address.', 'zh-CN': '地址对应的内核函数。' },
  ],
  usym: [
    'usym(address)',
    { en: 'The function of the program at an address.', 'zh-CN': '地址对应的用户态函数。' },
  ],
  kaddr: ['kaddr("symbol")', { en: 'The address of a symbol of the kernel.', 'zh-CN': '内核符号的地址。' }],
  uaddr: [
    'uaddr("symbol")',
    { en: 'The address of a symbol of the program.', 'zh-CN': '用户态符号的地址。' },
  ],
  percpu_kaddr: [
    'percpu_kaddr("symbol"[, cpu])',
    { en: 'The address of a variable that each processor has.', 'zh-CN': '每处理器变量的地址。' },
  ],
  kptr: ['kptr(pointer)', { en: "Says that a pointer is the kernel's.", 'zh-CN': '标明指针属于内核。' }],
  uptr: [
    'uptr(pointer)',
    { en: "Says that a pointer is the program's.", 'zh-CN': '标明指针属于用户态程序。' },
  ],
  reg: ['reg("name")', { en: 'What a register holds.', 'zh-CN': '寄存器的值。' }],
  kstack: [
    'kstack([mode, ][depth])',
    { en: 'The stack of the kernel, as deep as wanted.', 'zh-CN': '指定深度的内核调用栈。' },
  ],
  ustack: [
    'ustack([mode, ][depth])',
    { en: 'The stack of the program, as deep as wanted.', 'zh-CN': '指定深度的用户态调用栈。' },
  ],
  ntop: [
    'ntop([family, ]address)',
    { en: 'An internet address as a text.', 'zh-CN': '把网络地址转换为文本。' },
  ],
  pton: ['pton("address")', { en: 'The bytes of an internet address.', 'zh-CN': '把文本地址转换为字节。' }],
  macaddr: ['macaddr(bytes)', { en: 'A hardware address as a text.', 'zh-CN': '把 MAC 地址转换为文本。' }],
  cgroupid: ['cgroupid("path")', { en: 'The id of a control group.', 'zh-CN': '控制组的 ID。' }],
  cgroup_path: [
    'cgroup_path(id[, "hierarchy"])',
    { en: 'The path of a control group, for printing.', 'zh-CN': '控制组的路径，用于打印。' },
  ],
  path: ['path(struct path *[, size])', { en: 'The full path of a file.', 'zh-CN': '文件的完整路径。' }],
  sizeof: ['sizeof(type)', { en: 'The size of a type or value in bytes.', 'zh-CN': '类型或值的字节数。' }],
  offsetof: [
    'offsetof(type, field)',
    { en: 'Where a field lies in a structure.', 'zh-CN': '字段在结构体中的偏移。' },
  ],
  container_of: [
    'container_of(pointer, type, field)',
    { en: 'The structure that a field belongs to.', 'zh-CN': '由成员指针得到所在结构体。' },
  ],
  bswap: ['bswap(n)', { en: 'A number with its bytes in the other order.', 'zh-CN': '字节序反转。' }],
  nsecs: [
    'nsecs([mode])',
    { en: 'Nanoseconds by one of several clocks.', 'zh-CN': '按指定时钟计的纳秒数。' },
  ],
  exit: ['exit([code])', { en: 'Ends the trace.', 'zh-CN': '结束跟踪。' }],
  assert: [
    'assert(condition, "message")',
    {
      en: 'Ends the script with an error where a condition does not hold.',
      'zh-CN': '条件不成立时以错误结束脚本。',
    },
  ],
  getopt: [
    'getopt("name"[, default[, "description"]])',
    { en: 'An option that the script was called with.', 'zh-CN': '脚本启动时传入的选项。' },
  ],
  cat: ['cat("path", …)', { en: 'Prints a file.', 'zh-CN': '打印文件内容。' }],
  system: [
    'system("command", …)',
    { en: 'Runs a command. Needs `--unsafe`.', 'zh-CN': '执行命令。需要 `--unsafe`。' },
  ],
  signal: [
    'signal(number)',
    { en: 'Sends a signal to the process. Needs `--unsafe`.', 'zh-CN': '向进程发送信号。需要 `--unsafe`。' },
  ],
  signal_thread: [
    'signal_thread(number)',
    { en: 'Sends a signal to the thread. Needs `--unsafe`.', 'zh-CN': '向线程发送信号。需要 `--unsafe`。' },
  ],
  override: [
    'override(result)',
    {
      en: 'Makes the function return at once with a result. Needs `--unsafe`.',
      'zh-CN': '使函数立即以指定结果返回。需要 `--unsafe`。',
    },
  ],
  write_user: [
    'write_user(to, from, length)',
    {
      en: 'Writes into the memory of the program. Needs `--unsafe`.',
      'zh-CN': '写入用户态程序的内存。需要 `--unsafe`。',
    },
  ],
  unwatch: ['unwatch(address)', { en: 'Ends a watchpoint.', 'zh-CN': '取消内存监视点。' }],
  skboutput: [
    'skboutput("file", skb, length, offset)',
    { en: 'Writes a packet into a file of captures.', 'zh-CN': '把数据包写入抓包文件。' },
  ],
  socket_cookie: [
    'socket_cookie(sock)',
    { en: 'A number that stands for a socket.', 'zh-CN': '套接字的唯一标识。' },
  ],
  is_err: [
    'is_err(pointer)',
    { en: 'Whether a pointer carries an error number.', 'zh-CN': '指针是否携带错误号。' },
  ],
};
