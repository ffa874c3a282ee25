import type { Edit } from '../../core/types.ts';

/**
 * Puts other blanks in the place of blanks, at most one edit; none where anything else stands there. What a formatter does
 * by this alone leaves all words as they are, in their order.
 */
export function respaced(text: string, start: number, end: number, blanks: string): readonly Edit[] {
  const before = text.slice(start, end);
  return before === blanks || !/^[ \t]*$/.test(before) ? [] : [{ span: { start, end }, text: blanks }];
}

/** Where the line of an offset begins, behind a byte order mark. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !'\n\r\ufeff'.includes(text[at - 1]!)) at--;
  return at;
}

/** Where the line of an offset ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Takes blanks away at the end of a line. Behind a backslash they stay: without them the next line would be joined. */
export function withoutTrail(text: string, end: number): readonly Edit[] {
  return text[end - 1] === '\\' ? [] : respaced(text, end, lineEnd(text, end), '');
}
