import { distance } from 'fastest-levenshtein';

/**
 * The name that was probably meant: at most two letters away, one in short names. Undefined when nothing is near, or when
 * two names are equally near, because a guess between them is worth nothing.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const reach = name.length < 5 ? 1 : 2;
  let best: string | undefined;
  let least = reach + 1;
  let ties = 0;
  for (const one of names) {
    if (Math.abs(one.length - name.length) > reach) continue;
    const far = distance(name, one);
    if (far === 0) return undefined;
    if (far < least) {
      best = one;
      least = far;
      ties = 1;
    } else if (far === least) ties++;
  }
  return ties === 1 ? best : undefined;
}
