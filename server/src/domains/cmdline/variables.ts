import type { ColumnsLine } from '../../syntax/shapes/columns.ts';
import { part, type Part } from '../../syntax/shapes/key-value.ts';

/** `NAME=value` of a file that a shell reads. */
export interface Variable {
  readonly name: Part;
  /** Between the quotes where there are some. */
  readonly value: Part;
  readonly quote: string;
  /** False when the quote does not end on the line. */
  readonly closed: boolean;
}

/** The assignment that a line begins with; undefined for other commands of the shell. */
export function variableOf(line: ColumnsLine, text: string): Variable | undefined {
  const word = line.words[0]!;
  const match = /^(?:export\s+)?([A-Za-z_]\w*)\+?=(["']?)/.exec(word.text);
  if (!match) return undefined;
  const name = part(text, word.start, word.start + match[1]!.length);
  const quote = match[2]!;
  const start = word.start + match[0].length;
  const closed = !word.open;
  const end = Math.max(start, quote !== '' && closed && word.text.endsWith(quote) ? word.end - 1 : word.end);
  return { name, value: part(text, start, end), quote, closed };
}

/** Whether the string that a line leaves open takes another assignment in, or never ends. */
export function isLost(line: ColumnsLine, text: string): boolean {
  const first = line.words[0]!;
  const at = first.text.search(/["']/);
  if (!first.open || at < 0) return false;
  const start = first.start + at + 1;
  const end = text.indexOf(first.text[at]!, start);
  return end < 0 || /\n[ \t]*\w+=/.test(text.slice(start, end));
}
