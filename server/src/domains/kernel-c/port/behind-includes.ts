import { codeLines, includedBy, lineAt } from '../guards/code-lines.ts';

/** Behind the last include before all the uses, which stand between two offsets, that is under no other conditions than they are. */
export function behindIncludes(text: string, first: number, last: number): number | undefined {
  const lines = codeLines(text);
  const from = lineAt(lines, first);
  let least = Math.min(...lines.slice(from, lineAt(lines, last) + 1).map((line) => line.depth));
  for (let index = from; index >= 0; index--) {
    const line = lines[index]!;
    if (line.depth <= least && includedBy(text, line) !== undefined) return line.end;
    least = Math.min(least, line.depth);
  }
  return undefined;
}
