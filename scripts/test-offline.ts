/**
 * `npm run test:offline`: rules, hovers and what else a language knows, in a network namespace without interfaces, where not even this machine can be reached.
 * What passes there needs no network. Linux only; without the right to make a namespace it ends with a word and a failure.
 */
import { spawnSync } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** A namespace of its own for users too, where this is not root. */
const flags = process.getuid?.() === 0 ? ['--net'] : ['--map-root-user', '--net'];
const probe = `
  const os = require('node:os');
  const up = Object.keys(os.networkInterfaces());
  if (up.length > 0) throw new Error('there are interfaces: ' + up);
`;

function unshare(args: readonly string[]): number {
  const { status, error } = spawnSync('unshare', [...flags, '--', process.execPath, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

async function suites(): Promise<readonly string[]> {
  const found = ['test/lsp/features.test.ts'];
  for await (const path of glob('test/{rules,domains}/*.test.ts', { cwd: root })) found.push(path);
  return found;
}

if (unshare(['-e', probe]) !== 0) {
  console.error('no network namespace can be made here');
  process.exitCode = 1;
} else process.exitCode = unshare(['--test', '--test-concurrency=1', ...(await suites())]);
