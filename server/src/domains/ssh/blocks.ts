import { keptOn } from '../../core/remembered.ts';
import type { ColumnsFile, ColumnsLine, ColumnWord } from '../../syntax/shapes/columns.ts';

/** The lines from one `Host` or `Match` to the next; the first block of a file has no head and holds for all hosts. */
export interface Block {
  readonly head?: ColumnsLine;
  /** Without the head. */
  readonly lines: readonly ColumnsLine[];
  /** The names and patterns of hosts that it is for; undefined where more than the name of the host decides. */
  readonly hosts?: readonly string[];
  /** True when it holds for every host, always. */
  readonly forAll: boolean;
}

export function isHead(line: ColumnsLine): boolean {
  return line.name === 'host' || line.name === 'match';
}

/** The blocks of a file in their order. */
export const blocksOf = keptOn((file: ColumnsFile): readonly Block[] => {
  const blocks: Block[] = [];
  let head: ColumnsLine | undefined;
  let lines: ColumnsLine[] = [];
  for (const line of file.lines) {
    if (!isHead(line)) {
      lines.push(line);
      continue;
    }
    blocks.push(blockOf(head, lines));
    [head, lines] = [line, []];
  }
  blocks.push(blockOf(head, lines));
  return blocks;
});

function blockOf(head: ColumnsLine | undefined, lines: readonly ColumnsLine[]): Block {
  if (!head) return { lines, forAll: true };
  const hosts = hostsOf(head);
  const forAll = hosts?.includes('*') === true && hosts.every((one) => !one.startsWith('!'));
  return { head, lines, forAll, ...(hosts ? { hosts } : {}) };
}

function hostsOf(head: ColumnsLine): readonly string[] | undefined {
  const words = head.words.slice(1).map(({ value }) => value);
  if (head.name === 'host') return words;
  if (words.length === 1 && words[0]!.toLowerCase() === 'all') return ['*'];
  return words.length === 2 && words[0]!.toLowerCase() === 'host' ? words[1]!.split(',') : undefined;
}

/**
 * Whether every host that a block is for is surely one of another block too. Only names and the patterns that a name fits
 * in are compared: of two patterns nobody says which is wider.
 */
export function isWithin(inner: Block, outer: Block): boolean {
  if (outer.forAll) return true;
  if (!inner.hosts || !outer.hosts || outer.hosts.some((one) => one.startsWith('!'))) return false;
  const wanted = inner.hosts.filter((one) => !one.startsWith('!'));
  const patterns = outer.hosts;
  return (
    wanted.length > 0 &&
    wanted.every((one) => patterns.includes(one) || (!/[*?]/.test(one) && patterns.some((p) => fits(one, p))))
  );
}

/** Whether a name fits in a pattern of `*` and `?`, without going back further than to the last star. */
export function fits(name: string, pattern: string): boolean {
  let at = 0;
  let star = -1;
  let from = 0;
  let place = 0;
  while (at < name.length) {
    if (place < pattern.length && pattern[place] === '*') {
      star = place++;
      from = at;
    } else if (place < pattern.length && (pattern[place] === '?' || pattern[place] === name[at])) {
      place++;
      at++;
    } else if (star >= 0) {
      place = star + 1;
      at = ++from;
    } else return false;
  }
  while (pattern[place] === '*') place++;
  return place === pattern.length;
}

/** The value of a line, which is its second word. */
export function valueOf(line: ColumnsLine): ColumnWord | undefined {
  return line.words[1];
}

/** Patterns of names that the file asks the program not to stumble over. */
export const ignoredNames = keptOn((file: ColumnsFile): readonly string[] =>
  file
    .named('ignoreunknown')
    .flatMap((line) => line.words.slice(1).flatMap(({ value }) => value.toLowerCase().split(','))),
);
