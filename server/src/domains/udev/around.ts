import { keptOn } from '../../core/remembered.ts';
import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';

/** Whether any rule of the file runs a program whose answer `RESULT` is. */
export const hasProgram = keptOn((file: ColumnsFile): boolean => /\bPROGRAM\b/.test(file.source.text));

/** Where a comma ends the line before one that is set in from the margin; undefined where none does, or it is a comment. */
export function commaBefore(line: ColumnsLine, { source: { text } }: ColumnsFile): number | undefined {
  let at = line.start;
  while (isBlank(text, at - 1)) at--;
  if (at === line.start || text[at - 1] !== '\n') return undefined;
  at--;
  if (text[at - 1] === '\r') at--;
  while (isBlank(text, at - 1)) at--;
  if (text[at - 1] !== ',') return undefined;
  let start = text.lastIndexOf('\n', at - 1) + 1;
  while (isBlank(text, start)) start++;
  return text[start] === '#' ? undefined : at - 1;
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

/** What the findings of a line hang on beside it. */
export function around(line: ColumnsLine, file: ColumnsFile): string {
  const isAlone = file.lines.length < 2;
  return `${isAlone} ${hasProgram(file)} ${commaBefore(line, file) !== undefined}`;
}
