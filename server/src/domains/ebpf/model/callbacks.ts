import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { callbacks } from '../facts/results.ts';

const known = new WeakMap<CFile, ReadonlyMap<string, string>>();

/** The helper or kfunc that calls a function of the file back. */
export function callerOf(file: CFile, fn: CFunction): string | undefined {
  return calledBack(file).get(fn.name);
}

/** The functions that are called back, and by whom, as one word: what is found in such a function hangs on it. */
export function callbackKey(file: CFile): string {
  return [...calledBack(file)].map((pair) => pair.join('<')).join();
}

function calledBack(file: CFile): ReadonlyMap<string, string> {
  let own = known.get(file);
  if (!own) known.set(file, (own = read(file)));
  return own;
}

function read(file: CFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, [place]] of Object.entries(callbacks)) {
    for (const call of file.calls(name)) {
      const callee = call.arguments[place]?.text.replace(/^&\s*/, '');
      if (callee !== undefined && !found.has(callee)) found.set(callee, name);
    }
  }
  return found;
}
