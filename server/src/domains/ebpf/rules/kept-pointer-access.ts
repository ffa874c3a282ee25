import { indentAt } from '../../../core/indent.ts';
import type { Fix } from '../../../core/types.ts';
import type { CFile, CMember } from '../../../syntax/c/types.ts';
import { codeOf } from '../model/code.ts';
import { keptPointersOf } from '../model/kept-pointers.ts';
import type { EbpfRule } from '../model/rule.ts';
import { bytesOf } from '../model/sizes.ts';
import { keptPointerAccess as page } from '../pages.ts';

/** Pointers that a map counts or shares; those without a count may be set like any other. */
const counted = /\b__(?:kptr|percpu_kptr|uptr)\b/;
const kept = /\b__(?:kptr|kptr_untrusted|percpu_kptr)\b/;

export const rule: EbpfRule = {
  on: 'member',
  *check(member, file) {
    const { within, object, arrow, name, nameSpan } = member;
    if (!within || (!arrow && !object.includes('->')) || !isDeclared(file, name, kept, counted)) return;
    const code = codeOf(file);
    const isSet = /^\s*=(?!=)/.test(code.slice(member.end, member.end + 40));
    const cast = castBefore(code, member);
    if (isSet && isDeclared(file, name, counted))
      yield page.problem(nameSpan, { say: 'set', name }, { fixes: exchanged(file, code, member) });
    else if (cast !== undefined && cast !== 8 && isDeclared(file, name, kept))
      yield page.problem(nameSpan, { say: 'part', name, bytes: cast });
  },
};

/** What gives an object back, by its structure; those that programs make themselves are dropped. */
const releases: Readonly<Record<string, string>> = {
  task_struct: 'bpf_task_release',
  cgroup: 'bpf_cgroup_release',
  bpf_cpumask: 'bpf_cpumask_release',
};

/** The exchange in place of the assignment of a variable, which releases what was there. */
function exchanged(file: CFile, code: string, { name, start, end }: CMember): readonly Fix[] {
  const given = /^\s*=\s*(\w+)\s*;/.exec(code.slice(end, end + 80));
  const before = /\S(?=\s*$)/.exec(code.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const [written = ''] = keptPointersOf(file).get(name) ?? [];
  const struct = /\bstruct\s+(\w+)/.exec(written)?.[1];
  const variable = given?.[1];
  if (!given || variable === undefined || variable === 'NULL' || /^\d/.test(variable)) return [];
  if (!';{}'.includes(before) || struct === undefined || !/\b__kptr\b/.test(written)) return [];
  const release = Object.hasOwn(releases, struct)
    ? releases[struct]!
    : file.has('struct', struct)
      ? 'bpf_obj_drop'
      : undefined;
  if (release === undefined) return [];
  const { text } = file.source;
  const indent = indentAt(text, start);
  const place = text.slice(start, end);
  const span = { start, end: end + given[0].length };
  const lines = [
    `${variable} = bpf_kptr_xchg(&${place}, ${variable});`,
    `if (${variable})`,
    `\t${release}(${variable});`,
  ];
  return [page.fix({ name }, 'review', { span, text: lines.join(`\n${indent}`) })];
}

/** Bytes that are accessed in `*(u32 *)&v->ptr`. */
function castBefore(code: string, { start }: CMember): number | undefined {
  const before = code.slice(Math.max(0, start - 80), start);
  const type = /\*\s*\(\s*([\w\s]+?)\s*\*\s*\)\s*&\s*$/.exec(before)?.[1];
  return type === undefined ? undefined : bytesOf(type);
}

/** Whether all structures that have a member of the name declare it with one of the tags. */
function isDeclared(file: CFile, name: string, ...tags: readonly RegExp[]): boolean {
  const own = keptPointersOf(file).get(name) ?? [];
  return own.length > 0 && own.every((written) => tags.some((tag) => tag.test(written)));
}
