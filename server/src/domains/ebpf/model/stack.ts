import type { CFile, CFunction, CVariable } from '../../../syntax/c/types.ts';
import { codeOf } from './code.ts';
import { sizeOfType } from './layout.ts';
import { bytesOf, sizeOf } from './sizes.ts';

/** MAX_BPF_STACK of include/linux/filter.h, in bytes. */
export const mostStack = 512;

/** Only a variable whose address leaves the function's own code must really lie on the stack; others may be taken apart. */
export function isHandedOn({ name, nameSpan, within }: CVariable, file: CFile): boolean {
  const code = codeOf(file).slice(nameSpan.end, within!.body.end);
  const uses = code.replace(new RegExp(`\\b(?:sizeof|ARRAY_SIZE|typeof)\\s*\\(\\s*\\*?${name}\\b`, 'g'), ' ');
  return new RegExp(
    `(?:[(,]|\\breturn)\\s*(?:&\\s*)?${name}\\s*[,)+;]|[(,=]\\s*&\\s*${name}\\b(?!\\s*\\[[^\\]]*\\]\\s*->)`,
  ).test(uses);
}

/** Bytes that a function takes of the stack, at least: what its variables need that have to lie there. */
export function leastStack(file: CFile, fn: CFunction): number {
  let bytes = 0;
  for (const variable of file.all('variable')) {
    if (variable.within?.nameSpan.start !== fn.nameSpan.start || variable.isStatic) continue;
    const isVolatile = /\bvolatile\b/.test(variable.head) && variable.array !== undefined;
    if (isVolatile || (variable.array !== undefined && isHandedOn(variable, file)))
      bytes += sizeOf(variable, file) ?? 0;
    else if (variable.array === undefined && isAddressed(variable, file))
      bytes += sizeOfType(file, variable.type) ?? 0;
  }
  const body = codeOf(file).slice(fn.body.start, fn.body.end);
  for (const [, type] of body.matchAll(/[(,]\s*&\s*\(\s*(\w[\w ]*?)\s*\)\s*\{/g))
    bytes += bytesOf(type!) ?? 0;
  return bytes;
}

/** Its address is an argument of a call. */
function isAddressed({ name, nameSpan, within }: CVariable, file: CFile): boolean {
  const code = codeOf(file).slice(nameSpan.end, within!.body.end);
  return new RegExp(`[(,]\\s*&\\s*${name}\\s*[,)]`).test(code);
}
