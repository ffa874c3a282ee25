import { distance } from 'fastest-levenshtein';

/** The name that is meant by a misspelt one: the same but for upper and lower case, or one or two letters away. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  if (name.length > 80) return undefined;
  const same = names.find((one) => one.toLowerCase() === lower);
  if (same !== undefined) return same;
  const swapped = names.find((one) => isSwap(lower, one.toLowerCase()));
  if (swapped !== undefined) return swapped;
  const allowed = name.length < 5 ? 1 : 2;
  let best: string | undefined;
  let steps = allowed + 1;
  for (const one of names) {
    if (Math.abs(one.length - name.length) >= steps) continue;
    const own = distance(lower, one.toLowerCase());
    if (own < steps) [best, steps] = [one, own];
  }
  return best;
}

/** Whether two neighbouring letters stand in the other order: the commonest slip, and two steps to the other measure. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}
