/** A longer time between two keys is a pause and says nothing about how a person types. */
const longestInterval = 1000;
/** How much of the mean a new value makes out. */
const weight = 0.2;
/** Characters of a usual answer. */
const statement = 60;

/** How an answer came: milliseconds to its first piece and to its end, and how much there was. */
export interface Speed {
  readonly first: number;
  readonly whole: number;
  readonly characters: number;
}

/** Milliseconds that so many characters would take at a speed. */
export function takes({ first, whole, characters: had }: Speed, characters: number): number {
  return first + ((whole - first) / had) * characters;
}

/**
 * How long to wait after a key before a model is asked. When the last answer went along with what was typed, the next one
 * will be worth its price: it is asked for at once. A model that was wrong is asked again when the person comes to a
 * rest, and the more often it was wrong in a row the surer that has to be. An endpoint that answers between two keys is not
 * waited for so long: its answer is read before the next key makes it worthless.
 */
export class Pace {
  readonly #longest: number;
  #interval = 150;
  #last = -Infinity;
  #wrong = 0;
  /** Milliseconds that a usual answer takes; infinite before the first one. */
  #answer = Infinity;

  /** `longest`: the most milliseconds to wait. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  key(now: number): void {
    const interval = now - this.#last;
    this.#last = now;
    if (interval <= longestInterval) this.#interval += weight * (interval - this.#interval);
  }

  /** An answer has come. */
  answered(speed: Speed): void {
    const answer = takes(speed, statement);
    this.#answer = this.#answer === Infinity ? answer : this.#answer + weight * (answer - this.#answer);
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
    if (this.#wrong === 0) return 0;
    const isSlow = Math.min(1, this.#answer / this.#interval);
    return Math.min(this.#longest, this.#interval * Math.min(2, this.#wrong / 2) * isSlow);
  }
}
