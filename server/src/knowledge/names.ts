/**
 * A sorted list of names that is searched where it lies: blocks of sixteen, the first name of each whole, the others as
 * the length they share with the one before and the rest. Names are ASCII and shorter than 256 bytes.
 */
const block = 16;

export interface NameColumns {
  readonly heads: Uint32Array;
  readonly bytes: Uint8Array;
}

/** `names` have to be sorted by their characters' codes and to be unique. */
export function encodeNames(names: readonly string[]): NameColumns {
  const heads = new Uint32Array(Math.ceil(names.length / block));
  const bytes: number[] = [];
  let previous = '';
  for (const [index, name] of names.entries()) {
    if (index % block === 0) {
      heads[index / block] = bytes.length;
      previous = '';
    }
    let shared = 0;
    while (shared < previous.length && shared < name.length && previous[shared] === name[shared]) shared++;
    bytes.push(shared, name.length - shared);
    for (let i = shared; i < name.length; i++) bytes.push(name.charCodeAt(i) & 0x7f);
    previous = name;
  }
  return { heads, bytes: Uint8Array.from(bytes) };
}

export class Names {
  readonly length: number;
  readonly #heads: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #scratch = new Uint8Array(512);

  constructor({ heads, bytes }: NameColumns, length: number) {
    this.#heads = heads;
    this.#bytes = bytes;
    this.length = length;
  }

  /** Index of a name, or -1. */
  find(name: string): number {
    const at = this.lowerBound(name);
    return at < this.length && this.at(at) === name ? at : -1;
  }

  /** Index of the first name that is not smaller. */
  lowerBound(name: string): number {
    if (name.length > 255) return this.length;
    // The last block whose head is not larger.
    let low = 0;
    let high = this.#heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compareHead(middle, name) <= 0) low = middle + 1;
      else high = middle;
    }
    const start = Math.max(0, low - 1) * block;
    const end = Math.min(this.length, start + block);
    let at = this.#heads[start / block] ?? 0;
    for (let index = start; index < end; index++) {
      const length = this.#decode(at);
      if (this.#compareScratch(length, name) >= 0) return index;
      at += 2 + this.#bytes[at + 1]!;
    }
    return end;
  }

  /** The names from an index on, in order. */
  *from(first: number): Generator<string> {
    for (let start = first - (first % block); start < this.length; start += block) {
      let at = this.#heads[start / block]!;
      // Other look-ups use the scratch meanwhile, so that a block is read at once.
      const names: string[] = [];
      for (let index = start; index < Math.min(this.length, start + block); index++) {
        const length = this.#decode(at);
        if (index >= first) names.push(text(this.#scratch, 0, length));
        at += 2 + this.#bytes[at + 1]!;
      }
      yield* names;
    }
  }

  /** The name at an index; empty outside. */
  at(index: number): string {
    if (index < 0 || index >= this.length) return '';
    const first = Math.floor(index / block);
    let at = this.#heads[first]!;
    let length = 0;
    for (let i = first * block; i <= index; i++) {
      length = this.#decode(at);
      at += 2 + this.#bytes[at + 1]!;
    }
    return text(this.#scratch, 0, length);
  }

  /** Puts the name that is written at a place into the scratch, which holds the one before it; gives its length. */
  #decode(at: number): number {
    const shared = this.#bytes[at]!;
    const rest = this.#bytes[at + 1]!;
    for (let k = 0; k < rest; k++) this.#scratch[shared + k] = this.#bytes[at + 2 + k]!;
    return shared + rest;
  }

  #compareScratch(length: number, name: string): number {
    const least = Math.min(length, name.length);
    for (let i = 0; i < least; i++) {
      const difference = this.#scratch[i]! - name.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - name.length;
  }

  #compareHead(index: number, name: string): number {
    const at = this.#heads[index]!;
    const length = this.#bytes[at + 1]!;
    const least = Math.min(length, name.length);
    for (let i = 0; i < least; i++) {
      const difference = this.#bytes[at + 2 + i]! - name.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - name.length;
  }
}

/** ASCII text of a stretch of bytes. */
export function text(bytes: Uint8Array, start: number, end: number): string {
  let result = '';
  for (let i = start; i < end; i++) result += String.fromCharCode(bytes[i]!);
  return result;
}
