/** A longer time between two keys is a pause and says nothing about how a person types. */
const longestInterval = 1000;
/** How much of the mean a new interval makes out. */
const weight = 0.2;

/**
 * How long to wait after a key before a model is asked. When the last answer went along with what was typed, the next one
 * will be worth its price: it is asked for at once. A model that was wrong is asked again when the person comes to a
 * rest, and the more often it was wrong in a row the surer that has to be.
 */
export class Pace {
  readonly #longest: number;
  #interval = 150;
  #last = -Infinity;
  #wrong = 0;

  /** `longest`: the most milliseconds to wait. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  key(now: number): void {
    const interval = now - this.#last;
    this.#last = now;
    if (interval <= longestInterval) this.#interval += weight * (interval - this.#interval);
  }

  /** A person typed along an answer or took it. */
  right(): void {
    this.#wrong = 0;
  }

  /** A person typed something else than the answer says. */
  wrong(): void {
    this.#wrong++;
  }

  /** Milliseconds to wait after the last key. */
  wait(): number {
    return this.#wrong === 0 ? 0 : Math.min(this.#longest, this.#interval * Math.min(2, this.#wrong / 2));
  }
}
