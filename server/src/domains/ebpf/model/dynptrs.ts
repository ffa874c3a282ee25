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
