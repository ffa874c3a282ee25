import { unifiedDiff } from '../../../server/src/cli/unified-diff.ts';

/** Where a finding stands: lines and columns from 1, the end exclusive. */
export interface Marked {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * Lines of a change, as a patch shows them, that no finding accounts for. Accounted for are the functions and
 * declarations in which a finding starts, those that define a function whose name a finding marks (the callback in an
 * initialiser), and the include block: the file's includes and what is inserted next to them, or above all code.
 */
export function strayLines(before: string, after: string, findings: readonly Marked[]): readonly string[] {
  const lines = before.split('\n');
  const items = itemsOf(before);
  const marked = new Set<number>();
  for (const one of findings) {
    marked.add(items[one.line - 1]!);
    for (const [name] of textAt(lines, one).matchAll(/[A-Za-z_]\w*/g)) {
      const defines = new RegExp(`^[^={]*\\b${name}\\s*\\(`);
      for (const item of new Set(items)) {
        if (item > 0 && defines.test(textOf(lines, items, item))) marked.add(item);
      }
    }
  }
  marked.delete(0);
  const isFine = (index: number): boolean => marked.has(items[index] ?? 0) || isInclude(lines, index);
  const first = items.findIndex((item, index) => item > 0 && !/^\s*#/.test(lines[index]!));
  const stray: string[] = [];
  let at = 0;
  for (const line of unifiedDiff('text', before, after).split('\n').slice(2)) {
    const hunk = /^@@ -(\d+),(\d+)/.exec(line);
    if (hunk) {
      at = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
    } else if (line.startsWith('+')) {
      const [above, below] = [filled(lines, at - 1, -1), filled(lines, at, 1)];
      if (!isFine(above) && !isFine(below) && !(first >= 0 && at <= first)) stray.push(`${at + 1}: ${line}`);
    } else if (line.startsWith('-') || line.startsWith(' ')) {
      if (line.startsWith('-') && line.trim() !== '-' && !isFine(at)) stray.push(`${at + 1}: ${line}`);
      at++;
    }
  }
  return stray;
}

function textAt(lines: readonly string[], { line, column, endLine, endColumn }: Marked): string {
  const own = lines.slice(line - 1, endLine);
  if (own.length === 0) return '';
  own[own.length - 1] = own.at(-1)!.slice(0, endColumn - 1);
  own[0] = own[0]!.slice(column - 1);
  return own.join('\n');
}

function textOf(lines: readonly string[], items: readonly number[], item: number): string {
  return lines.filter((_, index) => items[index] === item).join('\n');
}

/** The nearest line that says something, from `index` on in steps of `step`. */
function filled(lines: readonly string[], index: number, step: 1 | -1): number {
  while (lines[index]?.trim() === '') index += step;
  return index;
}

/** An include, or the end of a condition that holds one. */
function isInclude(lines: readonly string[], index: number): boolean {
  if (/^\s*#\s*include\b/.test(lines[index] ?? '')) return true;
  return /^\s*#\s*endif\b/.test(lines[index] ?? '') && /^\s*#\s*include\b/.test(lines[index - 1] ?? '');
}

/** For every line the number of its function, declaration or directive, 0 for blank lines between them. */
function itemsOf(text: string): readonly number[] {
  let item = 1;
  let depth = 0;
  let isOpen = false;
  let isDirective = false;
  return withoutWords(text)
    .split('\n')
    .map((line) => {
      if (isDirective || /^\s*#/.test(line)) {
        // Inside a declaration that has begun a directive belongs to it.
        const own = isOpen ? item : isDirective ? item - 1 : item++;
        isDirective = /\\\s*$/.test(line);
        return own;
      }
      // Branches of a condition may open the same brace twice: the kernel's style closes functions in column 1.
      if (line.startsWith('}')) depth = 1;
      for (const sign of line) {
        if ('{(['.includes(sign)) depth++;
        else if ('})]'.includes(sign)) depth = Math.max(0, depth - 1);
      }
      const isBlank = line.trim() === '';
      if (depth === 0 && isBlank) {
        if (isOpen) item++;
        isOpen = false;
        return 0;
      }
      isOpen = depth > 0 || !/[;}]\s*$/.test(line);
      return isOpen ? item : item++;
    });
}

/** The text with comments and literals blanked, every line at its place. */
function withoutWords(text: string): string {
  const words = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  return text.replace(words, (word) => word.replace(/[^\n]/g, ' '));
}
