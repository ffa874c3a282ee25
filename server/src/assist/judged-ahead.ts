import { closersOf, openBrackets } from './brackets.ts';
import type { PreparedGuard } from './guard.ts';
import type { Layout } from './trim/place.ts';
import type { Verdict } from './types.ts';
import { statementEnds } from './whole-part.ts';

/**
 * The guard of one answer, which begins before the answer is over: the token that ends one has no text, so that whatever
 * ends with a statement may be the whole, and is judged while the model still thinks about the next one. So is a statement that
 * lacks no more than what its brackets ask for, which is what the next token brings more often than anything else.
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
    if (this.#isJudging) return;
    const isWhole = statementEnds(`${text}\n`, this.#layout).at(-1) === text.length;
    const whole = isWhole ? text : this.#layout === 'braces' ? ended(text) : undefined;
    if (whole === undefined || whole === this.#last?.text) return;
    this.#isJudging = true;
    const done = (): void => {
      this.#isJudging = false;
    };
    const verdict = this.#guard.judge(whole);
    // Who asks for this text hears of a failure, and nobody has to ask.
    verdict.then(done, done);
    this.#last = { text: whole, verdict };
  }

  judge(text: string): Promise<Verdict> {
    return text === this.#last?.text ? this.#last.verdict : this.#guard.judge(text);
  }
}

/**
 * A text with its statement ended: `call(a, b` becomes `call(a, b);`, and the last statement of a block gets the block's end. Undefined
 * where something else has to follow, and where too much may: behind a plain word there may be anything.
 */
function ended(text: string): string | undefined {
  const open = openBrackets(text);
  if (open.includes('{')) return text.endsWith(';') && open.length === 1 ? blockEnded(text) : undefined;
  const isComplete = open.length > 0 ? /[\w)\]"']$/.test(text) : /[)\]]$/.test(text);
  return isComplete ? `${text}${closersOf(text, '')};` : undefined;
}

/** The block's end stands one step to the left of its last statement; the kernel's steps are tabs. */
function blockEnded(text: string): string | undefined {
  const inside = /\n(\t+)[^\n]*$/.exec(text)?.[1];
  return inside && `${text}\n${inside.slice(1)}}`;
}
