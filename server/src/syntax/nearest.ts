import { distance } from 'fastest-levenshtein';

/** The name that is meant by a misspelt one: the same but for upper and lower case, or one or two letters away. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  if (name.length > 80) return undefined;
  const same = names.find((one) => one.toLowerCase() === lower);
  if (same !== undefined) return same;
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
