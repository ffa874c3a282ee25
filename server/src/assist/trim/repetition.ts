import type { Trim } from './place.ts';

/** How often a thing may stand in a row before it is a loop. */
const most = 3;
/** Longest stretch within a line that is looked for as a loop, in characters. */
const longest = 40;

/**
 * Ends an answer where it begins to repeat itself, and takes it away as a whole when it only says again what stands
 * in the lines above the cursor.
 */
export const repetition: Trim = (text, place) => {
  if (isEcho(text, place.prefix)) return '';
  return withoutLoopInLine(withoutEqualBlocks(text));
};

/** The lines of the answer, in order, are the last ones of the prefix; short ones (`}`, `break;`) may well repeat. */
function isEcho(text: string, prefix: string): boolean {
  const lines = meant(text);
  if (lines.length === 0 || lines.join('').length < 8) return false;
  const above = meant(prefix.slice(0, prefix.lastIndexOf('\n') + 1).slice(-4 * text.length - 200));
  return (
    above.length >= lines.length &&
    lines.every((line, i) => line === above[above.length - lines.length + i]) &&
    prefix.slice(prefix.lastIndexOf('\n') + 1).trim() === ''
  );
}

function meant(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Blocks of one to four lines that come three times in a row: the first stays. */
function withoutEqualBlocks(text: string): string {
  const lines = text.split('\n');
  for (let start = 0; start < lines.length; start++) {
    for (let size = 1; size <= 4; size++) {
      const block = lines.slice(start, start + size).join('\n');
      if (block.trim() === '') continue;
      let count = 1;
      while (lines.slice(start + count * size, start + (count + 1) * size).join('\n') === block) count++;
      if (count >= most) return lines.slice(0, start + size).join('\n');
    }
  }
  return text;
}

/** A stretch of a line that comes six times in a row, and is more than a rule of `-` or a run of blanks. */
function withoutLoopInLine(text: string): string {
  for (let size = 2; size <= longest; size++) {
    let run = 0;
    for (let i = size; i < text.length; i++) {
      run = text[i] === text[i - size] && text[i] !== '\n' ? run + 1 : 0;
      if (run < size * (2 * most - 1)) continue;
      const first = i + 1 - run - size;
      if (/\w/.test(text.slice(first, first + size))) return text.slice(0, first + size);
    }
  }
  return text;
}
