import { Worker } from 'node:worker_threads';
import type { Locale } from '../core/text.ts';
import type { ToolOptions } from '../workbench/agent/tools.ts';
import type { AgentRequests } from '../workers/agent-worker.ts';
import { Asker } from '../workers/rpc.ts';

/** Milliseconds without a question after which the thread is ended: parsers never give memory back. */
const idle = 60_000;

/** From sources the worker is a `.ts` file in its folder; the bundle has everything beside itself. */
function workerUrl(): URL {
  const fromSources = import.meta.url.endsWith('.ts');
  return new URL(fromSources ? '../workers/agent-worker.ts' : './agent-worker.js', import.meta.url);
}

/** A thread that looks at texts which are no documents; there while somebody asks. */
export class AgentThread {
  #running:
    | { readonly worker: Worker; readonly asker: Asker<AgentRequests, object>; readonly of: string }
    | undefined;
  #ending: NodeJS.Timeout | undefined;

  /** Rejects when the thread dies of the question. */
  async request<K extends keyof AgentRequests>(
    options: ToolOptions & { readonly locale: Locale },
    name: K,
    params: AgentRequests[K]['params'],
  ): Promise<AgentRequests[K]['answer']> {
    const { worker, asker } = this.#start(options);
    clearTimeout(this.#ending);
    const died = new Promise<never>((_, reject) => {
      worker.once('exit', () => {
        reject(new Error('the thread that checks texts has ended'));
      });
    });
    try {
      return await Promise.race([asker.request(name, params), died]);
    } finally {
      died.catch(() => undefined);
      this.#ending = setTimeout(() => {
        this.stop();
      }, idle).unref();
    }
  }

  stop(): void {
    clearTimeout(this.#ending);
    void this.#running?.worker.terminate();
    this.#running = undefined;
  }

  #start(options: ToolOptions) {
    const of = JSON.stringify(options);
    if (this.#running?.of === of) return this.#running;
    this.stop();
    const worker = new Worker(workerUrl(), { workerData: options });
    worker.unref();
    const asker = new Asker<AgentRequests, object>();
    asker.connect(worker);
    const running = { worker, asker, of };
    // One that died is started again by the next question.
    const gone = (): void => {
      if (this.#running === running) this.#running = undefined;
    };
    worker.on('exit', gone).on('error', gone);
    this.#running = running;
    return running;
  }
}
