import { distance } from 'fastest-levenshtein';
import { isSwap } from '../nearest.ts';
import type { KconfigTree } from './tree.ts';

const answers = new WeakMap<KconfigTree, Map<string, string | undefined>>();

/** The symbol of a tree that a misspelt one means: one slip away, and not told apart by a number. */
export function meantBy(name: string, tree: KconfigTree): string | undefined {
  let known = answers.get(tree);
  if (!known) answers.set(tree, (known = new Map<string, string | undefined>()));
  if (!known.has(name)) {
    // A person types: most names are never asked for again.
    if (known.size >= 1000) known.clear();
    known.set(name, search(name, tree.names));
  }
  return known.get(name);
}

function search(name: string, names: readonly string[]): string | undefined {
  const bare = name.replace(/^CONFIG_/, '');
  if (bare !== name && names.includes(bare)) return bare;
  if (name.length < 4) return undefined;
  let best: string | undefined;
  for (const one of names) {
    if (Math.abs(one.length - name.length) > 1 || one.length < 4) continue;
    if (one.toUpperCase() === name.toUpperCase() || isSwap(name, one)) return one;
    // X86_32 is no slip of X86_64, and neither is SND_A of SND_B.
    if (best === undefined && distance(name, one) === 1 && isSlip(name, one)) best = one;
  }
  return best;
}

/** Whether two names that differ in one letter may be one: numbers and single letters tell things apart. */
function isSlip(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (/\d/.test(a[at] ?? '') || /\d/.test(b[at] ?? '')) return false;
  const word = (name: string): string => {
    const start = name.lastIndexOf('_', at - 1) + 1;
    const end = name.indexOf('_', at);
    return name.slice(start, end < 0 ? name.length : end);
  };
  // OHCI is no slip of EHCI: people know how a word begins.
  const isFirst = at === 0 || a[at - 1] === '_' || b[at - 1] === '_';
  return !isFirst && Math.min(word(a).length, word(b).length) >= 5;
}
