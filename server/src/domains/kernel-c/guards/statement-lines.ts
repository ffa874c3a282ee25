import type { Span } from '../../../core/types.ts';
import { includedBy, lineAt, type CodeLine } from './code-lines.ts';

/** No statement that people write is longer, in lines. */
const longest = 80;

/**
 * The whole lines of the statement (or head, member, include) around a stretch: no bracket is open where they begin and
 * where they end, so that a condition can stand around them. Undefined where none may: inside of a macro, or among
 * conditions that stand there already.
 */
export function statementLines(text: string, lines: readonly CodeLine[], span: Span): Span | undefined {
  const at = lineAt(lines, span.start);
  const last = lineAt(lines, Math.max(span.start, span.end - 1));
  const line = lines[at];
  if (!line) return undefined;
  if (line.isDirective) {
    const isInclude = at === last && includedBy(text, line) !== undefined;
    return isInclude ? { start: line.start, end: line.end } : undefined;
  }
  const first = firstLine(lines, at);
  const end = lastLine(lines, first, last);
  return end === undefined ? undefined : { start: lines[first]!.start, end: lines[end]!.end };
}

function firstLine(lines: readonly CodeLine[], from: number): number {
  let first = from;
  for (let steps = 0; steps < longest; steps++) {
    const opened = bracketOpenBefore(lines, first);
    const before = lines[first - 1];
    if (opened !== undefined) first = opened;
    else if (before && goesOn(before)) first--;
    else break;
  }
  return first;
}

/** The line with the bracket that is still open where a line begins. */
function bracketOpenBefore(lines: readonly CodeLine[], from: number): number | undefined {
  let depth = 0;
  for (let index = from - 1; index >= 0 && index > from - longest; index--) {
    const { code, isDirective } = lines[index]!;
    if (isDirective) return undefined;
    for (let i = code.length - 1; i >= 0; i--) {
      const sign = code[i]!;
      if (sign === ')' || sign === ']') depth++;
      else if (sign === '(' || sign === '[') {
        if (depth-- === 0) return index;
      } else if (depth === 0 && (sign === ';' || sign === '{' || sign === '}')) return undefined;
    }
  }
  return undefined;
}

function lastLine(lines: readonly CodeLine[], first: number, least: number): number | undefined {
  let depth = 0;
  for (let index = first; index < lines.length && index < first + longest; index++) {
    const line = lines[index]!;
    if (line.isDirective) return undefined;
    for (const sign of line.code) {
      if (sign === '(' || sign === '[') depth++;
      else if (sign === ')' || sign === ']') depth--;
    }
    if (depth < 0) return undefined;
    if (index >= least && depth === 0 && !goesOn(line)) return index;
  }
  return undefined;
}

/** Whether a line ends amid something: behind an operator, a type, a string that others are glued to. */
function goesOn({ code, isDirective }: CodeLine): boolean {
  const end = code.trimEnd();
  if (isDirective || end === '') return false;
  return !/[;{}:,)]$|\b(?:else|do)$/.test(end);
}
