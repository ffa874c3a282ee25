/** The smaller commands, help and languages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { programVersion } from '../../server/src/config/program.ts';
import { textOf } from '../support/sources.ts';
import { bad, runCli, workspace } from './run-cli.ts';

test('the version is that of the packages', async (t) => {
  for (const path of ['package.json', 'server/package.json']) {
    assert.equal((JSON.parse(textOf(path)) as { version: string }).version, programVersion);
  }
  assert.equal((await runCli(workspace(t), ['--version'])).out, `${programVersion}\n`);
});

test('messages follow --locale, else LC_ALL, LC_MESSAGES and LANG', async (t) => {
  const folder = workspace(t, { 'etc/sysctl.d/x.conf': bad });
  const isChinese = async (
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<boolean> => {
    const { out } = await runCli(folder, ['check', ...args], { env });
    return /错误 1/.test(out) && /错误: `vm\.swappiness`/.test(out);
  };
  assert.equal(await isChinese([], { LANG: 'zh_CN.UTF-8' }), true);
  assert.equal(await isChinese([], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }), false);
  assert.equal(await isChinese([], { LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'C' }), true);
  assert.equal(await isChinese(['--locale', 'zh-CN'], { LC_ALL: 'C' }), true);
  assert.equal(await isChinese(['--locale', 'en'], { LANG: 'zh_CN.UTF-8' }), false);
});

test('help is whole in both languages and goes to standard output', async (t) => {
  const folder = workspace(t);
  const english = await runCli(folder, ['check', '--help']);
  assert.equal(english.code, 0);
  assert.match(english.out, /--changed-since <revision>/);
  const chinese = await runCli(folder, ['check', '--help', '--locale', 'zh-CN']);
  assert.match(chinese.out, /用法/);
  assert.doesNotMatch(chinese.out, /Options:|Arguments:|default|display help/);
  const wrong = await runCli(folder, ['check', '--nope'], { env: { LANG: 'zh_CN' } });
  assert.match(wrong.err, /未知选项 `--nope`/);
});

test('colour only where it is wanted', async (t) => {
  const folder = workspace(t, { 'etc/sysctl.d/x.conf': bad });
  const run = async (env: Readonly<Record<string, string>>): Promise<boolean> =>
    (await runCli(folder, ['check'], { env })).out.includes('\u001b[');
  assert.equal(await run({ NO_COLOR: '' }), false, 'a pipe has no colour');
  assert.equal(await run({ NO_COLOR: '', FORCE_COLOR: '1' }), true);
  assert.equal(await run({ NO_COLOR: '1', FORCE_COLOR: '1' }), false);
});

test('explain knows rules and keys, and says so when it does not', async (t) => {
  const folder = workspace(t);
  const rule = await runCli(folder, ['explain', 'sysctl/value-out-of-range']);
  assert.equal(rule.code, 0);
  assert.match(rule.out, /invalid argument/);
  const json = await runCli(folder, [
    'explain',
    'ignore/unused-ignore',
    '--format',
    'json',
    '--locale',
    'zh-CN',
  ]);
  assert.match((JSON.parse(json.out) as { markdown: string }).markdown, /严重程度/);
  const key = await runCli(folder, ['explain', 'vm.swappiness']);
  assert.equal(key.code, 0, key.err);
  const unknown = await runCli(folder, ['explain', 'sysctl/out-of']);
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /sysctl\/value-out-of-range/);
});

test('complete lists what could stand at a place, of a file or of standard input', async (t) => {
  const folder = workspace(t, { 'etc/sysctl.d/x.conf': 'vm.swap' });
  const file = await runCli(folder, ['complete', 'etc/sysctl.d/x.conf:1:8']);
  assert.match(file.out, /^vm\.swappiness/m);
  const args = ['complete', '-:1:8', '--language', 'sysctl', '--format', 'json'];
  const { items } = JSON.parse((await runCli(folder, args, { input: 'vm.swap' })).out) as {
    items: { label: string; line: number; column: number; endColumn: number }[];
  };
  const item = items.find((one) => one.label === 'vm.swappiness')!;
  assert.deepEqual([item.line, item.column, item.endColumn], [1, 1, 8]);
  for (const place of ['etc/sysctl.d/x.conf', 'missing:1:1', 'etc/sysctl.d/x.conf:0x1:1']) {
    assert.equal((await runCli(folder, ['complete', place])).code, 2);
  }
  const far = await runCli(folder, ['complete', 'etc/sysctl.d/x.conf:99:99']);
  assert.equal(far.code, 0);
});

test('rules lists every rule once with its page', async (t) => {
  const { out, code } = await runCli(workspace(t), ['rules', '--format', 'json']);
  assert.equal(code, 0);
  const { rules } = JSON.parse(out) as { rules: { code: string; url: string; title: string }[] };
  const codes = rules.map((rule) => rule.code);
  assert.deepEqual(codes, [...new Set(codes)].sort());
  assert.ok(codes.includes('sysctl/value-out-of-range') && codes.includes('ignore/unused-ignore'));
  assert.ok(rules.every((rule) => rule.url.endsWith(`${rule.code}.md`) && rule.title !== ''));
});

test('target says what it is and where it comes from', async (t) => {
  const folder = workspace(t, {
    'linux/Makefile': 'VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 9\nEXTRAVERSION =\n',
    'linux/include/linux/kernel.h': '',
  });
  const ask = async (...args: string[]): Promise<Record<string, { version: string; source: string }>> => {
    const { out } = await runCli(folder, ['target', '--format', 'json', ...args]);
    return (JSON.parse(out) as { target: Record<string, { version: string; source: string }> }).target;
  };
  assert.deepEqual((await ask('--target', 'rhel-9'))['kernel'], {
    version: '5.14',
    source: 'preset rhel-9 (heavy backports)',
  });
  assert.equal((await ask('linux'))['kernel']?.version, '6.12.9');
  assert.match((await ask('--target', './linux'))['kernel']?.source ?? '', /^--target \/.*\/linux$/);
  const presets = await runCli(folder, ['target', '--presets']);
  assert.match(presets.out, /^openeuler-24\.03 +kernel 6\.6, systemd 255/m);
});

test('every option of check and index stands in docs/cli.md', async (t) => {
  const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
  for (const command of ['check', 'index']) {
    const { out } = await runCli(workspace(t), [command, '--help']);
    for (const [option] of out.matchAll(/--[a-z-]+/g)) {
      if (option !== '--help') assert.ok(page.includes(`\`${option}`), `${option} is not documented`);
    }
  }
});

test('explain --log tells what the verifier of eBPF programs meant, from a file and from standard input', async (t) => {
  const log =
    "; return *value; @ a.bpf.c:7\n5: (79) r0 = *(u64 *)(r0 +0)\nR0 invalid mem access 'map_value_or_null'\n";
  const folder = workspace(t, { 'a.log': log });
  const json = await runCli(folder, ['explain', '--log', 'a.log', '--format', 'json']);
  assert.equal(json.code, 0);
  const report = JSON.parse(json.out) as Record<string, unknown>;
  assert.deepEqual(
    [report['schema'], report['program'], report['class'], report['location']],
    [1, null, 'null-deref', { file: 'a.bpf.c', line: 7 }],
  );
  const text = await runCli(folder, ['explain', '--log', '-', '--locale', 'zh-CN'], { input: log });
  assert.match(text.out, /^a\.bpf\.c:7: R0 此处可能为 NULL/);
  const none = await runCli(folder, ['explain', '--log', 'missing.log']);
  assert.equal(none.code, 2);
  const bare = await runCli(folder, ['explain']);
  assert.equal(bare.code, 2);
  assert.match(bare.err, /missing required argument 'name'/);
});
