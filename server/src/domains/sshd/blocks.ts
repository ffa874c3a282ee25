import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';

/** The `Match` line that a line stands below; undefined for what holds for all connections. */
export function matchOf(line: ColumnsLine, file: ColumnsFile): ColumnsLine | undefined {
  return file.named('match').findLast((match) => match.start < line.start);
}

/** A line that a build system or an installer fills in. */
export function isTemplate(line: ColumnsLine): boolean {
  return line.words.some((word) => /@\w+@|\{\{|\$\{/.test(word.text));
}
