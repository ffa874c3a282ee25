import type { CRule } from '../../../syntax/c/types.ts';
import { floatingPoint as page } from '../pages.ts';

/** A `float` or `double` in kernel code, whose registers belong to the program that was interrupted. */
export const rule: CRule = {
  on: 'variable',
  *check(variable, file) {
    const type = /^(?:const )?(float|double|long double)(?: \*)?$/.exec(variable.type)?.[1];
    if (type === undefined || !variable.within) return;
    const { text } = file.source;
    // Code that takes the registers over, or that is built with them, says so.
    if (
      /\b(?:kernel_fpu_begin|kernel_neon_begin|DC_FP_START|enable_kernel_fp|kernel_fpu_available)\b/.test(
        text,
      )
    )
      return;
    const at = text.slice(variable.start, variable.nameSpan.start).search(new RegExp(`\\b${type}\\b`));
    const start = at < 0 ? variable.nameSpan.start : variable.start + at;
    const end = at < 0 ? variable.nameSpan.end : start + type.length;
    yield page.problem({ start, end }, { type, name: variable.name });
  },
};
