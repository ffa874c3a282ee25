import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTasks } from '../../server/src/cli/pool.ts';

const program = new URL('./failing-worker.ts', import.meta.url);

async function run(paths: readonly string[], jobs: number): Promise<readonly string[]> {
  const tasks = paths.map((path) => ({ path, shown: path, base: { path: '/', shown: '' }, scope: 0 }));
  const outcomes: string[] = [];
  for await (const outcome of runTasks({ locale: 'en', scopes: [] }, tasks, {
    jobs,
    program,
    patience: 3000,
  })) {
    outcomes.push('failure' in outcome ? 'failure' : outcome.result!.report.path);
  }
  return outcomes;
}

test('a file that kills its thread or never ends costs only itself, and the order stays', async () => {
  for (const [jobs, faults] of [
    [1, { 7: '/throws', 33: '/exits' }],
    [3, { 7: '/throws', 20: '/hangs', 33: '/exits' }],
  ] as const) {
    const paths = Array.from({ length: 60 }, (_, i) => (faults as Record<number, string>)[i] ?? `/${i}`);
    const expected = paths.map((path) => (/\d/.test(path) ? path : 'failure'));
    assert.deepEqual(await run(paths, jobs), expected);
  }
});

test('threads that never answer end the run instead of being started for every file', async () => {
  const paths = Array.from({ length: 200 }, () => '/throws');
  await assert.rejects(run(paths, 2), /no worker thread starts/);
});
