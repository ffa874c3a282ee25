/** A seeded source of numbers in [0, 1), so that a failure can be repeated. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of a list, each at most once, in the order in which they were drawn. */
export function drawn<T>(next: () => number, of: readonly T[], count: number): readonly T[] {
  const left = [...of];
  const found: T[] = [];
  while (found.length < count && left.length > 0)
    found.push(...left.splice(Math.floor(next() * left.length), 1));
  return found;
}
