/** `--support`, and the range of a project. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCheckJson } from './json-shape.ts';
import { runCli, workspace } from './run-cli.ts';

const driver = `// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>
#include <linux/module.h>
#include <linux/string.h>

static struct class *ex_class;

static int ex_make(char *to, const char *from)
{
	strlcpy(to, from, 8);
	ex_class = class_create(THIS_MODULE, "ex");
	return PTR_ERR_OR_ZERO(ex_class);
}

MODULE_DESCRIPTION("Example");
MODULE_LICENSE("GPL");
`;
const range = ['--target', '7.2', '--support', '5.10-7.2'];
const kernels = 'breaks on 6.12 and 7.2, and not on 5.10 and 6.1.';

test('the report keeps its shape and says which kernels break, in every form', async (t) => {
  const folder = workspace(t, { 'driver.c': driver });
  const json = await runCli(folder, ['check', ...range, '--format', 'json', 'driver.c']);
  assert.equal(json.code, 1, json.err);
  const { files, target } = readCheckJson(json.out);
  assert.deepEqual(target['support'], { version: '5.10 - 7.2', source: '--support' });
  const found = files[0]!.findings.map(({ code, message, fixes }) => ({
    code,
    ends: message.endsWith(kernels),
    fixes: fixes.map((fix) => [fix.safety, fix.edits.length]),
  }));
  assert.deepEqual(found, [
    { code: 'kernel-c/removed-api', ends: true, fixes: [['safe', 1]] },
    { code: 'kernel-c/argument-count', ends: true, fixes: [[found[1]?.fixes[0]?.[0], 3]] },
  ]);
  const text = await runCli(folder, ['check', ...range, 'driver.c']);
  assert.ok(text.out.includes(kernels));
  assert.match(text.out, /support 5\.10 - 7\.2 \(--support\)/);
  const chinese = await runCli(folder, ['check', ...range, '--locale', 'zh-CN', 'driver.c']);
  assert.match(chinese.out, /6\.12、7\.2 受影响，5\.10、6\.1 不受影响。/);
  const sarif = await runCli(folder, ['check', ...range, '--format', 'sarif', 'driver.c']);
  assert.ok(sarif.out.includes(kernels));
});

test('messages stay the same when lines move, so that a baseline holds', async (t) => {
  const folder = workspace(t, { 'driver.c': driver });
  const { out } = await runCli(folder, ['check', ...range, '--format', 'json', 'driver.c']);
  const moved = workspace(t, { 'base.json': out, 'driver.c': `\n\n${driver}` });
  const again = await runCli(moved, ['check', ...range, '--baseline', 'base.json', 'driver.c']);
  assert.equal(again.code, 0, again.out);
});

test('fix keeps what only some kernels take to those, and leaves a file that is clean on all', async (t) => {
  const folder = workspace(t, {
    'driver.c': driver,
    '.syswright.json': '{ "target": "7.2", "target.support": "5.10 - 7.2" }',
  });
  const { code, out } = await runCli(folder, ['fix', '--review', 'driver.c']);
  assert.equal(code, 0, out);
  const text = readFileSync(join(folder, 'driver.c'), 'utf8');
  assert.match(text, /\tstrscpy\(to, from, 8\);\n#if LINUX_VERSION_CODE >= KERNEL_VERSION/);
  for (const kernel of ['5.10', '6.1', '6.12', '7.2']) {
    const one = workspace(t, { 'driver.c': text });
    const checked = await runCli(one, ['check', '--tags', 'drift', '--target', kernel, 'driver.c']);
    assert.equal(checked.code, 0, checked.out);
  }
});

test('target prints the range and the kernels that are looked at', async (t) => {
  const folder = workspace(t, { '.syswright.json': '{ "target.support": "5.15 - 7.2" }' });
  const text = await runCli(folder, ['target', '--target', '6.6']);
  assert.match(text.out, /^support {2}5\.15 - 7\.2 \(from: \.syswright\.json\).* 5\.15, 6\.1, 6\.12, 7\.2$/m);
  const json = await runCli(folder, ['target', '--support', '6.1-6.12', '--format', 'json']);
  const { target } = JSON.parse(json.out) as { target: Record<string, { version: string; source: string }> };
  assert.deepEqual(target['support'], { version: '6.1 - 6.12', source: '--support' });
});

test('a range that is none ends the call, and one of a project is a gap', async (t) => {
  const folder = workspace(t, { 'driver.c': driver });
  for (const command of ['check', 'fix', 'target']) {
    const { code, err } = await runCli(folder, [command, '--support', '6.1', 'driver.c']);
    assert.equal(code, 2, command);
    assert.match(err, /`6\.1` needs two kernels/);
  }
  const other = workspace(t, { 'driver.c': driver, '.syswright.json': '{ "target.support": "6.1" }' });
  const { out } = await runCli(other, ['check', '--target', '7.2', 'driver.c']);
  assert.match(out, /\.syswright\.json: .*needs two kernels/);
});
