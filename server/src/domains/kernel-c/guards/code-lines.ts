import type { Span } from '../../../core/types.ts';

/** A line with its end, as the preprocessor and the parser see it. */
export interface CodeLine extends Span {
  /** The line with comments and the inside of strings blanked, at the same offsets. */
  readonly code: string;
  /** Part of a preprocessor directive, lines that a backslash continues among them. */
  readonly isDirective: boolean;
  /** How many conditions the line stands under; the directives of a condition count as outside of it, an include guard is none. */
  readonly depth: number;
}

/** All fixes of a file ask about the same text. */
let last: { readonly text: string; readonly lines: readonly CodeLine[] } | undefined;

export function codeLines(text: string): readonly CodeLine[] {
  if (last?.text !== text) last = { text, lines: readLines(text) };
  return last.lines;
}

function readLines(text: string): readonly CodeLine[] {
  const code = text.replace(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g,
    (one) => {
      const blank = one.replace(/[^\r\n]/g, ' ');
      return one.startsWith('/') ? blank : one[0]! + blank.slice(2) + one[0]!;
    },
  );
  const lines: CodeLine[] = [];
  const base = hasIncludeGuard(code) ? 1 : 0;
  let depth = 0;
  let isContinued = false;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const line = code.slice(start, end);
    const isDirective: boolean = isContinued || /^\s*#/.test(line);
    const name = isContinued ? undefined : /^\s*#\s*(if|ifdef|ifndef|endif)\b/.exec(line)?.[1];
    if (name === 'endif') depth--;
    lines.push({ start, end, code: line, isDirective, depth: Math.max(0, depth - base) });
    if (name !== undefined && name !== 'endif') depth++;
    isContinued = isDirective && /\\\r?\n$/.test(line);
    start = end;
  }
  return lines;
}

/** `#ifndef NAME` and `#define NAME` before everything else. */
function hasIncludeGuard(code: string): boolean {
  return /^\s*#\s*ifndef\s+(\w+)\s*\n\s*#\s*define\s+\1\b/.test(code);
}

/** Index of the line that holds an offset. */
export function lineAt(lines: readonly CodeLine[], offset: number): number {
  const index = lines.findIndex((line) => offset < line.end);
  return index < 0 ? lines.length - 1 : index;
}

/** The header that a line includes. */
export function includedBy(text: string, { start, end, isDirective }: CodeLine): string | undefined {
  if (!isDirective) return undefined;
  return /^\s*#\s*include\s*[<"]([^>"]+)[>"]/.exec(text.slice(start, end))?.[1];
}
