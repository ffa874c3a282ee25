import type { Trim } from './place.ts';

/** Fewer characters than these begin many lines by chance. */
const least = 3;

/** Takes away what already stands left of the cursor and was repeated at the start of the answer. */
export const prefixOverlap: Trim = (text, place) => {
  const whole = longestRepeat(text, place.prefix, place.lineBefore);
  if (whole > 0) return text.slice(whole);
  const line = place.lineBefore.trimStart();
  const start = /^[ \t]*/.exec(text)![0].length;
  if (line.trim().length >= least && text.startsWith(line, start)) return text.slice(start + line.length);
  // `x = ` and ` 1` make one blank, not two.
  return /\S[ \t]$/.test(place.lineBefore) ? text.replace(/^[ \t]+/, '') : text;
};

/** Length of the longest start of the answer that ends the prefix and covers at least the whole line of the cursor. */
function longestRepeat(text: string, prefix: string, line: string): number {
  const firstBreak = text.indexOf('\n');
  const enough = line.trim() === '' ? line.length : line.trim().length >= least ? line.length : Infinity;
  for (let length = Math.min(text.length, prefix.length); length > 0; length--) {
    if (length < enough && (firstBreak < 0 || length <= firstBreak)) return 0;
    if (!prefix.endsWith(text.slice(0, length))) continue;
    // Deeper indentation than the line has so far may be meant on top of it.
    if (length === enough && !(line.trim() === '' && /^[ \t]/.test(text.slice(length)))) return length;
    // Behind a line break the repeat must begin at a line's start, or it is a chance meeting of blanks.
    const from = prefix.length - length;
    if ((from === 0 || prefix[from - 1] === '\n') && text.slice(0, length).trim().length >= least)
      return length;
  }
  return 0;
}
