import type { CFile } from '../../../syntax/c/types.ts';

const alone = new WeakSet<CFile>();

/** Notes that no other version of a file comes behind this one. */
export function standAlone(file: CFile): void {
  alone.add(file);
}

/** Whether what is found in a file need not be kept: to tell when it may be found again costs more than it spares. */
export function standsAlone(file: CFile): boolean {
  return alone.has(file);
}
