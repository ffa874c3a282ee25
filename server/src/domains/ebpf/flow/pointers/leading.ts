import type { CFile } from '../../../../syntax/c/types.ts';

const numbers = new WeakMap<object, number>();
let last = 0;

const known = new WeakMap<CFile, Map<string, string>>();

/** Changes when a function of the file that a call leads into does: what is found at the call hangs on its text. */
export function leadsTo(file: CFile, name: string): string {
  let own = known.get(file);
  if (!own) known.set(file, (own = new Map<string, string>()));
  let found = own.get(name);
  if (found === undefined) own.set(name, (found = reached(file, name)));
  return found;
}

/** The numbers of all functions that a call of `name` may run, each once. */
function reached(file: CFile, name: string): string {
  const names = new Set([name]);
  const found: number[] = [];
  for (const one of names) {
    const fn = file.functionNamed(one);
    const identity = fn && file.identityOf(fn);
    if (!identity) continue;
    let number = numbers.get(identity);
    if (number === undefined) numbers.set(identity, (number = ++last));
    found.push(number);
    for (const called of file.calledIn(fn)) names.add(called);
  }
  return found.join('.');
}
