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
    if (isSet && isDeclared(file, name, counted)) yield page.problem(nameSpan, { say: 'set', name });
    else if (cast !== undefined && cast !== 8 && isDeclared(file, name, kept))
      yield page.problem(nameSpan, { say: 'part', name, bytes: cast });
  },
};

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
