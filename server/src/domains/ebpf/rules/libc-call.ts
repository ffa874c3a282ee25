import { codeOf } from '../model/code.ts';
import { headersOf } from '../model/headers.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { libcCall as page } from '../pages.ts';

/** Functions of the C library and what does their work in a program; empty where nothing does. */
const instead: Readonly<Record<string, string>> = {
  printf: 'bpf_printk()',
  fprintf: 'bpf_printk()',
  puts: 'bpf_printk()',
  sprintf: 'BPF_SNPRINTF()',
  snprintf: 'BPF_SNPRINTF()',
  malloc: 'a map, or bpf_ringbuf_reserve()',
  calloc: 'a map, or bpf_ringbuf_reserve()',
  realloc: 'a map, or bpf_ringbuf_reserve()',
  free: 'a map, or bpf_ringbuf_reserve()',
  strlen: 'a bounded loop, or the result of bpf_probe_read_kernel_str()',
  strcmp: 'bpf_strncmp()',
  strncmp: 'bpf_strncmp()',
  strcpy: '__builtin_memcpy() with a constant length',
  strncpy: '__builtin_memcpy() with a constant length',
  strcat: '__builtin_memcpy() with a constant length',
  strstr: 'a bounded loop',
  strchr: 'a bounded loop',
  time: 'bpf_ktime_get_ns()',
  clock_gettime: 'bpf_ktime_get_ns()',
  gettimeofday: 'bpf_ktime_get_ns()',
  getpid: 'bpf_get_current_pid_tgid() >> 32',
  rand: 'bpf_get_prandom_u32()',
  usleep: 'bpf_timer',
  sleep: 'bpf_timer',
  exit: 'a return',
  printk: 'bpf_printk()',
  kmalloc: 'a map, or bpf_ringbuf_reserve()',
  kfree: 'a map, or bpf_ringbuf_reserve()',
};

/** Of the above, those whose arguments fit as they are. */
const sameArguments: Readonly<Record<string, string>> = {
  printf: 'bpf_printk',
  printk: 'bpf_printk',
  rand: 'bpf_get_prandom_u32',
};

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    const model = modelOf(file);
    const headers = headersOf(file);
    if (model.programs.length === 0 || !headers.complete) return;
    for (const [name, other] of Object.entries(instead)) {
      const calls = file.calls(name).filter((call) => call.within !== undefined);
      if (calls.length === 0 || isDeclared(name, codeOf(file), file.source.text, headers.text)) continue;
      const better = sameArguments[name];
      for (const call of calls) {
        const fixes =
          better === undefined ? [] : [page.fix({ better }, 'review', { span: call.nameSpan, text: better })];
        yield page.problem(call.nameSpan, { name, instead: other }, { fixes });
      }
    }
  },
};

/** The file or its headers give the name a meaning of their own: a macro, a function, a prototype, a kfunc. */
function isDeclared(name: string, code: string, text: string, headers: string): boolean {
  const word = new RegExp(`\\b${name}\\b`);
  // A declaration begins its line with a word; a call stands indented in a body.
  if (new RegExp(`^\\w[\\w \\t*]*[\\s*]${name}\\s*\\(`, 'm').test(code)) return true;
  if (word.test(headers)) return true;
  if (new RegExp(`^[ \\t]*#[ \\t]*define[ \\t]+${name}\\b`, 'm').test(text)) return true;
  const declared = new RegExp(
    `(?:\\b(?:void|int|long|char|unsigned|signed|size_t|ssize_t|__\\w+|[us]\\d+|bool)\\b[\\s*]*)\\b${name}\\s*\\(`,
  );
  return declared.test(code) || new RegExp(`\\(\\s*\\*\\s*(?:const\\s+)?${name}\\s*\\)`).test(code);
}
