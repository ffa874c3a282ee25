import { programTypes } from '../facts/programs.ts';
import { sectionNamed } from '../facts/sections.ts';
import { passingResult } from '../model/verdicts.ts';
import type { Idiom } from './place.ts';

/** The licence at the end of a file that has programs and none. */
export const license: Idiom = {
  id: 'ebpf/license',
  write({ model, isEmpty, within, below, above, code }) {
    if (!isEmpty || within || model.license || model.programs.length === 0 || below.trim() !== '')
      return undefined;
    if (!/^[}]|;\s*$/.test(above) || /licen[cs]e/i.test(code)) return undefined;
    return 'char LICENSE[] SEC("license") = "GPL";';
  },
};

/** The rest of a map after `struct {` at the start of a line. */
export const mapDefinition: Idiom = {
  id: 'ebpf/map-definition',
  write({ before, within, below, file }) {
    if (within || !/^struct \{\s*$/.test(before)) return undefined;
    // What follows belongs to this structure already.
    if (/^\s*(?:__\w+\s*\(|\}|\w+[\s*]+\w+\s*;)/.test(below)) return undefined;
    const taken = new Set(file.all('variable').map((variable) => variable.name));
    const name = ['counts', 'values', 'table'].find((one) => !taken.has(one)) ?? 'map';
    return (
      `${before}\n\t__uint(type, BPF_MAP_TYPE_HASH);\n\t__type(key, __u32);\n\t__type(value, __u64);\n` +
      `\t__uint(max_entries, 1024);\n} ${name} SEC(".maps");`
    );
  },
};

/** The header that every program needs, behind the kernel's types. */
export const helpersHeader: Idiom = {
  id: 'ebpf/helpers-header',
  write({ isEmpty, text, lineStart, file }) {
    if (!isEmpty || file.includes('bpf/bpf_helpers.h') || file.includes('bpf_helpers.h')) return undefined;
    const previous = text.slice(0, lineStart).trimEnd().split('\n').at(-1) ?? '';
    if (!/^#include\s+(?:"vmlinux\.h"|<linux\/bpf\.h>)\s*$/.test(previous)) return undefined;
    return '#include <bpf/bpf_helpers.h>';
  },
};

/** The program behind a line with nothing but its section. */
export const programSkeleton: Idiom = {
  id: 'ebpf/program',
  write({ isEmpty, within, text, code, lineStart, below, model }) {
    if (!isEmpty || within) return undefined;
    const head = code.slice(0, lineStart).trimEnd();
    const use = model.uses.find((one) => one.span.end === head.length);
    if (!use || code.slice(code.lastIndexOf('\n', use.span.start) + 1, use.span.start).trim() !== '')
      return undefined;
    // Only on the very next line, and only while nothing stands there.
    if (text.slice(use.span.end, lineStart).split('\n').length !== 2) return undefined;
    const next = below.split('\n')[1] ?? '';
    if (next.trim() !== '' && !/^(?:SEC\(|struct \{|(?:const )?char \w+\[\] SEC)/.test(next))
      return undefined;
    return skeleton(use.name, new Set(model.programs.map((program) => program.name)));
  },
};

function skeleton(name: string, taken: ReadonlySet<string>): string | undefined {
  const section = sectionNamed(name);
  const type = section && programTypes.get(section.program);
  if (!section || !type) return undefined;
  const target = name.slice(section.section.length + 1);
  const own = freeName(target.split(/[/:+]/).at(-1) || section.section, taken);
  const base = section.section.replace(/\.(?:s|multi|session|multi\.s)$/, '');
  switch (base) {
    case 'kprobe':
    case 'uprobe':
    case 'ksyscall':
      return frame(`int ${base === 'ksyscall' ? 'BPF_KSYSCALL' : 'BPF_KPROBE'}(${own})`, '0');
    case 'kretprobe':
    case 'uretprobe':
    case 'kretsyscall':
      return frame(`int BPF_KRETPROBE(${own}, long ret)`, '0');
    case 'usdt':
      return frame(`int BPF_USDT(${own})`, '0');
    case 'fentry':
    case 'fexit':
    case 'tp_btf':
    case 'lsm':
      return frame(`int BPF_PROG(${own})`, '0');
    case 'tracepoint':
    case 'tp':
      return frame(`int ${own}(${tracepointContext(target)} *ctx)`, '0');
    default:
      return type.context === undefined
        ? undefined
        : frame(`int ${own}(${type.context} *ctx)`, passingResult({ section }) ?? '0');
  }
}

function tracepointContext(target: string): string {
  const system = /^syscalls\/sys_(enter|exit)_/.exec(target);
  return system ? `struct trace_event_raw_sys_${system[1]!}` : 'void';
}

function frame(head: string, result: string): string {
  return `${head}\n{\n\treturn ${result};\n}`;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const name = wanted.replace(/\W+/g, '_').replace(/^(\d)/, '_$1') || 'program';
  for (let i = 0; ; i++) {
    const own = (name === 'xdp' || name === 'tc' ? `${name}_prog` : name) + (i === 0 ? '' : `_${i + 1}`);
    if (!taken.has(own)) return own;
  }
}
