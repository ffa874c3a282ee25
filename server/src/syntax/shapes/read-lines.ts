import type { Span } from '../../core/types.ts';

/** The lines of a text without their ends (`\n`, `\r\n`, lone `\r`); a byte order mark belongs to no line. */
export function* readLines(text: string): Iterable<Span> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // Looked for as the runtime does it, which is far quicker than letter by letter.
  const next = (sign: string, from: number): number => {
    const at = text.indexOf(sign, from);
    return at < 0 ? text.length : at;
  };
  let [newline, carriage] = [next('\n', start), next('\r', start)];
  while (start < text.length) {
    const end = Math.min(newline, carriage);
    yield { start, end };
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    if (newline < start) newline = next('\n', start);
    if (carriage < start) carriage = next('\r', start);
  }
}

/** Whether a line goes on: an odd number of backslashes at its very end, as pairs are text. */
export function endsInBackslash(text: string, { start, end }: Span): boolean {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === 92) at--;
  return (end - at) % 2 === 1;
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
