import { distance } from 'fastest-levenshtein';

/** How many letters may differ: a short name has too many neighbours for more than a swap. */
function reachOf(name: string): number {
  return name.length < 4 ? 0 : name.length < 8 ? 1 : 2;
}

/**
 * The name that was probably meant: a few letters away, or the same letters in another order. Undefined when nothing is near,
 * or when two names are equally near, because a guess between them is worth nothing.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const reach = reachOf(name);
  let best: string | undefined;
  let least = Infinity;
  let ties = 0;
  for (const one of names) {
    if (Math.abs(one.length - name.length) > reach) continue;
    const far = distance(name, one);
    if (far === 0) return undefined;
    // Two neighbouring letters swapped are one slip, however short the name.
    const swapped = far === 2 && isSwap(name, one);
    const steps = swapped ? 1 : far;
    if (!swapped && steps > reach) continue;
    if (steps < least) {
      best = one;
      least = steps;
      ties = 1;
    } else if (steps === least) ties++;
  }
  return ties === 1 ? best : undefined;
}

function isSwap(a: string, b: string): boolean {
  const letters = (word: string): string => Array.from(word).sort().join('');
  return a.length > 2 && a.length === b.length && letters(a) === letters(b);
}
