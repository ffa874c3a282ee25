/**
 * Remembers answers by the text they were asked for: the same few are asked for at every key. Of a function that lives as
 * long as the program, say how many: with more, all are forgotten. Answers are never undefined.
 */
export function remembered<T extends object | string | number | boolean | null>(
  find: (text: string) => T,
  most = Infinity,
): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      if (answers.size >= most) answers.clear();
      const own = ownCopy(text);
      answers.set(own, (answer = find(own)));
    }
    return answer;
  };
}

/** A slice keeps the whole text alive that it was cut from, which what is remembered outlives. */
export function ownCopy(slice: string): string {
  // An engine copies what is shorter than this anyway.
  if (slice.length < 13) return slice;
  return ` ${slice}`.slice(1);
}

/** An answer that is found when it is first asked for. */
export function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

/**
 * Keeps what was read from a thing on the thing itself, for whoever asks next. A WeakMap would do the same and cost more: its
 * values survive the collection of young memory whether or not their keys do, so that all that a key press makes becomes old.
 */
export function keptOn<K extends object, Rest extends readonly unknown[], T>(
  read: (thing: K, ...rest: Rest) => T,
): (thing: K, ...rest: Rest) => T {
  const slot = Symbol('kept');
  return (thing, ...rest) => {
    const own = thing as Record<symbol, { readonly value: T } | undefined>;
    return (own[slot] ??= { value: read(thing, ...rest) }).value;
  };
}

/**
 * A map from things to what is kept with them, as `keptOn` keeps it: it lies on the thing itself and goes with it. Not for things that
 * are frozen, or of which changed copies are made by spreading, which would take it along.
 */
export class KeptWith<K extends object, V> {
  readonly #slot = Symbol('kept');

  get(thing: K): V | undefined {
    return (thing as Record<symbol, V | undefined>)[this.#slot];
  }

  set(thing: K, value: V): void {
    (thing as Record<symbol, V>)[this.#slot] = value;
  }
}
