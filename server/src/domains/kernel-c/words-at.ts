import type { Span } from '../../core/types.ts';

/** The identifier that an offset touches. */
export function wordAt(text: string, offset: number): (Span & { readonly text: string }) | undefined {
  let start = offset;
  while (start > 0 && /\w/.test(text[start - 1]!)) start--;
  let end = offset;
  while (end < text.length && /\w/.test(text[end]!)) end++;
  const word = text.slice(start, end);
  return /^[A-Za-z_]\w*$/.test(word) ? { start, end, text: word } : undefined;
}

/** The innermost bracket that is open at an offset, in code whose comments and strings are blanked; -1 for none. */
export function openBracket(code: string, offset: number, limit = 20_000): number {
  let depth = 0;
  for (let i = offset - 1; i >= 0 && offset - i < limit; i--) {
    const char = code[i]!;
    if (')]}'.includes(char)) depth++;
    else if ('([{'.includes(char)) {
      if (depth === 0) return i;
      depth--;
    }
  }
  return -1;
}
