import { fileURLToPath } from 'node:url';
import { startChild, type Child } from '../../process/child.ts';
import { ProviderError, type Ending } from '../types.ts';
import type { FromChild, Question, ToChild } from './messages.ts';

export interface ModelProcessOptions {
  /** Folder in which `node_modules` holds `node-llama-cpp`. */
  readonly engine: string;
  /** Absolute path of a GGUF file. */
  readonly model: string;
  readonly threads: number;
  /** In tokens. */
  readonly contextSize: number;
  /** Milliseconds without a question after which the model leaves the memory. */
  readonly idle: number;
}

/** One question that is under way: pieces that have come and are not read yet, and how it ended. */
interface Open {
  readonly pieces: string[];
  outcome: Ending | ProviderError | undefined;
  readonly wake: () => void;
}

/** How often the process may die before it is left alone like a server that does not answer. */
const chances = 2;

/** From sources the program is a `.ts` file in its folder; the bundle has everything beside itself. */
function program(): string {
  const fromSources = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(fromSources ? './model-child.ts' : './model-child.js', import.meta.url));
}

/** A model in a process of its own: started with the first question, and again after a crash. */
export class ModelProcess {
  readonly #options: ModelProcessOptions;
  readonly #open = new Map<number, Open>();
  #child: Child | undefined;
  #nextId = 1;
  #deaths = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: ModelProcessOptions) {
    this.#options = options;
  }

  /** Process id while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Pieces of an answer. Throws a `ProviderError`; ends silently when the signal fires. */
  async *ask(question: Question, signal: AbortSignal, ended?: (how: Ending) => void): AsyncGenerator<string> {
    const id = this.#nextId++;
    let wake = (): void => undefined;
    const open: Open = {
      pieces: [],
      outcome: undefined,
      wake: () => {
        wake();
      },
    };
    this.#open.set(id, open);
    clearTimeout(this.#idle);
    signal.addEventListener('abort', open.wake);
    try {
      this.#send({ kind: 'ask', id, question });
      while (!signal.aborted) {
        const piece = open.pieces.shift();
        if (piece !== undefined) yield piece;
        else if (open.outcome instanceof ProviderError) throw open.outcome;
        else if (open.outcome) {
          ended?.(open.outcome);
          return;
        } else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      signal.removeEventListener('abort', open.wake);
      this.#open.delete(id);
      if (!open.outcome) this.#child?.send({ kind: 'stop', id } satisfies ToChild);
      if (this.#open.size === 0) this.#rest();
    }
  }

  dispose(): void {
    clearTimeout(this.#idle);
    this.#child?.stop();
    this.#child = undefined;
    this.#failAll(new ProviderError('unreachable', 'the model was put away'));
  }

  #send(message: ToChild): void {
    if (!this.#child) {
      const { engine, model, threads, contextSize } = this.#options;
      this.#child = startChild(program(), {
        message: (said) => {
          this.#heard(said as FromChild);
        },
        ended: (reason) => {
          this.#died(reason);
        },
      });
      this.#child.send({ kind: 'load', engine, model, threads, contextSize } satisfies ToChild);
    }
    this.#child.send(message);
  }

  #heard(said: FromChild): void {
    if (said.kind === 'ready') return;
    if (said.kind === 'failed' && said.id === undefined) {
      const fault = new ProviderError(said.fault, said.reason);
      this.#child?.stop();
      this.#child = undefined;
      this.#failAll(fault);
      return;
    }
    const open = this.#open.get(said.id!);
    if (!open) return;
    if (said.kind === 'piece') open.pieces.push(said.text);
    else if (said.kind === 'ended') {
      open.outcome = said.how;
      this.#deaths = 0;
    } else open.outcome = new ProviderError(said.fault, said.reason);
    open.wake();
  }

  /** Whoever ended it, the next question starts it anew; one that dies of every question is left alone for longer. */
  #died(reason: string): void {
    this.#child = undefined;
    this.#deaths++;
    const soon = this.#deaths < chances ? 0 : undefined;
    this.#failAll(new ProviderError('unreachable', `the model’s process ${reason}`, soon));
  }

  #failAll(fault: ProviderError): void {
    for (const open of this.#open.values()) {
      open.outcome ??= fault;
      open.wake();
    }
  }

  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#child?.stop();
      this.#child = undefined;
    }, this.#options.idle).unref();
  }
}
