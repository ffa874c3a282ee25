import type { Part } from '../../syntax/shapes/key-value.ts';

const token = /\\\r?\n|#.*|"[^"\n]*"?|\r?\n|[{};,=]|[^\s{};,="#]+/g;

/** The words and signs of a ruleset with their places; a line's end is a token of its own, a joined one is not. */
export function tokensOf(text: string): readonly Part[] {
  const found: Part[] = [];
  for (const match of text.matchAll(token)) {
    const word = match[0];
    if (word.startsWith('#') || word.startsWith('\\')) continue;
    const start = match.index;
    const isEnd = word.endsWith('\n');
    found.push({ start, end: start + word.length, text: isEnd ? '\n' : word });
  }
  return found;
}
