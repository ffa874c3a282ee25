import type { CFile, CFunction, CMember } from '../../../syntax/c/types.ts';
import { refusedOfContext } from '../facts/context-access.ts';
import type { Section } from '../facts/sections.ts';
import { codeOf } from '../model/code.ts';
import { modelOf, programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { contextFieldAccess as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'member',
  *check(member, file) {
    const { within, object, arrow, name, nameSpan } = member;
    const context = within?.parameters[0];
    if (!within || !arrow || context?.name !== object) return;
    const struct = /^(?:const )?(struct \w+) ?\*$/.exec(context.type)?.[1];
    if (struct === undefined || isOnlyNamed(file, member)) return;
    const sections = sectionsWith(file, within, struct);
    const isWritten = writes(codeOf(file), member);
    const refused = sections.map((section) => refusedOfContext(section, name, isWritten));
    const [first] = refused;
    // One that several programs call is wrong where it is wrong for all of them.
    if (!first || refused.some((one) => one !== first)) return;
    const { section, program } = sections[0]!;
    // That an XDP program is run by a map of devices, the loader may say as well.
    const doubt = program === 'XDP' && first === 'hidden' ? { confidence: 'medium' as const } : {};
    yield page.problem(nameSpan, { say: first, name, section }, doubt);
  },
};

/** The sections of the program that a function is, or of all programs that may hand it their context. */
function sectionsWith(file: CFile, within: CFunction, struct: string): readonly Section[] {
  const own = programOf(file, within);
  const programs = own ? [own] : modelOf(file).programs;
  return programs.flatMap(({ section, type }) => (section && type?.context === struct ? [section] : []));
}

/** Asked for its place, its size or whether it exists, and never read. */
function isOnlyNamed(file: CFile, { start }: CMember): boolean {
  const before = codeOf(file).slice(Math.max(0, start - 60), start);
  return /(?:\b(?:sizeof|typeof|__typeof__|offsetof|bpf_core_\w+|__builtin_\w+)\s*\(|(?:[(,=?:{;]|&&|\|\|)\s*&)\s*\(*\s*$/.test(
    before,
  );
}

function writes(code: string, { start, end }: CMember): boolean {
  const behind = code.slice(end, end + 80);
  return (
    /^\s*(?:\[[^\]]*\]\s*)?(?:[-+*/%&|^]?=(?!=)|<<=|>>=|\+\+|--)/.test(behind) ||
    /(?:\+\+|--)\s*$/.test(code.slice(Math.max(0, start - 4), start))
  );
}
