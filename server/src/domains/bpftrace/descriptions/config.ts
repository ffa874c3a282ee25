import type { Text } from '../../../core/text.ts';

/** Settings of the `config` block. */
export const configTexts: Readonly<Record<string, readonly [form: string, text: Text]>> = {
  max_map_keys: [
    'max_map_keys = 4096',
    { en: 'How many entries a map holds.', 'zh-CN': '映射最多保存的项数。' },
  ],
  max_strlen: [
    'max_strlen = 64',
    {
      en: 'How many bytes `str()` reads (1024 from 0.23 on).',
      'zh-CN': '`str()` 读取的最大字节数（0.23 起为 1024）。',
    },
  ],
  max_probes: [
    'max_probes = 1024',
    { en: 'How many probes may be attached.', 'zh-CN': '最多可挂载的探针数。' },
  ],
  stack_mode: ['stack_mode = perf', { en: 'How stacks are printed.', 'zh-CN': '调用栈的打印格式。' }],
  missing_probes: [
    'missing_probes = "warn"',
    { en: 'What happens when a probe cannot be attached.', 'zh-CN': '探针无法挂载时的处理方式。' },
  ],
  print_maps_on_exit: [
    'print_maps_on_exit = false',
    { en: 'Whether maps are printed at the end.', 'zh-CN': '结束时是否打印映射。' },
  ],
  cache_user_symbols: [
    'cache_user_symbols = "PER_PID"',
    { en: 'For how long symbols of programs are kept.', 'zh-CN': '用户态符号的缓存方式。' },
  ],
  perf_rb_pages: [
    'perf_rb_pages = 64',
    { en: 'The size of the buffer for output, in pages.', 'zh-CN': '输出缓冲区的大小（页）。' },
  ],
  on_stack_limit: [
    'on_stack_limit = 32',
    { en: 'Up to how many bytes a value lies on the stack.', 'zh-CN': '值放在栈上的字节上限。' },
  ],
  license: ['license = "GPL"', { en: 'The licence that the kernel is told.', 'zh-CN': '告知内核的许可证。' }],
  str_trunc_trailer: [
    'str_trunc_trailer = ".."',
    { en: 'What is printed behind a text that was cut.', 'zh-CN': '字符串被截断时附加的标记。' },
  ],
  lazy_symbolication: [
    'lazy_symbolication = true',
    { en: 'Looks symbols up only when they are printed.', 'zh-CN': '打印时才解析符号。' },
  ],
  log_size: ['log_size = 1000000', { en: "The size of the verifier's log.", 'zh-CN': '验证器日志的大小。' }],
};
