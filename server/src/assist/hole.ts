import type { Knowledge } from './gather.ts';
import type { Cursor } from './type-along.ts';

/** So many characters may be typed into a hole before a new one begins; a server reads them once in any case. */
const reach = 2048;

/** A hole in a document that a model is asked to fill, with what it was told about the place. */
export interface Hole {
  /** Where it begins, in the text as it is now. */
  readonly start: number;
  readonly knowledge: Knowledge;
}

/**
 * Keeps the hole where it is while a person types into it: what stands before and after it stays the same, and what was
 * typed goes behind both. So a server that keeps what it has read of a prompt reads only the last keys.
 */
export class Holes {
  #last: { readonly before: Cursor; readonly knowledge: Knowledge } | undefined;

  /** The hole that a cursor is in. What is known of the place counts for as long as it stays open. */
  at(cursor: Cursor, knowledge: Knowledge): Hole {
    const { prefix, suffix, path } = cursor;
    const last = this.#last;
    if (last?.before.path === path && last.before.suffix === suffix) {
      const start = last.before.prefix.length;
      if (prefix.length - start <= reach && prefix.startsWith(last.before.prefix))
        return { start, knowledge: last.knowledge };
    }
    // From the line's start on, so that a word may be taken back and typed again.
    const start = prefix.lastIndexOf('\n') + 1;
    this.#last = { before: { path, prefix: prefix.slice(0, start), suffix }, knowledge };
    return { start, knowledge };
  }
}
