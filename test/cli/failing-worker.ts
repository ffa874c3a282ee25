/** A thread for the pool's tests: what it does with a task is written in the task's path. */
import { parentPort } from 'node:worker_threads';

let held = 0;
parentPort?.on(
  'message',
  ({ id, task }: { readonly id: number; readonly task: { readonly path: string } }) => {
    if (task.path.includes('throws')) throw new Error('this file kills the thread');
    if (task.path.includes('exits')) process.exit(3);
    if (task.path.includes('hangs')) for (;;);
    held += 20 << 20;
    const report = { path: task.path, language: 'x', findings: [], gaps: [] };
    parentPort?.postMessage({ id, result: { report, target: {} }, held });
  },
);
