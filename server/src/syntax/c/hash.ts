/** A hash as two numbers of 32 bits, which can be carried on from text to text. */
export interface Lanes {
  readonly a: number;
  readonly b: number;
}

export const noText: Lanes = { a: 0xdeadbeef | 0, b: 0x41c6ce57 };

/** The hash of what was hashed so far with a stretch of text behind it. */
export function hashOn({ a, b }: Lanes, text: string, start: number, end: number): Lanes {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  return { a, b };
}

/** The hash of two in this order. */
export function joined({ a, b }: Lanes, next: Lanes): Lanes {
  return { a: Math.imul(a ^ next.a, 2654435761), b: Math.imul(b ^ next.b, 1597334677) };
}

/** 53 bits of a hash in base 36. */
export function hashName({ a, b }: Lanes): string {
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** 53 bits of a stretch of text, as two interleaved multiplicative hashes, in base 36. */
export function textHash(text: string, start: number, end: number): string {
  return hashName(hashOn(noText, text, start, end));
}
