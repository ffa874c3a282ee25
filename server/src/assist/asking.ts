import type { Answer } from './answer-cache.ts';
import { countRejection, type Counters, type PipelineEvent } from './counters.ts';
import { gather, type Budget, type Knowledge, type Place } from './gather.ts';
import type { Guard } from './guard.ts';
import { layoutOf } from './layout.ts';
import { isEnough, trim, unwrapped } from './trim/trim.ts';
import { trimPlace } from './trim/place.ts';
import { typedBetween, type Cursor } from './type-along.ts';
import type { Ending, Provider, Verdict } from './types.ts';

/** What the pipeline must be told about a place; looked up in another thread where there is one. */
export interface Surroundings extends Knowledge {
  /** Texts that may stand for "nothing was suggested here", best first: the domain's `blank`, then nothing. */
  readonly blanks: readonly string[];
}

/** What one request to a provider needs. */
export interface Question {
  readonly provider: Provider;
  readonly place: Place;
  readonly cursor: Cursor;
  readonly budget: Budget;
  readonly guard: Guard;
  readonly look: () => Promise<Surroundings>;
  readonly counters: Counters;
  readonly log: (event: PipelineEvent) => void;
}

/** Gathering must not hold a person up; without notes a model is asked all the same. In milliseconds. */
const patience = 500;
/** No answer of so many tokens is longer than this many characters each. */
const longestToken = 16;

/** One request that is under way. It may outlive the key press it began with, while the person types along. */
export class Asking {
  /** The answer after trim and guard; undefined when the request was given up or never sent. Rejects when the provider fails. */
  readonly answer: Promise<Answer | undefined>;
  readonly cursor: Cursor;
  readonly #question: Question;
  readonly #stop = new AbortController();
  #typed = '';
  #sofar = '';

  constructor(question: Question) {
    this.#question = question;
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
    const { provider, place, cursor, budget, counters, log } = this.#question;
    const surroundings = await inTime(this.#question.look());
    if (this.#isOver()) return undefined;
    const prompt = gather(place, surroundings, budget);
    if (!prompt) {
      log({ kind: 'private', path: place.path });
      return undefined;
    }
    const replace = { start: place.offset, end: place.offset };
    // The text without a suggestion is analysed while the model is still talking.
    const guard = this.#question.guard(place, replace, surroundings.blanks);
    const where = trimPlace(cursor.prefix, cursor.suffix, layoutOf(place.language));
    let answered = '';
    let raw = '';
    let ending: Ending | undefined;
    counters.asked++;
    log({ kind: 'asked', path: place.path, provider: provider.id });
    const pieces = provider.generate(prompt, this.#stop.signal, (how) => {
      ending = how;
    });
    for await (const piece of pieces) {
      if (this.#isOver()) return undefined;
      answered += piece;
      // Stand-ins may come in pieces: the whole is read again, which costs nothing beside the model.
      raw = budget.privacy?.show(answered) ?? answered;
      this.#sofar = unwrapped(raw, where);
      if (!agrees(this.#sofar, this.#typed)) this.giveUp();
      if (this.#isOver()) return undefined;
      if (isEnough(raw, where)) break;
      // Not every server keeps to the limit that it was given.
      if (raw.length > budget.maxTokens * longestToken) {
        ending = 'length';
        break;
      }
    }
    if (this.#isOver()) return undefined;
    const text = trim(raw, where, ending);
    this.#sofar = text;
    if (text === '') {
      counters.empty++;
      log({ kind: 'empty', path: place.path, text: raw });
      return { text: '', verdict: 'accept' };
    }
    return this.#noted(text, await guard.judge(text));
  }

  #noted(text: string, verdict: Verdict): Answer {
    const { place, counters, log } = this.#question;
    const { path } = place;
    if (verdict.kind === 'reject') {
      countRejection(counters, verdict.introduced);
      log({ kind: 'rejected', path, text, findings: verdict.introduced });
      return { text: '', verdict: 'reject' };
    }
    if (verdict.kind === 'repaired') {
      counters.repaired++;
      log({ kind: 'repaired', path, text, findings: verdict.repaired });
    } else if (verdict.kind === 'unparsed') {
      counters.unparsed++;
      log({ kind: 'unparsed', path, text });
    } else log({ kind: 'accepted', path, text });
    return { text: verdict.text, verdict: verdict.kind };
  }
}

/** Whether what has come and what was typed are the beginnings of one text. */
function agrees(answer: string, typed: string): boolean {
  return answer.startsWith(typed) || typed.startsWith(answer);
}

async function inTime(looking: Promise<Surroundings>): Promise<Surroundings> {
  const nothing: Surroundings = { facts: [], notes: [], blanks: [''] };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Surroundings>((resolve) => {
    timer = setTimeout(() => {
      resolve(nothing);
    }, patience);
  });
  try {
    return await Promise.race([looking, late]);
  } catch {
    return nothing;
  } finally {
    clearTimeout(timer);
  }
}
