import { Worker } from 'node:worker_threads';
import type { Message, Text } from '../core/text.ts';
import type { Indexed, IndexRequest } from './index-kernel.ts';

/** The heap that a thread may fill, in megabytes: three times what the largest kernel needs. */
const heap = 2048;
/** How long a tree may take, in milliseconds. A kernel takes some seconds; a folder made to be read by nobody, any time. */
const patience = 300_000;

export interface ThreadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly heap?: number;
  readonly patience?: number;
}

/**
 * Makes a table in a thread of its own: the one who asks goes on working, and the memory, which a scan takes in hundreds
 * of megabytes, goes with the thread. A thread that takes too much of it, or too long, is ended and gives a fault.
 */
export function indexInThread(request: IndexRequest, options: ThreadOptions = {}): Promise<Indexed> {
  const limit = options.heap ?? heap;
  const time = options.patience ?? patience;
  // From sources Node runs the file itself; the bundle lies flat, with the thread's program beside this one.
  const isSource = import.meta.url.endsWith('.ts');
  const program = isSource ? '../workers/kernel-index-worker.ts' : './kernel-index-worker.js';
  return new Promise((resolve) => {
    const worker = new Worker(new URL(program, import.meta.url), {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: limit },
    });
    const finish = (outcome: Indexed): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', stop);
      resolve(outcome);
      void worker.terminate();
    };
    const fail = (text: Text, args?: Message['args']): void => {
      finish({ fault: { text, args } });
    };
    const stop = (): void => {
      fail(stopped);
    };
    const timer = setTimeout(() => {
      fail(tooSlow, { seconds: Math.round(time / 1000) });
    }, time);
    worker.on('message', finish);
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail(tooLarge, { limit });
      else fail(died, { detail: error.message });
    });
    worker.on('exit', () => {
      fail(died, { detail: 'exit' });
    });
    options.signal?.addEventListener('abort', stop);
    if (options.signal?.aborted === true) stop();
  });
}

const stopped: Text = { en: 'it was stopped', 'zh-CN': '已被中止' };
const tooSlow: Text = {
  en: 'it was given up after {seconds} seconds: no kernel takes so long',
  'zh-CN': '{seconds} 秒后放弃：任何内核都不需要这么久',
};
const tooLarge: Text = {
  en: 'it was given up because it needs more than {limit} MB of memory',
  'zh-CN': '所需内存超过 {limit} MB，已放弃',
};
const died: Text = {
  en: 'the thread that read it ended without an answer ({detail})',
  'zh-CN': '读取线程意外结束，没有结果（{detail}）',
};
