import type { Answer } from './answer-cache.ts';
import { Ends } from './ends.ts';
import type { PreparedGuard } from './guard.ts';
import { JudgedAhead } from './judged-ahead.ts';
import { takes, type Speed } from './pace.ts';
import { begin, inTime, noted, samples, type Question, type Surroundings } from './question.ts';
import { cleanPart, warnings, type CleanPart } from './second-chance.ts';
import { isEnough, trim, unwrapped } from './trim/trim.ts';
import { goingOn, type TrimPlace } from './trim/place.ts';
import { bestOf, type Sample } from './samples.ts';
import { typedBetween, type Cursor } from './type-along.ts';
import type { Ending, Prompt, Verdict } from './types.ts';
import { statementEnds } from './whole-part.ts';

/** After so many milliseconds the statements that have come are shown, and the rest when it is there. */
const showAfter = 300;
/** An answer of any length that is there within so many milliseconds may go on behind what was begun: it holds nobody up. */
const atOnce = 500;
/** In the mean, of code. */
const charactersOfToken = 3;
/** No answer of so many tokens is longer than this many characters each. */
const longestToken = 16;

/** Somebody who waits for more than what they have typed already. */
interface Waiting {
  readonly typed: number;
  resolve(answer: Answer): void;
}

/** One request that is under way. It may outlive the key press it began with, while the person types along. */
export class Asking {
  /** The answer after trim and guard; undefined when the request was given up or never sent. Rejects when the provider fails. */
  readonly answer: Promise<Answer | undefined>;
  readonly cursor: Cursor;
  /** What was known of the place, as soon as it was looked up. */
  surroundings: Surroundings | undefined;
  /** How fast the answer came, once it is there. */
  speed: Speed | undefined;
  readonly #question: Question;
  readonly #stop = new AbortController();
  readonly #began: number;
  readonly #waiting = new Set<Waiting>();
  #typed = '';
  #sofar = '';
  #part: Answer | undefined;

  constructor(question: Question) {
    this.#question = question;
    this.#began = question.clock.now();
    this.cursor = question.cursor;
    this.answer = this.#run();
    // Whoever waits hears of a failure; when nobody does any more, there is nobody to tell.
    this.answer.catch(() => undefined);
  }

  /** Whether this request's answer can still be what belongs at a later place. */
  serves(cursor: Cursor): boolean {
    if (this.#isOver()) return false;
    const between = typedBetween(this.cursor, cursor);
    return between !== undefined && agrees(this.#sofar, between.typed);
  }

  /** Says what the person has typed since; the request ends itself when the answer goes another way. */
  follow(cursor: Cursor): void {
    this.#typed = typedBetween(this.cursor, cursor)?.typed ?? this.#typed;
  }

  /**
   * What can be shown behind so many characters of the answer: when it does not come soon, the statements that are
   * there already. They are whole and judged, and a longer answer that begins with them may follow.
   */
  async beyond(typed: number): Promise<Answer | undefined> {
    if (this.#part && this.#part.text.length > typed) return this.#part;
    let waiting: Waiting | undefined;
    const part = new Promise<Answer>((resolve) => {
      this.#waiting.add((waiting = { typed, resolve }));
    });
    try {
      return await Promise.race([this.answer, part]);
    } finally {
      this.#waiting.delete(waiting!);
    }
  }

  giveUp(): void {
    if (this.#isOver()) return;
    this.#stop.abort();
    this.#question.counters.dropped++;
    this.#question.log({ kind: 'dropped', path: this.cursor.path });
  }

  #isOver(): boolean {
    return this.#stop.signal.aborted;
  }

  async #run(): Promise<Answer | undefined> {
    const surroundings = await inTime(this.#question);
    if (this.#isOver()) return undefined;
    this.surroundings = surroundings;
    const asked = begin(this.#question, surroundings);
    if (!asked) return undefined;
    const { prompt, where } = asked;
    const guard = new JudgedAhead(asked.guard, where.layout);
    const first = await this.#sample(prompt, guard, where);
    if (!first || first.verdict.kind !== 'reject') return first && noted(this.#question, first);
    noted(this.#question, first);
    const part = await cleanPart(guard, first.text, where.layout);
    if (part) return this.#shortened(part.text, part.verdict, first.verdict);
    if (this.#isOver()) return undefined;
    // A model that is told what was wrong may know better; one that does not is not asked a third time.
    const notes = [...warnings(first.verdict.introduced), ...prompt.notes];
    const told = { ...prompt, notes };
    const second = (await this.#best(told, guard, where)) ?? (await this.#sample(told, guard, where));
    return second && noted(this.#question, second);
  }

  /** Of several answers the one that the guard likes best. Undefined where the provider gives none, or nobody wants it. */
  async #best(prompt: Prompt, guard: PreparedGuard, where: TrimPlace): Promise<Sample | undefined> {
    const { provider, place, budget, counters, log } = this.#question;
    if (!provider.several) return undefined;
    this.#sofar = '';
    const answers = await provider.several(prompt, samples, this.#stop.signal);
    if (this.#isOver() || answers.length === 0) return undefined;
    counters.asked++;
    log({ kind: 'asked', path: place.path, provider: provider.id });
    const best = await bestOf(answers, where, guard, (text) => budget.privacy?.show(text) ?? text);
    if (best && agrees(best.text, this.#typed)) this.#sofar = best.text;
    return best;
  }

  /** One answer of the model, trimmed and judged. Undefined when nobody wants it any more. */
  async #sample(prompt: Prompt, guard: JudgedAhead, where: TrimPlace): Promise<Sample | undefined> {
    const { provider, place, budget, counters, log, clock } = this.#question;
    let answered = '';
    let raw = '';
    let scope = where;
    const ends = new Ends(this.#question.endOf, where);
    let ending: Ending | undefined;
    const began = clock.now();
    let whenLate = (): void => undefined;
    let first: number | undefined;
    this.#sofar = '';
    counters.asked++;
    log({ kind: 'asked', path: place.path, provider: provider.id });
    const pieces = provider.generate(prompt, this.#stop.signal, (how) => {
      ending = how;
    });
    for await (const piece of pieces) {
      if (this.#isOver()) return undefined;
      first ??= clock.now() - began;
      answered += piece;
      // Stand-ins may come in pieces: the whole is read again, which costs nothing beside the model.
      raw = budget.privacy?.show(answered) ?? answered;
      this.#sofar = unwrapped(raw, where);
      if (!agrees(this.#sofar, this.#typed)) this.giveUp();
      if (this.#isOver()) return undefined;
      if (isEnough(raw, scope)) {
        const speed = { first, whole: clock.now() - began, characters: answered.length };
        // Of one piece nobody knows how fast the next will be.
        const isFast = speed.whole > first && takes(speed, budget.maxTokens * charactersOfToken) <= atOnce;
        if (scope.goesOn || !isFast) break;
        scope = goingOn(where);
        if (isEnough(raw, scope)) break;
        // The rest may stay away all the same.
        whenLate = clock.after(showAfter, () => void this.#showPart(guard, where));
      }
      if (scope === where)
        ends.consider(this.#sofar, (endsAt) => {
          if (scope === where) scope = { ...where, endsAt };
        });
      // Not every server keeps to the limit that it was given.
      if (raw.length > budget.maxTokens * longestToken) {
        ending = 'length';
        break;
      }
      guard.consider(trim(raw, scope));
      await this.#showPart(guard, scope);
    }
    whenLate();
    if (this.#isOver()) return undefined;
    if (first !== undefined) this.speed = { first, whole: clock.now() - began, characters: answered.length };
    const text = trim(raw, scope, ending);
    this.#sofar = text;
    return { raw, text, verdict: text === '' ? { kind: 'accept', text } : await guard.judge(text) };
  }

  /** Hands those who have waited long enough what is whole of the answer. */
  async #showPart(guard: PreparedGuard, where: TrimPlace): Promise<void> {
    if (this.#waiting.size === 0 || this.#question.clock.now() - this.#began < showAfter) return;
    const end = statementEnds(this.#sofar, where.layout).at(-1) ?? 0;
    if (![...this.#waiting].some(({ typed }) => typed < end)) return;
    const verdict = await guard.judge(this.#sofar.slice(0, end));
    if (verdict.kind !== 'accept' && verdict.kind !== 'repaired') return;
    const part = (this.#part = { text: verdict.text, verdict: verdict.kind });
    for (const waiting of this.#waiting) if (waiting.typed < part.text.length) waiting.resolve(part);
  }

  #shortened(text: string, verdict: CleanPart['verdict'], { introduced }: Rejection): Answer {
    const { place, counters, log } = this.#question;
    counters.shortened++;
    log({ kind: 'shortened', path: place.path, text, findings: introduced });
    return { text: verdict.text, verdict: verdict.kind };
  }
}

type Rejection = Extract<Verdict, { kind: 'reject' }>;

/** Whether what has come and what was typed are the beginnings of one text. */
function agrees(answer: string, typed: string): boolean {
  return answer.startsWith(typed) || typed.startsWith(answer);
}
