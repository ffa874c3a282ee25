import { statementEnds } from './whole-part.ts';
import type { TrimPlace } from './trim/place.ts';

/** Where in a text for a place that is over which was begun there; undefined while it goes on, and where nothing was begun. */
export type EndOf = (text: string) => Promise<number | undefined>;

/**
 * Asks the tree whether an answer has come to the end of what was begun on a line above it, which text alone does not tell: of a
 * statement whose first half stands there. Once for each statement that ends, never two at once, and nobody waits for it.
 */
export class Ends {
  readonly #endOf: EndOf | undefined;
  readonly #asked = new Set<number>();
  #isAsking = false;

  constructor(endOf: EndOf | undefined, where: TrimPlace) {
    this.#endOf = mayBeBegunAbove(where) ? endOf : undefined;
  }

  /** `text`: what of an answer goes into the text so far. `found` is called when the tree says that it is more than enough. */
  consider(text: string, found: (end: number) => void): void {
    if (!this.#endOf || this.#isAsking) return;
    const end = statementEnds(text, 'braces').find((one) => !this.#asked.has(one));
    // What follows may still belong to it, such as an `else`.
    if (end === undefined || text.slice(end).trim() === '') return;
    this.#asked.add(end);
    this.#isAsking = true;
    const over = (at?: number): void => {
      this.#isAsking = false;
      if (at !== undefined) found(at);
    };
    this.#endOf(text.slice(0, end)).then(over, () => {
      over();
    });
  }
}

function mayBeBegunAbove({ layout, singleLine, isBegun, inComment, prefix }: TrimPlace): boolean {
  return layout === 'braces' && !singleLine && !isBegun && !inComment && !/(?:[;{}]|\*\/|^)\s*$/.test(prefix);
}
