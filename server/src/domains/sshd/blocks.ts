import { indexAtOrBefore } from '../../core/spans.ts';
import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';

/** The `Match` line that a line stands below; undefined for what holds for all connections. */
export function matchOf(line: ColumnsLine, file: ColumnsFile): ColumnsLine | undefined {
  const matches = file.named('match');
  return matches[indexAtOrBefore(matches, line.start - 1)];
}
