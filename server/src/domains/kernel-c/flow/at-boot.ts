import type { CFile, CFunction } from '../../../syntax/c/types.ts';

/** Hardly anything is missing or short while something starts, and much of the kernel could not go on without it. */
export function isAtBoot(fn: CFunction, file: CFile): boolean {
  return /\b__init\b/.test(file.source.text.slice(fn.start, fn.body.start));
}
