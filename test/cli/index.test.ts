/** `syswright index`: what it says, where it keeps tables, and how it ends. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { BtfBuilder } from '../support/btf-builder.ts';
import { runCli, workspace, type CliRun } from './run-cli.ts';

const tree = {
  'linux/Makefile': 'VERSION = 6\nPATCHLEVEL = 8\nSUBLEVEL = 3\nEXTRAVERSION =\n',
  'linux/include/linux/lamp.h': 'int lamp_start(int level);\n#define LAMP_MAX 4\n',
  'linux/arch/x86/include/asm/lamp.h': 'int lamp_x86(void);\n',
  'other/Makefile': 'all:\n',
};

interface IndexJson {
  readonly schema: number;
  readonly cache: string;
  readonly tables: readonly Readonly<Record<string, unknown>>[];
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
}

function start(t: TestContext): {
  readonly folder: string;
  readonly cache: string;
  readonly run: (...args: string[]) => Promise<CliRun>;
  readonly json: (...args: string[]) => Promise<IndexJson>;
} {
  const folder = workspace(t, tree);
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  const run = (...args: string[]): Promise<CliRun> => runCli(folder, ['index', ...args], { env });
  return {
    folder,
    cache: join(folder, 'cache/syswright/kernel-api'),
    run,
    json: async (...args) => JSON.parse((await run('--format', 'json', ...args)).out) as IndexJson,
  };
}

test('a tree is indexed once, and said what cannot be known of it', async (t) => {
  const { run, cache } = start(t);
  const first = await run('linux');
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /^linux: Linux 6\.8\.3 \(amd64\), \d+ names from 2 headers in \d+\.\d s$/m);
  assert.match(first.out, /make prepare/);
  assert.match(first.out, /no Module\.symvers/);
  assert.ok(first.out.includes(join(cache, readdirSync(cache)[0]!)));
  assert.match((await run('linux')).out, /the table is up to date/);
  assert.match((await run('linux', '--force')).out, /in \d+\.\d s/);
  assert.match((await run('linux', '--locale', 'zh-CN')).out, /该表是最新的/);
});

test('json names every table and every failure', async (t) => {
  const { folder, json, cache } = start(t);
  const made = await json('linux', 'other', 'nowhere', 'other/Makefile');
  assert.deepEqual([made.schema, made.cache], [1, cache]);
  const [table] = made.tables;
  assert.equal(made.tables.length, 1);
  assert.deepEqual(
    [table?.['path'], table?.['source'], table?.['kind'], table?.['state'], table?.['kernel']],
    ['linux', join(folder, 'linux'), 'tree', 'made', '6.8.3'],
  );
  assert.deepEqual(
    [table?.['arch'], table?.['lacks'], table?.['headers']],
    [['amd64'], ['generated', 'exports'], 2],
  );
  assert.ok(
    Number(table?.['bytes']) > 500 && Number(table?.['names']) >= 3 && typeof table?.['seconds'] === 'number',
  );
  assert.deepEqual(
    made.failures.map(({ path, reason }) => [
      path,
      /no kernel or header tree|no such file|neither a folder/.test(reason),
    ]),
    [
      ['other', true],
      ['nowhere', true],
      ['other/Makefile', true],
    ],
  );
  const [kept] = (await json('linux')).tables;
  assert.deepEqual([kept?.['state'], 'seconds' in kept!], ['kept', false]);
});

test('the end is 2 as soon as one path gives no table, and the others are made', async (t) => {
  const { run, cache } = start(t);
  const { code, out, err } = await run('other', 'linux');
  assert.equal(code, 2);
  assert.match(err, /^syswright: other: it is no kernel or header tree/m);
  assert.match(out, /^linux: /m);
  assert.equal(readdirSync(cache).length, 1);
  assert.equal((await run('linux', '--release', 'newest')).code, 2);
});

test('without paths the kept tables are listed with their state', async (t) => {
  const { folder, run, json } = start(t);
  const nothing = await run();
  assert.equal(nothing.code, 0);
  assert.match(nothing.out, /no tables are kept in/);
  await run('linux');
  utimesSync(join(folder, 'linux/Makefile'), 1, 1);
  assert.match((await run()).out, /the kernel has changed since/);
  assert.equal((await json()).tables[0]?.['state'], 'stale');
  rmSync(join(folder, 'linux'), { recursive: true });
  assert.match((await run()).out, /is not there any more/);
});

test('types that do not say their kernel need --release', async (t) => {
  const { folder, run } = start(t);
  const b = new BtfBuilder(false);
  b.struct('lamp', [['level', b.int('int')]]);
  writeFileSync(join(folder, 'types'), b.bytes());
  const silent = await run('types');
  assert.equal(silent.code, 2);
  assert.match(silent.err, /name it with --release/);
  const said = await run('types', '--release', '6.6.0-72.oe2403');
  assert.equal(said.code, 0, said.err);
  assert.match(said.out, /^types: Linux 6\.6\.0-72\.oe2403, 2 names from its types/m);
  assert.match(said.out, /types know no macros/);
});

test('what a file says of itself cannot move the cursor', async (t) => {
  const { folder, run } = start(t);
  mkdirSync(join(folder, 'linux/include/generated'), { recursive: true });
  writeFileSync(
    join(folder, 'linux/include/generated/utsrelease.h'),
    '#define UTS_RELEASE "6.8.3-\u001b[2J"\n',
  );
  const { out } = await run('linux');
  assert.ok(!out.includes('\u001b'));
  assert.match(out, /\\u001b/);
});
