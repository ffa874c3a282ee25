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
