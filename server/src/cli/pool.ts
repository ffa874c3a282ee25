import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Text } from '../core/text.ts';
import { createRunner, type Run, type ScopedTask } from '../workbench/check-run.ts';
import type { FixedPath } from '../workbench/fix-path.ts';
import type { Done } from '../workers/check-worker.ts';

/** Fewer files are done before the first thread is up. */
const worthThreads = 16;
/** Parser memory never shrinks: past this a thread is replaced, in bytes. */
const memoryLimit = 300 << 20;
/** A file that keeps a thread this long is given up, in milliseconds. */
const patience = 60_000;
/** One task is worked on and one waits in the thread, so that it never idles. */
const depth = 2;
/** How far the threads may run ahead of a slow file, so that results do not pile up. */
const ahead = 2000;

/** So many lost threads without one answer are no accident of a file. */
const startFailures = 8;

export type Outcome = { readonly result: FixedPath | undefined } | { readonly failure: Text };

export interface PoolOptions {
  /** How many threads; one a core when absent. */
  readonly jobs?: number | undefined;
  /** The thread's program; another one in tests, where it has to fail. */
  readonly program?: URL;
  readonly patience?: number;
}

/** Does all tasks, in threads where that pays, and gives the outcomes in the order of the tasks. */
export async function* runTasks(
  run: Run,
  tasks: readonly ScopedTask[],
  options: PoolOptions = {},
): AsyncGenerator<Outcome> {
  if (tasks.length >= worthThreads) {
    yield* new Pool(run, tasks, options).outcomes();
    return;
  }
  const runner = await createRunner(run);
  for (const task of tasks) yield { result: await runner(task) };
}

interface Thread {
  readonly worker: Worker;
  /** Ids of tasks that were sent, the one worked on first. */
  readonly sent: number[];
  timer: NodeJS.Timeout | undefined;
  retiring: boolean;
}

class Pool {
  readonly #run: Run;
  readonly #tasks: readonly ScopedTask[];
  readonly #threads = new Set<Thread>();
  readonly #finished = new Map<number, Outcome>();
  /** Tasks that were with a thread that died: each is tried once more, alone. */
  readonly #again: number[] = [];
  readonly #tried = new Set<number>();
  readonly #size: number;
  readonly #patience: number;
  readonly #program: URL;
  #next = 0;
  #given = 0;
  #answers = 0;
  #wake: () => void = () => undefined;

  constructor(run: Run, tasks: readonly ScopedTask[], options: PoolOptions) {
    this.#run = run;
    this.#tasks = tasks;
    this.#size = Math.max(1, Math.min(options.jobs ?? availableParallelism(), tasks.length));
    this.#patience = options.patience ?? patience;
    // From sources Node runs the file itself; the bundle lies flat, with the thread's program beside this one.
    const isSource = import.meta.url.endsWith('.ts');
    const own = isSource ? '../workers/check-worker.ts' : './check-worker.js';
    this.#program = options.program ?? new URL(own, import.meta.url);
  }

  async *outcomes(): AsyncGenerator<Outcome> {
    try {
      while (this.#threads.size < this.#size) this.#start();
      while (this.#given < this.#tasks.length) {
        // Threads that never start would be started again for every single file.
        if (this.#answers === 0 && this.#tried.size > startFailures)
          throw new Error('no worker thread starts');
        const outcome = this.#finished.get(this.#given);
        if (outcome) {
          this.#finished.delete(this.#given++);
          this.#feedAll();
          yield outcome;
        } else {
          await new Promise<void>((resolve) => (this.#wake = resolve));
        }
      }
    } finally {
      for (const thread of this.#threads) this.#end(thread);
    }
  }

  #start(): void {
    const worker = new Worker(this.#program, { workerData: this.#run });
    const thread: Thread = { worker, sent: [], timer: undefined, retiring: false };
    this.#threads.add(thread);
    worker.on('message', (done: Done) => {
      this.#done(thread, done);
    });
    worker.on('error', () => {
      this.#lost(thread);
    });
    worker.on('exit', () => {
      this.#lost(thread);
    });
    // Starting takes a while on a busy machine, which is no fault of the first file.
    worker.on('online', () => {
      this.#watch(thread);
    });
    this.#feed(thread);
  }

  #feedAll(): void {
    for (const thread of this.#threads) this.#feed(thread);
  }

  #feed(thread: Thread): void {
    while (!thread.retiring && thread.sent.length < depth) {
      const id = this.#again.length > 0 ? this.#takeAgain(thread) : this.#takeNext();
      if (id === undefined) return;
      thread.sent.push(id);
      if (thread.sent.length === 1) this.#watch(thread);
      thread.worker.postMessage({ id, task: this.#tasks[id] });
    }
  }

  /** A task that may have killed a thread gets one for itself, so that it cannot take another task along. */
  #takeAgain(thread: Thread): number | undefined {
    if (thread.sent.length > 0) return undefined;
    thread.retiring = true;
    return this.#again.shift();
  }

  #takeNext(): number | undefined {
    if (this.#next >= this.#tasks.length || this.#next > this.#given + ahead) return undefined;
    return this.#next++;
  }

  #watch(thread: Thread): void {
    clearTimeout(thread.timer);
    if (thread.sent.length === 0) return;
    thread.timer = setTimeout(() => {
      this.#lost(thread);
    }, this.#patience);
  }

  #done(thread: Thread, { id, result, held }: Done): void {
    if (!this.#threads.has(thread)) return;
    this.#answers++;
    thread.sent.splice(thread.sent.indexOf(id), 1);
    this.#finished.set(id, { result });
    this.#watch(thread);
    if (held > memoryLimit) thread.retiring = true;
    if (thread.retiring && thread.sent.length === 0) this.#replace(thread);
    else this.#feed(thread);
    this.#wake();
  }

  #lost(thread: Thread): void {
    if (!this.#threads.has(thread)) return;
    const [current, ...waiting] = thread.sent;
    this.#again.push(...waiting);
    if (current !== undefined) {
      if (this.#tried.has(current)) this.#finished.set(current, { failure: gaveUp });
      else this.#again.push(current);
      this.#tried.add(current);
    }
    this.#replace(thread);
    this.#wake();
  }

  #replace(thread: Thread): void {
    this.#end(thread);
    const open = this.#again.length > 0 || this.#next < this.#tasks.length;
    if (open) this.#start();
  }

  #end(thread: Thread): void {
    clearTimeout(thread.timer);
    this.#threads.delete(thread);
    void thread.worker.terminate();
  }
}

const gaveUp: Text = {
  en: 'the analysis of this file ended twice without an answer, so nothing is known about it',
  'zh-CN': '对该文件的分析两次中途终止、没有结果，因此未能得出任何结论',
};
