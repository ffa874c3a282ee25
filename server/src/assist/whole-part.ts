import { isCloser, isOpener, scanCode } from './brackets.ts';
import type { Layout } from './trim/place.ts';

/**
 * Where an answer may end early: behind lines with which all brackets of its own are closed and a statement, a block or a
 * directive is over; behind every line of a configuration. In order; the end of the answer itself is none of them.
 */
export function statementEnds(text: string, layout: Layout): readonly number[] {
  if (layout === 'lines')
    return [...text.matchAll(/[^\s\\][ \t\r]*(?=\n)/g)].map(
      ({ index, 0: end }) => index + end.trimEnd().length,
    );
  const ends: number[] = [];
  let depth = 0;
  let last = '';
  let lastAt = -1;
  let lineStart = 0;
  scanCode(text, (sign, at) => {
    if (isOpener(sign)) depth++;
    else if (isCloser(sign)) depth--;
    if (sign === '\n') {
      const line = text.slice(lineStart, at);
      const isDirective = /^\s*#/.test(line) && !line.trimEnd().endsWith('\\');
      const isOver = (last === ';' || last === '}') && !/^\s*else\b/.test(text.slice(at));
      if (depth <= 0 && lastAt >= lineStart && (isOver || isDirective)) ends.push(at);
      lineStart = at + 1;
    } else if (sign.trim() !== '') {
      last = sign;
      lastAt = at;
    }
    return true;
  });
  return ends;
}
