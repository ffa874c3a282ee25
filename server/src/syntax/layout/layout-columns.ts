import type { Edit } from '../../core/types.ts';
import type { ColumnsFile, ColumnsLine } from '../shapes/columns.ts';
import { lineStart, respaced, withoutTrail } from './respaced.ts';

/** How the lines of a language are laid out. Words, comments and empty lines stay as they are. */
export interface ColumnsLayout {
  /** The gaps between so many words of a line are set; what follows is left alone. */
  readonly columns: number;
  /** Whether the words of lines without an empty one between them stand below each other. */
  readonly aligned: boolean;
  /**
   * Names of lines that begin a block. Lines of a block that are indented are indented alike, as most of the file are; one
   * that is not indented stays so, because it may be meant to stand outside.
   */
  readonly heads?: readonly string[];
  /** Lines that stand out of the columns. */
  readonly leaves?: (line: ColumnsLine) => boolean;
}

/** A longer word does not push the words of other lines away. */
const widest = 40;
const usualIndent = '    ';

/** The edits that lay a file out; none of a line that goes over several or in which a quote is open. */
export function layOutColumns(file: ColumnsFile, layout: ColumnsLayout): readonly Edit[] {
  const { text } = file.source;
  const lines = file.lines.filter(
    (line) => !/[\r\n]/.test(line.text) && !line.text.endsWith('\\') && !line.words.some(({ open }) => open),
  );
  const indentOf = indents(file, lines, layout.heads ?? []);
  const edits: Edit[] = [];
  for (const group of groupsOf(text, lines)) {
    const inColumns = group.filter((line) => layout.leaves?.(line) !== true);
    const widths = layout.aligned ? widthsOf(inColumns, layout.columns) : [];
    for (const line of group) {
      edits.push(...respaced(text, lineStart(text, line.start), line.start, indentOf(line)));
      edits.push(...withoutTrail(text, line.end));
      if (layout.leaves?.(line) === true) continue;
      for (const [index, word] of line.words.entries()) {
        const next = line.words[index + 1];
        if (!next || index + 1 >= layout.columns) break;
        const gap = ' '.repeat(Math.max(0, (widths[index] ?? 0) - (word.end - word.start)) + 1);
        // A sign that parts words is not ours to take away, nor is a gap of nothing ours to widen.
        if (word.end < next.start) edits.push(...respaced(text, word.end, next.start, gap));
      }
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The width of each column but the last one of each line. */
function widthsOf(lines: readonly ColumnsLine[], columns: number): readonly number[] {
  const widths: number[] = [];
  for (const { words } of lines) {
    for (const [index, { start, end }] of words.slice(0, Math.min(columns, words.length) - 1).entries()) {
      const width = end - start;
      if (width <= widest) widths[index] = Math.max(widths[index] ?? 0, width);
    }
  }
  return widths;
}

/** Lines that no empty line parts. */
function groupsOf(text: string, lines: readonly ColumnsLine[]): readonly (readonly ColumnsLine[])[] {
  const groups: ColumnsLine[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    if (before && !/(?:\n|\r(?!\n))[ \t]*[\r\n]/.test(text.slice(before.end, line.start)))
      groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

function indents(
  { source: { text } }: ColumnsFile,
  lines: readonly ColumnsLine[],
  heads: readonly string[],
): (line: ColumnsLine) => string {
  const inBlock = new Set<ColumnsLine>();
  const counts = new Map<string, number>();
  let isInBlock = false;
  for (const line of lines) {
    const indent = text.slice(lineStart(text, line.start), line.start);
    if (heads.includes(line.name)) isInBlock = true;
    else if (isInBlock && indent !== '') {
      inBlock.add(line);
      counts.set(indent, (counts.get(indent) ?? 0) + 1);
    }
  }
  const best = Math.max(0, ...counts.values());
  const most = [...counts].filter(([, count]) => count === best).map(([indent]) => indent);
  const own = most.length === 1 ? most[0]! : usualIndent;
  return (line) => (inBlock.has(line) ? own : '');
}
