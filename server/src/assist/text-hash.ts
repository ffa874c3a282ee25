/** Two 32-bit lanes: together unlikely enough to meet by chance among the few hundred texts that a cache holds. */
export interface TextHash {
  readonly a: number;
  readonly b: number;
}

const empty: TextHash = { a: 17, b: 31 };

/** Hash of a text that can be carried on character by character, forwards. */
export function hashForward(text: string, from: number, to: number, start: TextHash = empty): TextHash {
  let { a, b } = start;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    a = (Math.imul(a, 16777619) ^ code) | 0;
    b = (Math.imul(b, 1540483477) + code + 1) | 0;
  }
  return { a, b };
}

/** Hash of a text read from its end, so that it can be carried on with a character before it. */
export function hashBackward(text: string, from: number, to: number, start: TextHash = empty): TextHash {
  let { a, b } = start;
  for (let i = to - 1; i >= from; i--) {
    const code = text.charCodeAt(i);
    a = (Math.imul(a, 16777619) ^ code) | 0;
    b = (Math.imul(b, 1540483477) + code + 1) | 0;
  }
  return { a, b };
}

export function hashName({ a, b }: TextHash): string {
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
