import { availableParallelism } from 'node:os';
import type { Question } from '../embedded/messages.ts';
import { ModelProcess } from '../embedded/model-process.ts';
import { notesInText } from '../notes-in-text.ts';
import { marksOfModels } from '../templates.ts';
import type { Ending, Provider } from '../types.ts';
import { inWays } from './in-ways.ts';

export interface EmbeddedOptions {
  /** Folder in which `node_modules` holds `node-llama-cpp`. */
  readonly engine: string;
  /** Absolute path of a GGUF file. */
  readonly model: string;
  /** Most milliseconds without a piece of an answer; loading a large model takes its time. */
  readonly timeout?: number;
  readonly threads?: number;
  /** Milliseconds without a question after which the model leaves the memory. */
  readonly idle?: number;
}

/** A processor reads a prompt slowly: so many characters before and after the cursor are what it gets through in time. */
const window = { prefix: 4096, suffix: 1024 } as const;
/** The window moves in steps, so that what was read of the prompt stays right while the cursor moves on. */
const step = 1024;
/** Tokens for the window, what is known of the place, and a conversation about a whole file of usual length. */
const contextSize = 8192;

export interface EmbeddedProvider extends Provider {
  readonly pid: () => number | undefined;
  dispose(): void;
}

/** A model of a GGUF file on this machine's processor, in a process of its own. */
export function embedded(options: EmbeddedOptions): EmbeddedProvider {
  const { engine, model, timeout = 120_000, idle = 15 * 60_000 } = options;
  // Threads that wait for each other spin: on a busy machine two of two are slower than one.
  const threads = options.threads ?? Math.max(1, Math.floor(availableParallelism() / 2));
  const child = new ModelProcess({ engine, model, threads, contextSize, idle });
  const asked = (
    question: Question,
    signal: AbortSignal,
    ended?: (how: Ending) => void,
  ): AsyncIterable<string> =>
    inWays({ signal, timeout }, (both) =>
      Promise.resolve({
        name: model,
        ways: ['ask'] as const,
        ask: () => child.ask(question, both, ended),
      }),
    );

  return {
    id: 'embedded',
    fillInMiddle: true,
    pid: () => child.pid,
    dispose: () => {
      child.dispose();
    },
    generate: (prompt, signal, ended) =>
      asked(
        {
          prefix: lastOf(notesInText(prompt)),
          suffix: prompt.suffix.slice(0, window.suffix),
          maxTokens: prompt.maxTokens,
          stops: [...(prompt.singleLine ? ['\n'] : []), ...marksOfModels],
        },
        signal,
        ended,
      ),
    converse: (conversation, signal, ended) => asked({ ...conversation, stops: [] }, signal, ended),
  };
}

function lastOf(text: string): string {
  const over = text.length - window.prefix;
  if (over <= 0) return text;
  const from = Math.ceil(over / step) * step;
  return text.slice(text.indexOf('\n', from) + 1 || from);
}
