import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';

/** The `Match` line that a line stands below; undefined for what holds for all connections. */
export function matchOf(line: ColumnsLine, file: ColumnsFile): ColumnsLine | undefined {
  return file.named('match').findLast((match) => match.start < line.start);
}
