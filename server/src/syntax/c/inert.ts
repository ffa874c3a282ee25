import type { ParsedGroup } from './groups.ts';
import { lexSegment } from './lexer.ts';
import { kind, newTokens } from './tokens.ts';

/** Whether an offset of a group's text lies in a comment or a string. */
export function inertIn(
  { group, comments }: ParsedGroup,
  text: string,
  offset: number,
): 'comment' | 'string' | undefined {
  if (comments.some(({ start, end }) => start <= offset && offset < end)) return 'comment';
  let at = 0;
  for (const segment of group.segments) {
    if (offset >= at + segment.length) {
      at += segment.length;
      continue;
    }
    const tokens = newTokens(segment.length + 16);
    lexSegment(text, at, tokens);
    for (let i = 0; i < tokens.count && tokens.starts[i]! < offset; i++) {
      const k = tokens.kinds[i];
      if (offset < tokens.ends[i]! && (k === kind.string || k === kind.character)) return 'string';
    }
    return undefined;
  }
  return undefined;
}
