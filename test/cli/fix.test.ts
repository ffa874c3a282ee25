import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bad, fixable, good, runCli, workspace } from './run-cli.ts';

const path = 'etc/sysctl.d/x.conf';

test('applies safe fixes, reports what is left, and does nothing the second time', async (t) => {
  const folder = workspace(t, { [path]: fixable + bad });
  const first = await runCli(folder, ['fix', '--rules', 'sysctl/value-out-of-range,ignore/*']);
  assert.equal(first.code, 1, first.out + first.err);
  assert.match(first.out, /value-out-of-range/);
  assert.match(first.out, /Fixes applied: 1, files changed: 1/);
  assert.equal(readFileSync(join(folder, path), 'utf8'), good + bad);
  const second = await runCli(folder, ['fix']);
  assert.match(second.out, /Fixes applied: 0, files changed: 0/);
  assert.equal(readFileSync(join(folder, path), 'utf8'), good + bad);
});

test('--review applies the others too, and the exit is that of the result', async (t) => {
  const folder = workspace(t, { [path]: bad });
  const { code } = await runCli(folder, ['fix', '--review']);
  assert.equal(readFileSync(join(folder, path), 'utf8'), 'vm.swappiness = 200\n');
  assert.equal(code, 0);
});

test('keeps CRLF, byte order mark, mode and links, and leaves no other file behind', async (t) => {
  const folder = workspace(t, {
    [path]: `\ufeff${fixable}`.replaceAll('\n', '\r\n'),
    'etc/sysctl.d/hard.conf': fixable,
  });
  chmodSync(join(folder, path), 0o640);
  symlinkSync(path, join(folder, 'link.conf'));
  linkSync(join(folder, 'etc/sysctl.d/hard.conf'), join(folder, 'second-name'));
  await runCli(folder, ['fix', '--language', 'sysctl', 'link.conf', 'etc/sysctl.d/hard.conf']);
  assert.equal(readFileSync(join(folder, path), 'utf8'), '\ufeffvm.swappiness = 10\r\n');
  assert.equal(statSync(join(folder, path)).mode & 0o7777, 0o640);
  assert.ok(lstatSync(join(folder, 'link.conf')).isSymbolicLink());
  assert.equal(readFileSync(join(folder, 'second-name'), 'utf8'), good);
  assert.equal(statSync(join(folder, 'second-name')).nlink, 2);
  assert.deepEqual(readdirSync(join(folder, 'etc/sysctl.d')).sort(), ['hard.conf', 'x.conf']);
});

test('a file that is not UTF-8 is left alone and told about', async (t) => {
  const bytes = Buffer.concat([Buffer.from('# caf\xe9\n', 'latin1'), Buffer.from(fixable)]);
  const folder = workspace(t, { [path]: bytes });
  const { code, err } = await runCli(folder, ['fix']);
  assert.equal(code, 2);
  assert.match(err, /not UTF-8/);
  assert.deepEqual(readFileSync(join(folder, path)), bytes);
});

test('--diff writes a patch that git applies, and nothing else', async (t) => {
  const text = `${'# above\n'.repeat(10)}${fixable}${'# between\n'.repeat(20)}${fixable.trimEnd()}`;
  const folder = workspace(t, { [path]: text });
  const { out } = await runCli(folder, [
    'fix',
    '--diff',
    '--rules',
    'sysctl/value-out-of-range,ignore/*',
    '.',
  ]);
  assert.equal(readFileSync(join(folder, path), 'utf8'), text);
  assert.equal(out.match(/^@@ /gm)?.length, 2);
  const applied = spawnSync('git', ['apply', '-p1', '-'], { cwd: folder, input: out, encoding: 'utf8' });
  assert.equal(applied.status, 0, applied.stderr);
  const patched = readFileSync(join(folder, path), 'utf8');
  writeFileSync(join(folder, path), text);
  await runCli(folder, ['fix', '--rules', 'sysctl/value-out-of-range,ignore/*']);
  assert.equal(readFileSync(join(folder, path), 'utf8'), patched);
});

test('standard input comes out repaired on standard output', async (t) => {
  const folder = workspace(t);
  const { out, err, code } = await runCli(folder, ['fix', '--stdin-path', path, '-'], { input: fixable });
  assert.equal(out, good);
  assert.match(err, /Fixes applied: 1/);
  assert.equal(code, 0);
});

test('looks again at what includes a header that was repaired', async (t) => {
  const source = '#include "foo.h"\n\nstatic void *make(void)\n{\n\treturn vmalloc(1);\n}\n';
  const folder = workspace(t, {
    Makefile: 'obj-m := foo.o\n',
    'foo.c': source,
    'foo.h': '#include <linux/module.h>\n#include <drm/drm_irq.h>\n',
  });
  const { out } = await runCli(folder, ['fix', '--review', '--tags', 'drift', '--target', '6.12', '.']);
  assert.equal(readFileSync(join(folder, 'foo.h'), 'utf8'), '#include <linux/module.h>\n', out);
  assert.match(readFileSync(join(folder, 'foo.c'), 'utf8'), /#include <linux\/vmalloc.h>/);
});
