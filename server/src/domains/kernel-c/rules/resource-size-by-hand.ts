import type { CRule } from '../../../syntax/c/types.ts';
import { resourceSizeByHand as page } from '../pages.ts';
import { typeOf } from '../types-of.ts';

/** `res->end - res->start`: the end of a resource belongs to it, so that one byte is missing. */
export const rule: CRule = {
  on: 'member',
  names: ['end'],
  *check(member, file) {
    const { object, within, start, end } = member;
    if (
      !/^\w+$/.test(object) ||
      !/^(?:const )?struct resource(?: \*)?$/.test(typeOf(file, within, object) ?? '')
    )
      return;
    const { text } = file.source;
    const sign = member.arrow ? '->' : '\\.';
    const rest = new RegExp(`^\\s*-\\s*${object}\\s*${sign}\\s*start\\b(\\s*\\)?\\s*\\+\\s*1\\b)?`).exec(
      text.slice(end, end + 120),
    );
    if (!rest) return;
    const use = `resource_size(${member.arrow ? '' : '&'}${object})`;
    const isWhole = rest[1] !== undefined;
    const opens = isWhole && rest[1]!.includes(')');
    const head = opens ? /\(\s*$/.exec(text.slice(start - 10, start)) : null;
    if (opens && !head) return;
    const span = { start: start - (head?.[0].length ?? 0), end: end + rest[0].length };
    const fix = page.fix({ use }, isWhole ? 'safe' : 'review', { span, text: use });
    if (isWhole) yield page.problem(span, { say: 'whole', use }, { fixes: [fix] });
    else if (!isCompared(text, span)) yield page.problem(span, { say: 'short', use }, { fixes: [fix] });
  },
};

/** A difference that is compared or corrected later may be meant. */
function isCompared(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    /^\s*\)?\s*(?:[-<>=!]|\+\s*\w)/.test(text.slice(end, end + 12)) ||
    /[<>]\s*$/.test(text.slice(start - 4, start))
  );
}
