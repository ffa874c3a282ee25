import type { Span } from '../../../core/types.ts';

/** One `SEC("...")` of the file. */
export interface SecUse {
  /** Without a leading `?`, which only means "do not load unless asked to". */
  readonly name: string;
  /** The name inside the quotes, without the `?`. */
  readonly nameSpan: Span;
  /** From `SEC` to `)`. */
  readonly span: Span;
}

/** All uses in active code, in order. `code` is the text as `codeOf` gives it. */
export function readSections(text: string, code: string): readonly SecUse[] {
  const uses: SecUse[] = [];
  // Blanking keeps the quotes, so the name's place is known and its text is read from the source.
  for (const match of code.matchAll(/\bSEC\s*\(\s*(" *")\s*\)/g)) {
    const quote = match.index + match[0].indexOf('"');
    const start = quote + (text[quote + 1] === '?' ? 2 : 1);
    const nameSpan = { start, end: Math.max(start, quote + match[1]!.length - 1) };
    uses.push({
      name: text.slice(nameSpan.start, nameSpan.end),
      nameSpan,
      span: { start: match.index, end: match.index + match[0].length },
    });
  }
  return uses;
}
