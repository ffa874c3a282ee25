import type { PreparedGuard } from './guard.ts';
import type { Layout } from './trim/place.ts';
import type { Verdict } from './types.ts';
import { statementEnds } from './whole-part.ts';

/**
 * The guard of one answer, which begins before the answer is over: the token that ends one has no text, so that whatever
 * ends with a statement may be the whole, and is judged while the model still thinks about the next one.
 */
export class JudgedAhead implements PreparedGuard {
  readonly #guard: PreparedGuard;
  readonly #layout: Layout;
  #last: { readonly text: string; readonly verdict: Promise<Verdict> } | undefined;
  #isJudging = false;

  constructor(guard: PreparedGuard, layout: Layout) {
    this.#guard = guard;
    this.#layout = layout;
  }

  /** Begins with what has come so far. Never two at once: the answer itself would have to wait for both. */
  consider(text: string): void {
    if (this.#isJudging || text === this.#last?.text) return;
    if (statementEnds(`${text}\n`, this.#layout).at(-1) !== text.length) return;
    this.#isJudging = true;
    const done = (): void => {
      this.#isJudging = false;
    };
    const verdict = this.#guard.judge(text);
    // Who asks for this text hears of a failure, and nobody has to ask.
    verdict.then(done, done);
    this.#last = { text, verdict };
  }

  judge(text: string): Promise<Verdict> {
    return text === this.#last?.text ? this.#last.verdict : this.#guard.judge(text);
  }
}
