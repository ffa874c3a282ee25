import { LRUCache } from 'lru-cache';
import { hashBackward, hashForward, hashName } from './text-hash.ts';
import { closersAhead, restOf, type Cursor, type Rest } from './type-along.ts';
import type { Verdict } from './types.ts';

/** An answer after trimming, with what the guard says of it. A rejected or empty one is kept, so as not to ask again. */
export interface Answer {
  /** What may be shown; empty when nothing may. */
  readonly text: string;
  readonly verdict: Verdict['kind'];
}

export interface Hit {
  readonly answer: Answer;
  /** What is left to type of it; undefined for an answer that shows nothing. */
  readonly rest: Rest | undefined;
}

/** Answers of this many places are kept. */
const size = 200;

/**
 * Answers by path and by hashes of the text before and after the cursor. A place whose text before goes on from a
 * known one as the answer does is known too: along a suggestion nothing is asked.
 */
export class AnswerCache {
  readonly #answers = new LRUCache<string, Answer>({ max: size });
  /** No answer is longer, so that no place further back needs to be looked at. */
  #longest = 0;
  /** Names of places that were looked for: an answer comes to one of them, and then nothing should hold it up. */
  readonly #names = new WeakMap<Cursor, string>();

  set(cursor: Cursor, answer: Answer): void {
    const { path, prefix, suffix } = cursor;
    const name =
      this.#names.get(cursor) ??
      nameOf(
        path,
        hashName(hashForward(prefix, 0, prefix.length)),
        hashName(hashBackward(suffix, 0, suffix.length)),
      );
    this.#longest = Math.max(this.#longest, answer.text.length);
    this.#answers.set(name, answer);
  }

  /** The answer of the nearest place before the cursor along which a person has typed. */
  find(cursor: Cursor): Hit | undefined {
    const { path, prefix, suffix } = cursor;
    const afters = hashesAfter(suffix);
    const furthest = Math.max(0, prefix.length - this.#longest);
    const befores: string[] = [];
    let hash = hashForward(prefix, 0, furthest);
    for (let at = furthest; ; at++) {
      befores.push(hashName(hash));
      if (at === prefix.length) break;
      hash = hashForward(prefix, at, at + 1, hash);
    }
    this.#names.set(cursor, nameOf(path, befores.at(-1)!, afters[0]!));
    for (let back = 0; back < befores.length; back++) {
      const before = befores[befores.length - 1 - back]!;
      for (const [closers, after] of afters.entries()) {
        const answer = this.#answers.get(nameOf(path, before, after));
        if (!answer) continue;
        if (answer.text === '') {
          if (back === 0 && closers === 0) return { answer, rest: undefined };
          continue;
        }
        const rest = restOf(answer.text, prefix.slice(prefix.length - back), suffix.slice(0, closers));
        if (rest) return { answer, rest };
      }
    }
    return undefined;
  }

  clear(): void {
    this.#answers.clear();
    this.#longest = 0;
  }
}

/** Hashes of the text after the cursor without 0, 1, ... of the closers that an editor may have put there. */
function hashesAfter(suffix: string): readonly string[] {
  const closers = closersAhead(suffix);
  let hash = hashBackward(suffix, closers, suffix.length);
  const names = [hashName(hash)];
  for (let at = closers - 1; at >= 0; at--) {
    hash = hashBackward(suffix, at, at + 1, hash);
    names.unshift(hashName(hash));
  }
  return names;
}

function nameOf(path: string, before: string, after: string): string {
  return `${path}\0${before}\0${after}`;
}
