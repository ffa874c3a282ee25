import type { Edit, Span } from '../../../core/types.ts';

/**
 * A statement that goes: with its line and the empty line that it leaves behind, or only its words where the branch of a
 * condition needs one. `span` is its expression. Undefined where it is part of something else.
 */
export function droppedStatement(masked: string, text: string, { start, end }: Span): Edit | undefined {
  const semicolon = /^\s*;/.exec(masked.slice(end, end + 40));
  if (!semicolon) return undefined;
  const before = masked.slice(Math.max(0, start - 400), start);
  const cast = /\(\s*void\s*\)\s*$/.exec(before);
  const from = start - (cast?.[0].length ?? 0);
  const lead = /[;{}]\s*$/.exec(before.slice(0, before.length - (cast?.[0].length ?? 0)));
  // `if (x) call();` and `label: call();` keep a statement.
  if (!lead)
    return /(?:\)|\belse|\bdo|:)\s*$/.test(masked.slice(Math.max(0, from - 400), from))
      ? { span: { start: from, end }, text: '' }
      : undefined;
  const to = end + semicolon[0].length;
  const head = /\n[ \t]*$/.exec(text.slice(Math.max(0, from - 200), from));
  const isAlone = head !== null && /^[ \t]*(?:\r?\n|$)/.test(text.slice(to, to + 200));
  if (!isAlone) return { span: { start: from, end: to }, text: '' };
  return { span: { start: from - head[0].length, end: to }, text: '' };
}
