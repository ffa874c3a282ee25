import type { Span } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { helperMacros } from '../facts/helper-macros.ts';
import { helpers } from '../facts/helpers.ts';
import { codeOf } from '../model/code.ts';
import { headersOf } from '../model/headers.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { missingLicense as page } from '../pages.ts';

/** What `license_is_gpl_compatible` of include/linux/license.h accepts. */
const compatible = new Set([
  'GPL',
  'GPL v2',
  'GPL and additional rights',
  'Dual BSD/GPL',
  'Dual MIT/GPL',
  'Dual MPL/GPL',
]);

const gplOnly = new Map(
  [...helpers.values()].filter((helper) => helper.gpl).map((helper) => [helper.name, helper.name]),
);
for (const [macro, helper] of helperMacros) if (gplOnly.has(helper)) gplOnly.set(macro, helper);

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    const { license, programs } = modelOf(file);
    if (programs.length === 0) return;
    if (license && (license.value === undefined || compatible.has(license.value))) return;
    const reason = firstReason(file);
    if (!reason) return;
    if (license) {
      yield page.problem(license.span, { say: 'incompatible', license: license.value!, name: reason.name });
      return;
    }
    // A macro of the project, or a header of its own, may declare the licence.
    const headers = headersOf(file);
    if (/licen[cs]e/i.test(codeOf(file)) || !headers.complete || /licen[cs]e"/i.test(headers.text)) return;
    const { text } = file.source;
    const line = `${text.endsWith('\n') || text === '' ? '' : '\n'}\nchar LICENSE[] SEC("license") = "GPL";\n`;
    const fix = page.fix({}, 'review', { span: { start: text.length, end: text.length }, text: line });
    yield page.problem(reason.span, { say: 'absent', name: reason.name }, { fixes: [fix] });
  },
};

/** What the kernel would refuse first: a program type or a helper for GPL-compatible programs only. */
function firstReason(file: CFile): { name: string; span: Span } | undefined {
  const program = modelOf(file).programs.find((one) => one.type?.gplOnly);
  const call = file
    .all('call')
    .find((one) => one.within !== undefined && gplOnly.has(one.name) && !isOwn(file, one.name));
  const reasons = [
    ...(program ? [{ name: `SEC("${program.use.name}")`, span: program.use.nameSpan }] : []),
    ...(call ? [{ name: gplOnly.get(call.name)!, span: call.nameSpan }] : []),
  ];
  return reasons.sort((a, b) => a.span.start - b.span.start)[0];
}

function isOwn(file: CFile, name: string): boolean {
  return file.functionNamed(name) !== undefined || file.all('macro').some((macro) => macro.name === name);
}
