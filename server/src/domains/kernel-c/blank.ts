import type { CFile } from '../../syntax/c/types.ts';
import { codeOnly } from './text-help.ts';
import { openBracket } from './words-at.ts';

/** `;` where a statement may stand, nothing elsewhere: the guard compares a suggestion with this. */
export function blank(file: CFile, offset: number): string {
  const fn = file.functionAt(offset);
  const from = fn ? fn.start : Math.max(0, offset - 20_000);
  const code = codeOnly(file.source.text.slice(from, offset));
  const open = openBracket(code, code.length);
  if (open < 0 || code[open] !== '{') return '';
  // A block follows `)`, a word such as `else` or `do`, a label, or another statement; an initialiser follows `=` or `,`.
  const before = code.slice(0, open).trimEnd();
  if (/(?:=|,|\(|\breturn)$/.test(before) || /\b(?:struct|union|enum)(?:\s+\w+)?$/.test(before)) return '';
  if (/\}$|[;{:]$|\b(?:else|do)$/.test(before)) return ';';
  return /\)(?:\s*__\w+(?:\s*\([^()]*\))?)*$/.test(before) ? ';' : '';
}
