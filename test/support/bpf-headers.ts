/** What examples of eBPF programs include, made from our own facts: libbpf's headers need not be installed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { helpers } from '../../server/src/domains/ebpf/facts/helpers.ts';

const macros = `
#define SEC(name) __attribute__((section(name), used))
#define __uint(name, value) int (*name)[value]
#define __type(name, value) typeof(value) *name
#define __array(name, value) typeof(value) *name[]
#define __always_inline inline __attribute__((always_inline))
#define __noinline __attribute__((noinline))
#define __weak __attribute__((weak))
#define __ksym __attribute__((section(".ksyms")))
#define __hidden __attribute__((visibility("hidden")))
#ifndef NULL
#define NULL ((void *)0)
#endif
#define offsetof(type, member) __builtin_offsetof(type, member)
#define bpf_printk(format, ...) ({ \\
	static const char ____format[] = format; \\
	bpf_trace_printk(____format, sizeof(____format), ##__VA_ARGS__); \\
})
#define __bpf_unused_macro
#define bpf_htons(value) __builtin_bswap16(value)
#define bpf_ntohs(value) __builtin_bswap16(value)
#define bpf_htonl(value) __builtin_bswap32(value)
#define bpf_ntohl(value) __builtin_bswap32(value)
`;

/** Writes `bpf/bpf_helpers.h` and its companions below a folder. */
export function writeBpfHeaders(folder: string): void {
  mkdirSync(join(folder, 'bpf'), { recursive: true });
  const declarations = [...helpers.values()].map(
    ({ name, id, prototype }) =>
      `static ${prototype.replace(new RegExp(`\\b${name}\\(`), `(* const ${name})(`)} = (void *)${id};`,
  );
  writeFileSync(join(folder, 'bpf/bpf_helpers.h'), `#pragma once\n${macros}\n${declarations.join('\n')}\n`);
  for (const name of ['bpf_tracing.h', 'bpf_endian.h', 'bpf_core_read.h'])
    writeFileSync(join(folder, 'bpf', name), '#pragma once\n#include <bpf/bpf_helpers.h>\n');
}

/** An example as a file that compiles: with the kernel's types and helpers before it, unless it includes its own. */
export function wholeProgram(text: string): string {
  const license = /SEC\("license"\)/.test(text) ? '' : '\nchar ____license[] SEC("license") = "GPL";\n';
  return `#include "vmlinux.h"\n#include <bpf/bpf_helpers.h>\n${text}${license}`;
}
