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
    known.set(name, search(name, tree));
  }
  return known.get(name);
}

/** Names by their first letter and their length, because a slip changes the one never and the other by one at most. */
const sorted = new WeakMap<KconfigTree, ReadonlyMap<string, readonly string[]>>();

function alike(name: string, tree: KconfigTree): readonly string[] {
  let groups = sorted.get(tree);
  if (!groups) {
    const all = new Map<string, string[]>();
    for (const one of tree.names) {
      const key = `${one.charAt(0)}${one.length}`;
      const group = all.get(key);
      if (group) group.push(one);
      else all.set(key, [one]);
    }
    sorted.set(tree, (groups = all));
  }
  return [0, -1, 1].flatMap((by) => groups.get(`${name.charAt(0)}${name.length + by}`) ?? []);
}

function search(name: string, tree: KconfigTree): string | undefined {
  const bare = name.replace(/^CONFIG_/, '');
  if (bare !== name && tree.definitions(bare).length > 0) return bare;
  if (name.length < 4) return undefined;
  let best: string | undefined;
  for (const one of alike(name, tree)) {
    if (isSwap(name, one) && isInside(name, one)) return one;
    // X86_32 is no slip of X86_64, and neither is SND_A of SND_B.
    if (best === undefined && distance(name, one) === 1 && isSlip(name, one)) best = one;
  }
  return best;
}

/** Whether two names differ behind the first letter of a word only: people know how a word begins. */
function isInside(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  return at > 0 && a[at - 1] !== '_' && b[at - 1] !== '_';
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Whether two names that differ in one letter may be one: numbers and single letters tell things apart. */
function isSlip(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  if (!isInside(a, b) || /\d/.test(a[at] ?? '') || /\d/.test(b[at] ?? '')) return false;
  const word = (name: string): string => {
    const start = name.lastIndexOf('_', at - 1) + 1;
    const end = name.indexOf('_', at);
    return name.slice(start, end < 0 ? name.length : end);
  };
  return Math.min(word(a).length, word(b).length) >= 5;
}
