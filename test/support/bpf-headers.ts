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
#define bpf_htons(value) __builtin_bswap16(value)
#define bpf_ntohs(value) __builtin_bswap16(value)
#define bpf_htonl(value) __builtin_bswap32(value)
#define bpf_ntohl(value) __builtin_bswap32(value)
`;

/** Of the macros that unpack arguments only what examples use: the kernel's registers are those of x86-64. */
const tracing = `
#define PT_REGS_PARM1(x) ((x)->di)
#define PT_REGS_PARM2(x) ((x)->si)
#define PT_REGS_PARM3(x) ((x)->dx)
#define PT_REGS_RC(x) ((x)->ax)
#define BPF_KPROBE(name, argument) \\
	name(struct pt_regs *ctx); \\
	static __always_inline int ____##name(struct pt_regs *ctx, argument); \\
	int name(struct pt_regs *ctx) { return ____##name(ctx, (void *)PT_REGS_PARM1(ctx)); } \\
	static __always_inline int ____##name(struct pt_regs *ctx, argument)
#define BPF_PROG(name, argument) \\
	name(unsigned long long *ctx); \\
	static __always_inline int ____##name(unsigned long long *ctx, argument); \\
	int name(unsigned long long *ctx) { return ____##name(ctx, (void *)ctx[0]); } \\
	static __always_inline int ____##name(unsigned long long *ctx, argument)
`;

/** BPF_CORE_READ for one and for two members. */
const coreRead = `
#define ___read(from, member) ({ \\
	typeof((from)->member) ____value; \\
	bpf_probe_read_kernel(&____value, sizeof(____value), &(from)->member); \\
	____value; \\
})
#define ___read1(from, a) ___read(from, a)
#define ___read2(from, a, b) ({ typeof((from)->a) ____next = ___read(from, a); ___read(____next, b); })
#define ___read_of(_1, _2, name, ...) name
#define BPF_CORE_READ(from, ...) ___read_of(__VA_ARGS__, ___read2, ___read1)(from, __VA_ARGS__)
`;

/** Constants of headers that are no types of the kernel. */
const constants = `
#define TC_ACT_OK 0
#define TC_ACT_SHOT 2
#define TC_ACT_UNSPEC (-1)
#define TCX_NEXT (-1)
#define NF_ACCEPT 1
`;

/** Writes `bpf/bpf_helpers.h` and its companions below a folder. */
export function writeBpfHeaders(folder: string): void {
  mkdirSync(join(folder, 'bpf'), { recursive: true });
  const declarations = [...helpers.values()].map(
    ({ name, id, prototype }) =>
      `static ${prototype.replace(new RegExp(`\\b${name}\\(`), `(* const ${name})(`)} = (void *)${id};`,
  );
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, 'bpf', name), `#pragma once\n${text}\n`);
  };
  write('bpf_helpers.h', `${macros}${constants}\n${declarations.join('\n')}`);
  write('bpf_tracing.h', `#include <bpf/bpf_helpers.h>\n${tracing}`);
  write('bpf_core_read.h', `#include <bpf/bpf_helpers.h>\n${coreRead}`);
  write('bpf_endian.h', '#include <bpf/bpf_helpers.h>');
}

/** An example as a file that compiles: with the kernel's types and helpers before it. */
export function wholeProgram(text: string): string {
  const license = /SEC\("license"\)/.test(text) ? '' : '\nchar ____license[] SEC("license") = "GPL";\n';
  return `#include "vmlinux.h"\n#include <bpf/bpf_helpers.h>\n#include <bpf/bpf_tracing.h>\n${text}${license}`;
}
