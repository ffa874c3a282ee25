import type { Part } from '../../syntax/shapes/key-value.ts';

const token = /\\\r?\n|#.*|"[^"\n]*"?|\r?\n|[{};,=]|[^\s{};,="#]+/g;

const [hash, backslash, newline, carriage] = [35, 92, 10, 13];

/** The words and signs of a ruleset with their places; a line's end is a token of its own, a joined one is not. */
export function tokensOf(text: string): readonly Part[] {
  const found: Part[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const word = match[0];
    const first = word.charCodeAt(0);
    if (first === hash || first === backslash) continue;
    const start = match.index;
    const isEnd = first === newline || first === carriage;
    found.push({ start, end: start + word.length, text: isEnd ? '\n' : word });
  }
  return found;
}
