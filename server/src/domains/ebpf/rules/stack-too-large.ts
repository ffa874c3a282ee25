import type { CFile, CVariable } from '../../../syntax/c/types.ts';
import { codeOf } from '../model/code.ts';
import { sizeOf } from '../model/sizes.ts';
import type { EbpfRule } from '../model/rule.ts';
import { stackTooLarge as page } from '../pages.ts';

/** MAX_BPF_STACK of include/linux/filter.h, in bytes. */
const stack = 512;

export const rule: EbpfRule = {
  on: 'variable',
  *check(variable, file) {
    if (!variable.within || variable.isStatic || variable.array === undefined) return;
    const bytes = sizeOf(variable, file);
    if (bytes === undefined || bytes <= stack) return;
    const args = { name: variable.name, bytes, stack };
    yield page.problem(variable.nameSpan, args, isHandedOn(variable, file) ? {} : { confidence: 'low' });
  },
};

/** Only an array whose address leaves the function's own code must really lie on the stack; others may be taken apart. */
function isHandedOn({ name, nameSpan, within }: CVariable, file: CFile): boolean {
  const code = codeOf(file).slice(nameSpan.end, within!.body.end);
  const uses = code.replace(new RegExp(`\\b(?:sizeof|ARRAY_SIZE|typeof)\\s*\\(\\s*\\*?${name}\\b`, 'g'), ' ');
  return new RegExp(
    `(?:[(,]|\\breturn)\\s*(?:&\\s*)?${name}\\s*[,)+;]|[(,=]\\s*&\\s*${name}\\b(?!\\s*\\[[^\\]]*\\]\\s*->)`,
  ).test(uses);
}
