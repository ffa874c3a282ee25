import type { Gap, Suggestion } from '../core/types.ts';
import { AnswerCache, type Answer } from './answer-cache.ts';
import { Asking, type Surroundings } from './asking.ts';
import { CoolDown, faultMessage } from './cool-down.ts';
import { newCounters, type Counters, type PipelineEvent } from './counters.ts';
import type { Budget, Place } from './gather.ts';
import type { Guard } from './guard.ts';
import { restOf, typedBetween, type Cursor, type Rest } from './type-along.ts';
import { ProviderError, type Provider, type Verdict } from './types.ts';

/** What the pipeline gets from outside, so that it knows neither domains nor an editor. */
export interface PipelineHost {
  look(place: Place): Promise<Surroundings>;
  /** The guard over this document under its target and settings. */
  guard(place: Place): Guard;
  log(event: PipelineEvent): void;
  /** The state has changed: the status item should ask for it. */
  changed?(): void;
}

export interface PipelineOptions extends Budget {
  readonly provider: Provider;
  readonly host: PipelineHost;
  /** Milliseconds after a key before the model is asked. */
  readonly debounce: number;
  /** Milliseconds that a request lives on when its key press was cancelled: the next one may type along it. */
  readonly linger?: number;
}

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
  readonly #cache = new AnswerCache();
  readonly #coolDown = new CoolDown();
  readonly #versions = new Map<string, number>();
  /** The request of the last key press; earlier ones get nothing any more. */
  #latest: SuggestRequest | undefined;
  #asking: Asking | undefined;
  #waiting = 0;
  #lingering: NodeJS.Timeout | undefined;
  #generation = 0;
  /** Texts that were shown, so that typing along one does not count again. */
  #shown: { readonly answer: Answer } | undefined;

  constructor(options: PipelineOptions) {
    this.#options = options;
  }

  async suggest(request: SuggestRequest, signal: AbortSignal): Promise<Shown | undefined> {
    if (signal.aborted || request.version < (this.#versions.get(request.path) ?? -Infinity)) return undefined;
    this.#versions.set(request.path, request.version);
    this.#latest = request;
    const cursor = cursorOf(request);
    let hasWaited = request.byHand === true;
    for (;;) {
      const hit = this.#cache.find(cursor);
      if (hit?.rest) {
        this.counters.reused++;
        return this.#show(request, hit.answer, hit.rest);
      }
      if (hit && request.byHand !== true) return undefined;
      if (this.#asking?.serves(cursor) === true) {
        this.counters.reused++;
        const answer = await this.#await(this.#asking, request, cursor, signal);
        if (answer !== 'diverged') return answer;
      } else this.#asking?.giveUp();
      if (this.#coolDown.isClosed(Date.now(), request.byHand === true)) return undefined;
      if (!hasWaited) {
        await pause(this.#options.debounce, signal);
        if (!this.#isWanted(request, signal)) return undefined;
        hasWaited = true;
        continue;
      }
      const answer = await this.#await(this.#ask(request, cursor), request, cursor, signal);
      return answer === 'diverged' ? undefined : answer;
    }
  }

  documentChanged(path: string, version: number): void {
    this.#versions.set(path, Math.max(version, this.#versions.get(path) ?? version));
  }

  forget(): void {
    this.#generation++;
    this.#cache.clear();
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
    clearTimeout(this.#lingering);
    this.forget();
  }

  #isWanted(request: SuggestRequest, signal: AbortSignal): boolean {
    return (
      !signal.aborted && this.#latest === request && this.#versions.get(request.path) === request.version
    );
  }

  #ask(request: SuggestRequest, cursor: Cursor): Asking {
    this.#asking?.giveUp();
    const { provider, host } = this.#options;
    const asking = new Asking({
      provider,
      place: request,
      cursor,
      budget: this.#options,
      guard: host.guard(request),
      look: () => host.look(request),
      counters: this.counters,
      log: (event) => {
        host.log(event);
      },
    });
    this.#asking = asking;
    void this.#settle(asking, this.#generation);
    host.changed?.();
    return asking;
  }

  /** Keeps the answer whether or not somebody still waits for it: the next key may want it. */
  async #settle(asking: Asking, generation: number): Promise<void> {
    const { host } = this.#options;
    try {
      const answer = await asking.answer;
      if (answer) {
        this.#coolDown.success();
        if (generation === this.#generation) this.#cache.set(asking.cursor, answer);
      }
    } catch (error) {
      this.counters.failed++;
      if (error instanceof ProviderError) this.#coolDown.fault(error, Date.now());
      const reason = error instanceof Error ? error.message : String(error);
      host.log({ kind: 'failed', path: asking.cursor.path, reason });
    }
    if (this.#asking === asking) this.#asking = undefined;
    host.changed?.();
  }

  /** Waits with others for one request. `diverged`: its answer goes another way than the person, who still waits. */
  async #await(
    asking: Asking,
    request: SuggestRequest,
    cursor: Cursor,
    signal: AbortSignal,
  ): Promise<Shown | 'diverged' | undefined> {
    clearTimeout(this.#lingering);
    this.#waiting++;
    asking.follow(cursor);
    let answer: Answer | undefined;
    try {
      answer = await orCancelled(asking.answer, signal);
    } catch {
      // The provider's fault stands in the state and in the log already.
      return undefined;
    } finally {
      this.#waiting--;
      if (this.#waiting === 0) this.#lingerOn(asking);
    }
    if (!this.#isWanted(request, signal)) return undefined;
    if (!answer) return 'diverged';
    const between = typedBetween(asking.cursor, cursor);
    const rest = between && restOf(answer.text, between.typed, between.closers);
    if (rest) return this.#show(request, answer, rest);
    return between?.typed === '' ? undefined : 'diverged';
  }

  #lingerOn(asking: Asking): void {
    const timer = setTimeout(() => {
      asking.giveUp();
    }, this.#options.linger ?? 200);
    this.#lingering = timer;
    const settled = (): void => {
      clearTimeout(timer);
    };
    void asking.answer.then(settled, settled);
  }

  #show(request: SuggestRequest, answer: Answer, rest: Rest): Shown | undefined {
    // Rejected answers have no text; the type does not know.
    if (answer.verdict === 'reject') return undefined;
    if (this.#shown?.answer !== answer) this.counters.shown++;
    this.#shown = { answer };
    const { offset } = request;
    const replace = { start: offset, end: offset + rest.covers };
    return { suggestion: { id: 'model', replace, text: rest.text }, verdict: answer.verdict };
  }
}

function cursorOf({ path, text, offset }: Place): Cursor {
  return { path, prefix: text.slice(0, offset), suffix: text.slice(offset) };
}

/** Waits, or less when the request is cancelled. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
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
