import type { Span } from '../../core/types.ts';
import type { CCall } from '../../syntax/c/types.ts';
import { closingOf, codeOnly } from './text-help.ts';

/** Nobody writes a longer condition, or a longer statement behind one, in characters. */
const longest = 600;

/** An `if` with one statement and without an `else`. */
export interface LoneIf extends Span {
  /** The condition without blanks. */
  readonly condition: string;
}

/** The `if` whose only statement a call is, in braces or not. Undefined behind an `else`, which the call would belong to. */
export function loneIfAround(text: string, call: Span): LoneIf | undefined {
  const from = Math.max(0, call.start - longest);
  const before = codeOnly(text.slice(from, call.start)).trimEnd();
  const inner = before.endsWith('{') ? before.slice(0, -1).trimEnd() : before;
  if (!inner.endsWith(')')) return undefined;
  const open = openingOf(inner, inner.length - 1);
  const head = open < 0 ? null : /(?<!\belse\s{0,8})\bif\s*$/.exec(inner.slice(0, open));
  if (!head) return undefined;
  const after = codeOnly(text.slice(call.end, call.end + longest));
  const rest = (inner === before ? /^\s*;(?!\s*else\b)/ : /^\s*;\s*\}(?!\s*else\b)/).exec(after);
  if (!rest) return undefined;
  const condition = inner.slice(open + 1, -1).replace(/\s+/g, '');
  return { start: from + head.index, end: call.end + rest[0].length, condition };
}

/** Offset of the bracket that the one at `close` closes; -1 when there is none. */
function openingOf(code: string, close: number): number {
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    if (code[i] === ')') depth++;
    else if (code[i] === '(' && --depth === 0) return i;
  }
  return -1;
}

/** Whether a condition without blanks asks whether a pointer is there, and nothing else. */
export function asksForPresence(condition: string, pointer: string): boolean {
  return [pointer, `${pointer}!=NULL`, `NULL!=${pointer}`].includes(bareCondition(condition));
}

function asksForAbsence(condition: string, pointer: string): boolean {
  return [`!${pointer}`, `${pointer}==NULL`, `NULL==${pointer}`].includes(bareCondition(condition));
}

/** Without the brackets and the hint to the compiler that may stand around a condition. */
function bareCondition(condition: string): string {
  return /^(?:un)?likely\((.*)\)$/.exec(condition)?.[1] ?? /^\(([^()]*)\)$/.exec(condition)?.[1] ?? condition;
}

/**
 * What stands behind an allocation and the check of its result, `p = f(); if (!p) return ...;`: the code, comments and strings
 * blanked, with the offset where it begins. Undefined where the check does not follow at once.
 */
export function behindNullCheck(
  text: string,
  call: CCall,
): { readonly code: string; readonly start: number } | undefined {
  const pointer = call.assignedTo?.replace(/\s+/g, '');
  const code = codeOnly(text.slice(call.end, call.end + longest));
  // Further declarations may stand between.
  const head = /^\s*;([^{}()]{0,200}?)\bif\s*\(/.exec(code);
  if (pointer === undefined || !head || head[1]!.includes(pointer)) return undefined;
  const close = closingOf(code, head[0].length - 1);
  const condition = code.slice(head[0].length, close - 1).replace(/\s+/g, '');
  if (close < 0 || !asksForAbsence(condition, pointer)) return undefined;
  const body = close + /^\s*/.exec(code.slice(close))![0].length;
  const end = code[body] === '{' ? closingOf(code, body) : code.indexOf(';', body) + 1;
  return end <= 0 ? undefined : { code: code.slice(end), start: call.end + end };
}

/** The whole line around a statement when nothing else stands on it, with its line break. */
export function wholeLines(text: string, { start, end }: Span): Span {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const last = text.indexOf('\n', end);
  const isAlone = text.slice(first, start).trim() === '' && text.slice(end, last).trim() === '';
  return isAlone && last >= 0 ? { start: first, end: last + 1 } : { start, end };
}
