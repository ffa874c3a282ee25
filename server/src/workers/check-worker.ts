/** A thread that checks or fixes files for the command line, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { getHeapStatistics } from 'node:v8';
import { createRunner, type Run, type ScopedTask } from '../workbench/check-run.ts';
import type { FixedPath } from '../workbench/fix-path.ts';

export interface Done {
  readonly id: number;
  readonly result: FixedPath | undefined;
  /** Bytes outside of the JavaScript heap, most of them the parser's, which never gives any back. */
  readonly held: number;
}

const runner = createRunner(workerData as Run);
let last: Promise<unknown> = runner;
parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: ScopedTask }) => {
  // In turn, because two trees in memory at once only make the parser's memory grow.
  last = last.then(async () => {
    const result = await (await runner)(task);
    parentPort?.postMessage({ id, result, held: getHeapStatistics().external_memory } satisfies Done);
  });
});
