import type { TestContext } from 'node:test';
import type { PipelineEvent } from '../../server/src/assist/counters.ts';
import {
  createPipeline,
  type Pipeline,
  type PipelineOptions,
  type Shown,
} from '../../server/src/assist/pipeline.ts';
import { ProviderError, type Prompt, type Provider } from '../../server/src/assist/types.ts';
import { fakeAnalysis, guardOver } from './fake-analysis.ts';

/** A provider whose pieces the test hands out by itself. */
export class Hand implements Provider {
  readonly id = 'hand';
  readonly fillInMiddle = true;
  readonly asked: Prompt[] = [];
  stopped = 0;
  #give: ((piece: string | ProviderError | undefined) => void) | undefined;

  async *generate(prompt: Prompt, signal: AbortSignal): AsyncGenerator<string> {
    this.asked.push(prompt);
    const waiting: (string | ProviderError | undefined)[] = [];
    let wake = (): void => undefined;
    this.#give = (piece) => {
      waiting.push(piece);
      wake();
    };
    const aborted = (): void => {
      wake();
    };
    signal.addEventListener('abort', aborted);
    let isDone = false;
    try {
      for (;;) {
        if (signal.aborted) return;
        if (waiting.length === 0) {
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        const piece = waiting.shift();
        if (piece instanceof ProviderError) throw piece;
        isDone = piece === undefined;
        if (piece === undefined) return;
        yield piece;
      }
    } finally {
      if (!isDone) this.stopped++;
    }
  }

  async give(...pieces: (string | ProviderError | undefined)[]): Promise<void> {
    for (const piece of pieces) {
      this.#give!(piece);
      await turn();
    }
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function turn(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
}

export interface Stage {
  readonly provider: Hand;
  readonly pipeline: Pipeline;
  readonly events: PipelineEvent[];
  readonly analysis: ReturnType<typeof fakeAnalysis>;
  /** Asks at the `|`; a new version each time. */
  ask(
    marked: string,
    more?: { version?: number; byHand?: boolean; signal?: AbortSignal },
  ): Promise<Shown | undefined>;
  tick(milliseconds: number): Promise<void>;
}

export function stage(t: TestContext, more: Partial<PipelineOptions> = {}): Stage {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const provider = new Hand();
  const events: PipelineEvent[] = [];
  const analysis = fakeAnalysis();
  const pipeline = createPipeline({
    provider,
    debounce: 100,
    maxTokens: 64,
    host: {
      look: () => Promise.resolve({ facts: ['Linux 6.12.'], notes: [], blanks: [';', ''] }),
      guard: () => guardOver(analysis),
      log: (event) => events.push(event),
    },
    ...more,
  });
  let last = 0;
  return {
    provider,
    pipeline,
    events,
    analysis,
    ask(marked, { version = ++last, signal = new AbortController().signal, ...rest } = {}) {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      const request = { path: 'a.c', language: 'kernel-c', text, offset, version, ...rest };
      return pipeline.suggest(request, signal);
    },
    async tick(milliseconds) {
      await turn();
      t.mock.timers.tick(milliseconds);
      await turn();
    },
  };
}

export const place = '{\n\t|\n}';

export async function asked(at: Stage, marked: string, ...pieces: string[]): Promise<Shown | undefined> {
  const shown = at.ask(marked);
  await at.tick(100);
  await at.provider.give(...pieces, undefined);
  return shown;
}

/** The same of a model that says the same when it is told what was wrong. */
export async function askedTwice(at: Stage, marked: string, answer: string): Promise<Shown | undefined> {
  const shown = at.ask(marked);
  await at.tick(100);
  await at.provider.give(answer, undefined);
  await at.provider.give(answer, undefined);
  return shown;
}
