import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { installEngine, platform } from '../../../server/src/assist/embedded/install.ts';
import { modelFiles } from '../../../server/src/assist/embedded/model-files.ts';
import { mkdir } from 'node:fs/promises';

async function folderOf(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'syswright-install-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts a program in npm's place on the PATH. */
async function withNpm(t: TestContext, script: string): Promise<void> {
  const folder = await folderOf(t);
  await writeFile(join(folder, 'npm'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const before = process.env['PATH'];
  process.env['PATH'] = `${folder}${delimiter}/usr/bin${delimiter}/bin`;
  t.after(() => {
    process.env['PATH'] = before;
  });
}

const { signal } = new AbortController();

test('the person’s npm is asked for two packages of one release, and for no scripts', async (t) => {
  await withNpm(t, 'mkdir node_modules; echo "$@" > asked');
  const folder = join(await folderOf(t), 'engine');
  assert.equal(await installEngine(folder, [], signal), 'installed');
  const asked = await readFile(join(folder, 'asked'), 'utf8');
  assert.match(
    asked,
    /^install --omit=optional --ignore-scripts .*node-llama-cpp@([\d.]+) @node-llama-cpp\/\S+@\1$/m,
  );
});

test('an install that fails leaves no half engine, and says why', async (t) => {
  await withNpm(t, 'mkdir node_modules; echo "E404 no such package" >&2; exit 1');
  const folder = join(await folderOf(t), 'engine');
  assert.deepEqual(await installEngine(folder, [], signal), { failed: 'E404 no such package' });
  assert.equal(existsSync(join(folder, 'node_modules')), false);
});

test('without npm, or with one of the workspace only, nothing runs', async (t) => {
  await withNpm(t, 'touch ran');
  const workspace = process.env['PATH']!.split(delimiter)[0]!;
  process.env['PATH'] = workspace;
  const folder = join(await folderOf(t), 'engine');
  assert.equal(await installEngine(folder, [workspace], signal), 'no-npm');
  assert.equal(existsSync(join(folder, 'ran')), false);
});

test('every platform that the engine is built for has its package', () => {
  const names = [
    ['linux', 'x64', 'linux-x64'],
    ['linux', 'arm64', 'linux-arm64'],
    ['linux', 'arm', 'linux-armv7l'],
    ['linux', 'riscv64', 'linux-riscv64'],
    ['darwin', 'arm64', 'mac-arm64-metal'],
    ['darwin', 'x64', 'mac-x64'],
    ['win32', 'x64', 'win-x64'],
    ['win32', 'arm64', 'win-arm64'],
  ] as const;
  for (const [system, processor, name] of names) assert.equal(platform(system, processor), name);
});

test('models of other programs are found, parts and picture readers are not', async (t) => {
  const home = await folderOf(t);
  const names = [
    'own/a.gguf',
    '.lmstudio/models/maker/b/b.Q4_K_M.gguf',
    'models/c-00001-of-00002.gguf',
    'models/c-00002-of-00002.gguf',
    'models/mmproj-d.gguf',
    'models/readme.txt',
    'elsewhere/e.gguf',
  ];
  for (const name of names) {
    await mkdir(join(home, name, '..'), { recursive: true });
    await writeFile(join(home, name), '');
  }
  const found = await modelFiles(join(home, 'own'), home);
  assert.deepEqual(found.map((path) => path.slice(home.length + 1)).sort(), [
    '.lmstudio/models/maker/b/b.Q4_K_M.gguf',
    'models/c-00001-of-00002.gguf',
    'own/a.gguf',
  ]);
});
