import type { Trim } from './place.ts';

/** Shorter pieces meet by chance. */
const least = 3;

/** Takes away what already stands right of the cursor or in the next lines and was repeated at the answer's end. */
export const suffixOverlap: Trim = (text, place) =>
  place.singleLine ? withoutRestOfLine(text, place.lineAfter) : withoutNextLines(text, place.suffix);

function withoutRestOfLine(text: string, rest: string): string {
  const end = rest.trimEnd();
  const bare = text.trimEnd();
  for (let length = Math.min(bare.length, end.length); length > 0; length--) {
    const piece = end.slice(0, length);
    if (!bare.endsWith(piece)) continue;
    const isWhole = length === end.length && !/^[)\]}]+$/.test(piece);
    if (isWhole || piece.trim().length >= least) return bare.slice(0, bare.length - length);
  }
  return text;
}

/**
 * From the first line on that equals the next line of the file with its indentation. A line of signs only, such as
 * `}`, must be followed by an equal line with words, or by equal ones up to the end of the answer.
 */
function withoutNextLines(text: string, suffix: string): string {
  const next = suffix
    .split('\n', 40)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  if (next.length === 0) return text;
  const lines = text.split('\n').map((line) => line.trimEnd());
  for (let i = 1; i < lines.length; i++) {
    if (lines[i] !== next[0]) continue;
    const rest = lines.slice(i).filter((line) => line !== '');
    const differs = rest.findIndex((line, k) => line !== next[k]);
    const equal = differs < 0 ? rest : rest.slice(0, differs);
    if (differs < 0 || equal.some(isTelling)) return text.split('\n').slice(0, i).join('\n');
  }
  return text;
}

function isTelling(line: string): boolean {
  return /\w/.test(line) && line.trim().length > least;
}
