import type { CallTerm } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { codeOnly } from '../text-help.ts';

/** `if (needed) lock();`: the branches behind may know whether it was taken. */
export function isConditional(file: CFile, { start, end }: CallTerm): boolean {
  const { text } = file.source;
  const before = codeOnly(text.slice(Math.max(0, start - 200), start));
  return guarded.test(before) || (guardedBlock.test(before) && /^\s*;\s*\}/.test(text.slice(end, end + 40)));
}

const guarded = /\bif\s*\((?:[^(){};]|\([^(){};]*\))*\)\s*$|\belse\s*$/;
const guardedBlock = /\bif\s*\((?:[^(){};]|\([^(){};]*\))*\)\s*\{\s*$|\belse\s*\{\s*$/;
