import type { Gap, Suggestion } from '../core/types.ts';
import { AnswerCache, type Answer } from './answer-cache.ts';
import { alternatives } from './alternatives.ts';
import { Asking } from './asking.ts';
import { pause, realClock, type Clock } from './clock.ts';
import { CoolDown, faultMessage } from './cool-down.ts';
import { newCounters, type Counters, type PipelineEvent } from './counters.ts';
import type { Budget, Place } from './gather.ts';
import type { Guard } from './guard.ts';
import type { EndOf } from './ends.ts';
import { Holes } from './hole.ts';
import { Pace } from './pace.ts';
import type { Question, Surroundings } from './question.ts';
import { restOf, typedBetween, type Cursor, type Rest } from './type-along.ts';
import { ProviderError, type Provider, type Verdict } from './types.ts';

/** What the pipeline gets from outside, so that it knows neither domains nor an editor. */
export interface PipelineHost {
  look(place: Place): Promise<Surroundings>;
  /** The guard over this document under its target and settings. */
  guard(place: Place): Guard;
  /** What the tree says of ends at a place; absent where nobody can say. */
  endOf?(place: Place): EndOf;
  log(event: PipelineEvent): void;
  /** The state has changed: the status item should ask for it. */
  changed?(): void;
}

export interface PipelineOptions extends Budget {
  readonly provider: Provider;
  readonly host: PipelineHost;
  /** The most milliseconds after a key before the model is asked. */
  readonly debounce: number;
  /** Milliseconds that a request lives on when its key press was cancelled: the next one may type along it. */
  readonly linger?: number;
  readonly clock?: Clock;
}

/** A person who looks at a suggestion for so many milliseconds may take it: then what follows should be there. */
const prefetchAfter = 250;

export interface SuggestRequest extends Place {
  /** Version of the document; an answer for an older one is dropped. */
  readonly version: number;
  /** A person asked for it with a command: no debounce, and what was rejected before is asked again. */
  readonly byHand?: boolean;
}

/** A suggestion that passed the guard. `unparsed` ones could not be judged and are to be shown with a mark. */
export interface Shown {
  readonly suggestion: Suggestion;
  readonly verdict: Exclude<Verdict['kind'], 'reject'>;
}

export interface PipelineState {
  readonly state: 'ready' | 'busy' | 'cooling' | 'failed';
  /** Why no suggestions come, as long as they do not. */
  readonly gap?: Gap;
}

/** gather, ask, trim, guard, show: for one provider. Made anew when settings or keys change. */
export interface Pipeline {
  /** Undefined when there is nothing to show: rejected, empty, cancelled, outdated, or the endpoint is left alone. */
  suggest(request: SuggestRequest, signal: AbortSignal): Promise<Shown | undefined>;
  /** For who asked by hand: what else may stand where `shown` does, best first. Empty where the provider gives one answer at a time. */
  others(request: SuggestRequest, shown: Shown, signal: AbortSignal): Promise<readonly Shown[]>;
  /** A document has a new version; answers for older ones are dropped even when no new request comes. */
  documentChanged(path: string, version: number): void;
  /** Target, settings or a file beside it changed: verdicts may be other ones now. */
  forget(): void;
  readonly counters: Counters;
  state(): PipelineState;
  dispose(): void;
}

export function createPipeline(options: PipelineOptions): Pipeline {
  return new RunningPipeline(options);
}

class RunningPipeline implements Pipeline {
  readonly counters = newCounters();
  readonly #options: PipelineOptions;
  readonly #clock: Clock;
  readonly #pace: Pace;
  readonly #holes = new Holes();
  readonly #cache = new AnswerCache();
  readonly #coolDown = new CoolDown();
  readonly #versions = new Map<string, number>();
  /** The request of the last key press; earlier ones get nothing any more. */
  #latest: SuggestRequest | undefined;
  #asking: Asking | undefined;
  /** The request is for what follows a suggestion that is looked at. */
  #isAhead = false;
  #waiting = 0;
  #stopLingering = (): void => undefined;
  #stopPrefetch = (): void => undefined;
  #generation = 0;
  /** What was looked up for the last answer. */
  #known: { readonly path: string; readonly surroundings: Surroundings } | undefined;
  /** What was shown last, and where; typing along it does not count again. */
  #shown: { readonly cursor: Cursor; readonly text: string } | undefined;

  constructor(options: PipelineOptions) {
    this.#options = options;
    this.#clock = options.clock ?? realClock;
    this.#pace = new Pace(options.debounce);
  }

  async suggest(request: SuggestRequest, signal: AbortSignal): Promise<Shown | undefined> {
    if (signal.aborted || request.version < (this.#versions.get(request.path) ?? -Infinity)) return undefined;
    this.#versions.set(request.path, request.version);
    this.#latest = request;
    const cursor = cursorOf(request);
    this.#stopPrefetch();
    this.#pace.key(this.#clock.now());
    this.#learn(cursor);
    let hasWaited = request.byHand === true;
    let wrong: Asking | undefined;
    for (;;) {
      const hit = this.#cache.find(cursor);
      if (hit?.rest) {
        this.counters.reused++;
        return this.#show(request, cursor, hit.answer, hit.rest);
      }
      if (hit && request.byHand !== true) return undefined;
      if (this.#asking && this.#asking !== wrong && this.#asking.serves(cursor)) {
        this.counters.reused++;
        wrong = this.#asking;
        const answer = await this.#await(wrong, request, cursor, signal);
        if (answer !== 'diverged') return answer;
      } else this.#leave();
      if (this.#coolDown.isClosed(this.#clock.now(), request.byHand === true)) return undefined;
      const wait = hasWaited ? 0 : this.#pace.wait();
      if (wait > 0) {
        await pause(this.#clock, wait, signal);
        if (!this.#isWanted(request, signal)) return undefined;
        hasWaited = true;
        continue;
      }
      const answer = await this.#await(this.#ask(request, cursor), request, cursor, signal);
      return answer === 'diverged' ? undefined : answer;
    }
  }

  async others(request: SuggestRequest, shown: Shown, signal: AbortSignal): Promise<readonly Shown[]> {
    const { text, replace } = shown.suggestion;
    const cursor = cursorOf(request);
    if (this.#coolDown.isClosed(this.#clock.now(), true) || !this.#isWanted(request, signal)) return [];
    try {
      const known = this.#known?.path === request.path ? this.#known.surroundings : undefined;
      const found = await alternatives(this.#question(request, cursor, known), text, signal);
      if (!this.#isWanted(request, signal)) return [];
      return found.flatMap((answer): Shown[] =>
        answer.verdict === 'reject'
          ? []
          : [{ suggestion: { id: 'model', replace, text: answer.text }, verdict: answer.verdict }],
      );
    } catch (error) {
      this.#failed(request.path, error);
      return [];
    }
  }

  documentChanged(path: string, version: number): void {
    this.#versions.set(path, Math.max(version, this.#versions.get(path) ?? version));
  }

  forget(): void {
    this.#generation++;
    this.#cache.clear();
    this.#shown = undefined;
    this.#stopPrefetch();
    this.#asking?.giveUp();
    this.#asking = undefined;
  }

  state(): PipelineState {
    const { last } = this.#coolDown;
    if (last) {
      const isOver = last.fault === 'refused' || last.fault === 'unsupported';
      const gap = { by: this.#options.provider.id, reason: faultMessage(last) };
      return { state: isOver ? 'failed' : 'cooling', gap };
    }
    return { state: this.#asking ? 'busy' : 'ready' };
  }

  dispose(): void {
    this.#latest = undefined;
    this.#stopLingering();
    this.forget();
  }

  #isWanted(request: SuggestRequest, signal: AbortSignal): boolean {
    return (
      !signal.aborted && this.#latest === request && this.#versions.get(request.path) === request.version
    );
  }

  /** Whether what was shown last is what the person wants. */
  #learn(cursor: Cursor): void {
    const shown = this.#shown;
    const typed = shown && typedBetween(shown.cursor, cursor)?.typed;
    if (shown === undefined || typed === '') return;
    if (typed !== undefined && shown.text.startsWith(typed)) this.#pace.right();
    else {
      if (typed !== undefined) this.#pace.wrong();
      this.#shown = undefined;
    }
  }

  /** Ends a request that the person went away from. One that nobody has waited for says nothing about them. */
  #leave(): void {
    if (!this.#asking) return;
    if (!this.#isAhead) this.#pace.wrong();
    this.#asking.giveUp();
    this.#asking = undefined;
  }

  /** `known`: what was looked up for a place in the same text, when this one is not there yet. */
  #ask(place: Place, cursor: Cursor, known?: Surroundings): Asking {
    this.#asking?.giveUp();
    const asking = new Asking(this.#question(place, cursor, known));
    this.#asking = asking;
    this.#isAhead = known !== undefined;
    void this.#settle(asking, this.#generation);
    this.#options.host.changed?.();
    return asking;
  }

  #question(place: Place, cursor: Cursor, known: Surroundings | undefined): Question {
    const { provider, host } = this.#options;
    return {
      provider,
      place,
      cursor,
      budget: this.#options,
      guard: host.guard(place),
      endOf: host.endOf?.(place),
      holes: this.#holes,
      clock: this.#clock,
      look: () => (known ? Promise.resolve(known) : host.look(place)),
      counters: this.counters,
      log: (event) => {
        host.log(event);
      },
    };
  }

  #failed(path: string, error: unknown): void {
    this.counters.failed++;
    if (error instanceof ProviderError) this.#coolDown.fault(error, this.#clock.now());
    const reason = error instanceof Error ? error.message : String(error);
    this.#options.host.log({ kind: 'failed', path, reason });
  }

  /** Keeps the answer whether or not somebody still waits for it: the next key may want it. */
  async #settle(asking: Asking, generation: number): Promise<void> {
    const { host } = this.#options;
    try {
      const answer = await asking.answer;
      if (answer) {
        this.#coolDown.success();
        if (asking.speed) this.#pace.answered(asking.speed);
        if (generation === this.#generation) this.#keep(asking, answer);
      }
    } catch (error) {
      this.#failed(asking.cursor.path, error);
    }
    if (this.#asking === asking) this.#asking = undefined;
    host.changed?.();
  }

  /** A part of an answer is kept as well, until the whole is there; a whole that may not be shown does not take it away. */
  #keep(asking: Asking, answer: Answer): void {
    const { cursor, surroundings } = asking;
    if (surroundings) this.#known = { path: cursor.path, surroundings };
    if (answer.text !== '' || this.#cache.find(cursor)?.rest === undefined) this.#cache.set(cursor, answer);
  }

  /** Waits with others for one request. `diverged`: its answer goes another way than the person, who still waits. */
  async #await(
    asking: Asking,
    request: SuggestRequest,
    cursor: Cursor,
    signal: AbortSignal,
  ): Promise<Shown | 'diverged' | undefined> {
    this.#stopLingering();
    this.#waiting++;
    asking.follow(cursor);
    const between = typedBetween(asking.cursor, cursor);
    const generation = this.#generation;
    let answer: Answer | undefined;
    try {
      answer = await orCancelled(asking.beyond(between?.typed.length ?? 0), signal);
    } catch {
      // The provider's fault stands in the state and in the log already.
      return undefined;
    } finally {
      this.#waiting--;
      // Behind a part that is shown the rest may be wanted soon.
      if (this.#waiting === 0 && !answer) this.#lingerOn(asking);
    }
    if (!this.#isWanted(request, signal)) return undefined;
    if (answer && generation === this.#generation) this.#keep(asking, answer);
    const rest = answer && between && restOf(answer.text, between.typed, between.closers);
    if (answer && rest) return this.#show(request, cursor, answer, rest);
    if (answer && between?.typed === '') return undefined;
    if (!answer || between?.typed.startsWith(answer.text) !== true) this.#pace.wrong();
    return 'diverged';
  }

  #lingerOn(asking: Asking): void {
    const stop = this.#clock.after(this.#options.linger ?? 200, () => {
      asking.giveUp();
    });
    this.#stopLingering = stop;
    void asking.answer.then(stop, stop);
  }

  #show(request: SuggestRequest, cursor: Cursor, answer: Answer, rest: Rest): Shown | undefined {
    // Rejected answers have no text; the type does not know.
    if (answer.verdict === 'reject') return undefined;
    if (!this.#isLonger(cursor, rest)) this.counters.shown++;
    this.#shown = { cursor, text: rest.text };
    this.#prefetchSoon(request, cursor, rest);
    const { offset } = request;
    const replace = { start: offset, end: offset + rest.covers };
    return { suggestion: { id: 'model', replace, text: rest.text }, verdict: answer.verdict };
  }

  /** Whether a suggestion is the last one, or that one with more behind it. */
  #isLonger(cursor: Cursor, { text }: Rest): boolean {
    const typed = this.#shown && typedBetween(this.#shown.cursor, cursor)?.typed;
    const left = typed === undefined ? '' : this.#shown!.text.slice(typed.length);
    return left !== '' && text.startsWith(left);
  }

  /** While a person looks at a suggestion, the model is asked what would follow it. */
  #prefetchSoon(request: SuggestRequest, cursor: Cursor, rest: Rest): void {
    const known = this.#known;
    // With text right of the cursor the suggestion is the end of something.
    if (known?.path !== cursor.path || !/^[ \t]*(?:\r?\n|$)/.test(cursor.suffix)) return;
    this.#stopPrefetch = this.#clock.after(prefetchAfter, () => {
      const prefix = cursor.prefix + rest.text;
      const then = { ...cursor, prefix };
      if (this.#latest !== request || this.#asking || this.#cache.find(then)) return;
      if (this.#coolDown.isClosed(this.#clock.now(), false)) return;
      this.#ask(
        { ...request, text: prefix + cursor.suffix, offset: prefix.length },
        then,
        known.surroundings,
      );
    });
  }
}

function cursorOf({ path, text, offset }: Place): Cursor {
  return { path, prefix: text.slice(0, offset), suffix: text.slice(offset) };
}

/** A promise, or undefined as soon as the request is cancelled. */
async function orCancelled<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  let cancel = (): void => undefined;
  const cancelled = new Promise<undefined>((resolve) => {
    cancel = () => {
      resolve(undefined);
    };
    signal.addEventListener('abort', cancel);
  });
  try {
    return await Promise.race([promise, cancelled]);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
