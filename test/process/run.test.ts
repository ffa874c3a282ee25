import assert from 'node:assert/strict';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { findProgram, run, type RunRequest, type RunResult } from '../../server/src/process/run.ts';
import { workspace } from '../cli/run-cli.ts';

function node(script: string, more: Partial<RunRequest> = {}): Promise<RunResult> {
  const limits = { timeout: 20_000, outputLimit: 1 << 20 };
  return run({ program: process.execPath, args: ['-e', script], folder: '/', ...limits, ...more });
}

test('gives output, errors and code; the environment is clean and no shell reads the arguments', async () => {
  process.env['SYSWRIGHT_CANARY'] = 'secret';
  const script =
    'console.log(process.env.SYSWRIGHT_CANARY, process.argv[1]); console.error("e"); process.exit(3)';
  const done = await node(script, { args: ['-e', script, '$(id); `id`'] });
  delete process.env['SYSWRIGHT_CANARY'];
  assert.ok(done.kind === 'done');
  assert.equal(done.output.toString(), 'undefined $(id); `id`\n');
  assert.deepEqual([done.code, done.errors], [3, 'e\n']);
});

test('input arrives, and a program that does not read it is no error', async () => {
  const echo = await node('process.stdin.pipe(process.stdout)', { input: 'x'.repeat(300_000) });
  assert.ok(echo.kind === 'done' && echo.output.length === 300_000);
  const deaf = await node('process.exit(0)', { input: 'x'.repeat(3_000_000) });
  assert.equal(deaf.kind, 'done');
});

test('limits of time and output end the whole group', async (t) => {
  const mark = join(workspace(t), 'mark');
  const child = `setTimeout(() => require("fs").writeFileSync(${JSON.stringify(mark)}, ""), 1500)`;
  const script = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}]); setInterval(() => {}, 1000)`;
  assert.deepEqual(await node(script, { timeout: 700 }), { kind: 'stopped', why: 'timeout' });
  await wait(2000);
  assert.equal(existsSync(mark), false, 'a grandchild went on');
  const loud = await node('const go = () => process.stdout.write("x".repeat(65536), go); go()', {
    outputLimit: 1 << 20,
  });
  assert.deepEqual(loud, { kind: 'stopped', why: 'output' });
});

test('a cancelled run ends at once, and one that was cancelled before never starts', async () => {
  const controller = new AbortController();
  const running = node('setInterval(() => {}, 1000)', { signal: controller.signal });
  controller.abort();
  assert.deepEqual(await running, { kind: 'stopped', why: 'cancelled' });
  assert.deepEqual(await node('', { signal: controller.signal }), { kind: 'stopped', why: 'cancelled' });
});

test('a program that is not there is an answer', async () => {
  assert.equal((await node('', { program: '/no/such/program' })).kind, 'failed');
});

test('programs are only found on absolute folders outside of the workspace', async (t) => {
  const folder = workspace(t, { 'bin/git': '#!/bin/sh\n' });
  chmodSync(join(folder, 'bin/git'), 0o755);
  const path = process.env['PATH'];
  t.after(() => (process.env['PATH'] = path));
  process.env['PATH'] = `${folder}/bin:.:bin::/usr/bin:/bin`;
  assert.equal(await findProgram('git', []), `${folder}/bin/git`);
  assert.notEqual(await findProgram('git', [folder]), `${folder}/bin/git`);
  assert.equal(await findProgram('no-such-program', []), undefined);
});
