import type { CFile, CFunction } from '../../../syntax/c/types.ts';

/** `&ptr` is the dynptr `ptr`. */
export function dynptrOf(argument: string | undefined): string | undefined {
  return /^&\s*(\w+)$/.exec(argument ?? '')?.[1];
}

/** A dynptr with all that are clones of it, or that it is a clone of: they lose their worth together. */
export function clonesOf(file: CFile, within: CFunction, name: string): readonly string[] {
  const group = new Set([name]);
  const pairs = file
    .calls('bpf_dynptr_clone')
    .filter((call) => call.within === within)
    .map((call) => call.arguments.map((one) => dynptrOf(one.text)));
  for (let size = 0; size !== group.size;) {
    size = group.size;
    for (const pair of pairs) {
      if (!pair.some((one) => one !== undefined && group.has(one))) continue;
      for (const one of pair) if (one !== undefined) group.add(one);
    }
  }
  return [...group];
}

/** Dynptrs that functions of these names make, clones of such ones among them. */
export function dynptrsFrom(file: CFile, within: CFunction, makers: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of makers) {
    for (const call of file.calls(name)) {
      const dynptr = call.within === within ? dynptrOf(call.arguments.at(-1)?.text) : undefined;
      if (dynptr !== undefined) found.add(dynptr);
    }
  }
  for (const name of [...found]) for (const clone of clonesOf(file, within, name)) found.add(clone);
  return found;
}
