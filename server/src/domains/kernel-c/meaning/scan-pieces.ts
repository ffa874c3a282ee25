import type { DeclaredText, KernelFacts } from '../../../core/kernel-api.ts';

/** A piece this long is worth being remembered by itself. */
const shortest = 1200;
const mostKept = 1500;

const kept = new Map<string, DeclaredText>();

/**
 * The declarations of a text, read in pieces that are remembered by what they say: an edit at file scope costs the piece
 * it is in. A piece ends where no bracket and no condition is open.
 */
export function scanPieces(facts: KernelFacts, text: string): readonly DeclaredText[] {
  return piecesOf(text).map((piece) => {
    let declared = kept.get(piece);
    if (!declared) {
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
      kept.set(piece, (declared = facts.scan(piece)));
    }
    return declared;
  });
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let open = 0;
  let conditions = 0;
  let line = 0;
  let isComment = false;
  while (line < text.length) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 ? text.length : newline + 1;
    const first = text.charCodeAt(line);
    if (!isComment && (first === 35 || first === 32 || first === 9)) {
      const name = /^[ \t]*#[ \t]*(if|endif)/.exec(text.slice(line, Math.min(end, line + 60)))?.[1];
      if (name === 'if') conditions++;
      else if (name === 'endif') conditions--;
    }
    let last = 0;
    for (let i = line; i < end; i++) {
      const c = text.charCodeAt(i);
      const next = c === 47 || c === 42 ? text.charCodeAt(i + 1) : 0;
      if (isComment) {
        if (c !== 42 || next !== 47) continue;
        isComment = false;
        i++;
      } else if (c === 47 && next === 42) {
        isComment = true;
        i++;
      } else if (c === 47 && next === 47) {
        break;
      } else {
        if (c === 34 || c === 39) i = closingQuote(text, i, end);
        else if (c === 123 || c === 40) open++;
        else if (c === 125 || c === 41) open--;
        if (c > 32) last = c;
      }
    }
    line = end;
    // Only a whole item may end a piece: a semicolon or a closing brace ends its line.
    const isEnd = !isComment && open === 0 && conditions === 0 && (last === 59 || last === 125);
    if (!isEnd || end - start < shortest) continue;
    pieces.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

/** Where a string or character that begins at `from` ends; the line's end when it does not. */
function closingQuote(text: string, from: number, end: number): number {
  const quote = text.charCodeAt(from);
  for (let i = from + 1; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === quote) return i;
    if (c === 92) i++;
  }
  return end;
}
