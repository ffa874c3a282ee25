import type { CFile } from '../../../../syntax/c/types.ts';

/** Chains of calls that are longer are not followed either. */
const deepest = 4;

const numbers = new WeakMap<object, number>();
let last = 0;

/** Changes when a function of the file that a call leads into does: what is found at the call hangs on its text. */
export function leadsTo(file: CFile, name: string, depth = 0): string {
  const fn = depth < deepest ? file.functionNamed(name) : undefined;
  const identity = fn && file.identityOf(fn);
  if (!identity) return '';
  let number = numbers.get(identity);
  if (number === undefined) numbers.set(identity, (number = ++last));
  return [number, ...[...file.calledIn(fn)].map((one) => leadsTo(file, one, depth + 1))]
    .filter((one) => one !== '')
    .join('.');
}
