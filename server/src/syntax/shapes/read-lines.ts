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
