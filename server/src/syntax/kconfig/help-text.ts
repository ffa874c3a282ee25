/** Where a help text ends, as the kernel's own reader finds it: with the first line that stands further to the left. */
export interface HelpText {
  /** Behind its last letter. */
  readonly end: number;
  /** Where the line begins that does not belong to it. */
  readonly next: number;
  readonly isBlank: boolean;
}

/** `start` is the line behind `help`. The first line with text says how far the others have to be indented. */
export function readHelp(text: string, start: number): HelpText {
  let at = start;
  let end = start;
  let indent: number | undefined;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(at, lineEnd);
    const trimmed = line.trim();
    if (trimmed !== '') {
      const own = columnsOf(line);
      // Text at the very left belongs to it on the line behind `help` only.
      if (indent === undefined ? own === 0 && at !== start : own < Math.max(indent, 1)) break;
      indent ??= own;
      end = at + line.trimEnd().length;
    }
    at = lineEnd + 1;
  }
  return { end, next: Math.min(at, text.length), isBlank: indent === undefined };
}

/** Columns before the first letter; a tab goes on to the next multiple of eight. */
function columnsOf(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === '\t') columns = (columns & ~7) + 8;
    else if (char === ' ') columns++;
    else break;
  }
  return columns;
}
