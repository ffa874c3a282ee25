import type { Edit, Span } from '../../../core/types.ts';
import { wholeLines } from '../statement-text.ts';

/**
 * The edit that leaves out one of two calls that give back the same: the second where both follow each other in one block, the first
 * where a jump leads from it to the second. Undefined where conditions stand between, behind which one of them may be needed.
 */
export function withoutRepeat(text: string, first: Span, second: Span): Edit | undefined {
  if (first.end >= second.start || !isStatement(text, first) || !isStatement(text, second)) return undefined;
  const between = text.slice(first.end, second.start);
  if (isStraight(between) && !/^\s*\w+:/m.test(between))
    return { span: wholeLines(text, { start: second.start, end: second.end + 1 }), text: '' };
  const [leaving, label] = /^;\s*goto (\w+);/.exec(between) ?? [];
  if (leaving === undefined) return undefined;
  const target = new RegExp(`^ ?${label!}:`, 'm').exec(between);
  if (!target || !isStraight(between.slice(target.index + target[0].length))) return undefined;
  return withoutFirst(text, first, first.end + leaving.length);
}

/** A block with the jump alone in it needs no braces. */
function withoutFirst(text: string, first: Span, end: number): Edit {
  const open = /[ \t]*\{\s*$/.exec(text.slice(0, first.start));
  const close = /^\s*\}(?!\s*else\b)/.exec(text.slice(end));
  if (!open || !close || /\belse$/.test(text.slice(0, open.index)))
    return { span: wholeLines(text, { start: first.start, end: first.end + 1 }), text: '' };
  const jump = text.lastIndexOf('\n', end - 1) + 1;
  return { span: { start: open.index, end: end + close[0].length }, text: `\n${text.slice(jump, end)}` };
}

function isStatement(text: string, { start, end }: Span): boolean {
  return text[end] === ';' && /(?:[;{}:]|\*\/)\s*$/.test(text.slice(0, start));
}

/** No condition, loop or way out stands in it. */
function isStraight(code: string): boolean {
  return !/[{}#]|\b(?:if|else|for|while|do|switch|case|return|goto|break|continue)\b/.test(code);
}
