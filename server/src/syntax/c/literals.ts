import type { Span } from '../../core/types.ts';
import { commentEnd, quotedEnd } from './tokens.ts';

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
};

/** The value of one or several adjacent C string literals; undefined when anything else stands there (a macro, a name). */
export function stringValue(text: string): string | undefined {
  const whole = /^\s*(?:"(?:[^"\\\n]|\\[\s\S])*"\s*)+$/;
  if (!whole.test(text)) return undefined;
  let value = '';
  for (const literal of text.match(/"(?:[^"\\\n]|\\[\s\S])*"/g) ?? []) {
    value += literal
      .slice(1, -1)
      .replace(
        /\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(\r?\n)|([\s\S]))/g,
        (_, hex?: string, octal?: string, newline?: string, character?: string) => {
          if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
          if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
          if (newline !== undefined) return '';
          return escapes[character!] ?? character!;
        },
      );
  }
  return value;
}

/** The value of a C integer constant such as `0x1fUL`; undefined for anything else. */
export function integerValue(text: string): number | undefined {
  const match = /^\s*(-?)\s*(0[xX][0-9a-fA-F]+|0[bB][01]+|\d+)[uUlL]*\s*$/.exec(text);
  if (!match) return undefined;
  const digits = match[2]!;
  const value = Number(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return Number.isNaN(value) ? undefined : match[1] === '-' ? -value : value;
}

/** Text without its comments, blanks squeezed to one. */
export function squeeze(text: string): string {
  const bare = text.includes('/') ? text.replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, ' ') : text;
  return bare.replace(/\s+/g, ' ').trim();
}

/** Parts of a parenthesised list as spans of the text, trimmed of blanks and of comments at their edges. */
export interface ArgumentList {
  readonly parts: readonly Span[];
  /** The offset behind the closing parenthesis, or the end of the text. */
  readonly end: number;
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  for (;;) {
    while (from < to && text.charCodeAt(from) <= 32) from++;
    if (
      text.charCodeAt(from) !== 47 ||
      (text.charCodeAt(from + 1) !== 42 && text.charCodeAt(from + 1) !== 47)
    )
      break;
    const after = commentEnd(text, from);
    if (after > to) break;
    from = after;
  }
  for (;;) {
    while (to > from && text.charCodeAt(to - 1) <= 32) to--;
    if (text.charCodeAt(to - 1) !== 47 || text.charCodeAt(to - 2) !== 42) break;
    const comment = text.lastIndexOf('/*', to - 3);
    if (comment < from) break;
    to = comment;
  }
  return { start: from, end: to };
}

/** Splits the list that opens at `open` at its own commas; `limit` is the offset to stop at in broken text. */
export function splitArguments(text: string, open: number, limit: number = text.length): ArgumentList {
  const parts: Span[] = [];
  let depth = 0;
  let from = open + 1;
  let i = open;
  for (; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === 40 || c === 91 || c === 123) depth++;
    else if (c === 41 || c === 93 || c === 125) {
      if (--depth === 0) break;
    } else if (c === 44 && depth === 1) {
      parts.push(trimmed(text, from, i));
      from = i + 1;
    } else if (c === 34 || c === 39) i = quotedEnd(text, i) - 1;
    else if (c === 47 && (text.charCodeAt(i + 1) === 42 || text.charCodeAt(i + 1) === 47))
      i = commentEnd(text, i) - 1;
  }
  const last = trimmed(text, from, Math.min(i, limit));
  if (parts.length > 0 || last.end > last.start) parts.push(last);
  return { parts, end: Math.min(i + 1, limit) };
}

/** Whether a line within a stretch, behind its first one, is a preprocessor's. */
export function hasDirective(text: string, start: number, end: number): boolean {
  for (let line = text.indexOf('\n', start); line >= 0 && line < end; line = text.indexOf('\n', line + 1)) {
    let at = line + 1;
    while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
    if (text.charCodeAt(at) === 35) return true;
  }
  return false;
}
