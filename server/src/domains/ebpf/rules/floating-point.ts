import type { EbpfRule } from '../model/rule.ts';
import { floatingPoint as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'variable',
  *check(variable, file) {
    if (!variable.within || variable.within.broken) return;
    const type = variable.type.replace(/\b(?:const|volatile|register)\b/g, '').trim();
    if (!/^(?:float|double|long double)$/.test(type)) return;
    // `double *p` may be written with the star on the name.
    const { text } = file.source;
    if (/\*\s*$/.test(text.slice(variable.start, variable.nameSpan.start))) return;
    yield page.problem(variable.nameSpan, { name: variable.name, type });
  },
};
