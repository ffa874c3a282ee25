import type { Claim } from '../../core/types.ts';

/** Headers that only the kernel side of an eBPF program includes. */
const programHeader = /^[ \t]*#[ \t]*include[ \t]*["<](?:bpf\/)?(?:bpf_helpers|vmlinux)\.h[">]/m;
/** Projects gather those in headers of their own, which are named for what they are. */
const ownHeader = /^[ \t]*#[ \t]*include[ \t]*["<](?:[\w.-]+\/)*bpf_\w+\.h[">]/m;
const kernelHeader = /^[ \t]*#[ \t]*include[ \t]*<(?:uapi\/)?linux\/bpf\.h>/m;
/** Headers of the user-space side: a loader is an ordinary program, even when it speaks of sections. */
const loaderHeader = /^[ \t]*#[ \t]*include[ \t]*["<](?:bpf\/)?(?:libbpf|bpf|btf)\.h[">]/m;
const section = /\bSEC[ \t]*\([ \t]*"/;
const headLength = 8000;

/** Comments may speak of sections too. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, ' ');
}

export function isProgram(head: string): boolean {
  if (![programHeader, kernelHeader, ownHeader].some((one) => one.test(head))) return false;
  if (loaderHeader.test(head)) return false;
  if (section.test(withoutComments(head))) return true;
  // A long head ends before the first section; these headers alone tell as much.
  return head.length >= headLength && programHeader.test(head);
}

/** Asked before kernel-c: a program may include kernel headers as well. */
export const claims: readonly Claim[] = [
  {
    language: 'ebpf',
    aliases: ['bpf'],
    paths: ['**/*.bpf.c', '**/*.bpf.h'],
    extensions: ['.c', '.h'],
    content: ({ head }) => Promise.resolve(isProgram(head)),
    comment: ['/*', '*/'],
    example: 'program.bpf.c',
    limit: 2 * 1024 * 1024,
  },
];
