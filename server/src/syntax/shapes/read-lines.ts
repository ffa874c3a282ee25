import type { Span } from '../../core/types.ts';

/** The lines of a text without their ends (`\n`, `\r\n`, lone `\r`); a byte order mark belongs to no line. */
export function* readLines(text: string): Iterable<Span> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    yield { start, end: i };
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** The whole line around an offset, its end included: what has to go when the line is to be removed. */
export function lineAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  if (start === 0 && text.charCodeAt(0) === 0xfeff) start = 1;
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  if (text[end] === '\r' && text[end + 1] === '\n') end += 2;
  else if (end < text.length) end++;
  return { start, end };
}

/** The line end that a text uses, for lines that a fix adds. */
export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** A line that a build system or a template language fills in or takes out: `@unit@`, `{{ x }}`, `{% if %}`, `<% x %>`. */
export function isPlaceholder(line: string): boolean {
  return /^(?:@[\w-]+@|\{[{%#]|<%|\$\{?\w+\}?$)/.test(line.trim());
}
