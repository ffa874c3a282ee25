/** Kernels and drivers that are cut, foreign, closed or nested without end: words, no crash and no hang. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { BtfBuilder } from '../support/btf-builder.ts';
import { readCheckJson } from './json-shape.ts';
import { runCli, workspace, type CliRun } from './run-cli.ts';

const use = '#include <linux/lamp.h>\nint f(struct lamp *l)\n{\n\treturn l->level + l->colour;\n}\n';
const driver = { 'drv/lamp.c': use };
const kernel = {
  'linux/Makefile': 'VERSION = 6\nPATCHLEVEL = 1\nSUBLEVEL = 3\n',
  'linux/arch/x86/include/asm/lamp.h': 'int lamp_x86(void);\n',
  'linux/include/linux/lamp.h': 'struct lamp { int level; };\n',
};

function run(folder: string, ...args: string[]): Promise<CliRun> {
  return runCli(folder, args, { env: { XDG_CACHE_HOME: join(folder, 'cache') } });
}

function types(isLittle: boolean): Buffer {
  const builder = new BtfBuilder(isLittle);
  builder.struct('lamp', [['level', builder.int('int')]]);
  return builder.bytes();
}

test('cut types are refused in words, and a driver is checked without them', async (t) => {
  const folder = workspace(t, { ...driver, '6.1.0-1-amd64.btf': types(true).subarray(0, 60) });
  const made = await run(folder, 'index', '6.1.0-1-amd64.btf');
  assert.equal(made.code, 2);
  assert.match(made.err, /the BTF is cut: it needs \d+ bytes and has 60/);
  const checked = await run(folder, 'check', '--target', './6.1.0-1-amd64.btf', 'drv');
  assert.equal(checked.code, 0, checked.err);
  assert.match(checked.out, /Files checked: 1\b/);
});

test('types of the other byte order are read alike', async (t) => {
  const folder = workspace(t, {
    ...driver,
    '6.1.0-1-amd64.btf': types(true),
    '6.1.0-1-s390x.btf': types(false),
  });
  for (const name of ['6.1.0-1-amd64.btf', '6.1.0-1-s390x.btf']) {
    const made = await run(folder, 'index', name);
    assert.equal(made.code, 0, made.err);
    assert.match(made.out, /2 names from its types/);
  }
});

test('headers without a configuration are a target all the same', async (t) => {
  const folder = workspace(t, {
    ...kernel,
    'drv/lamp.c':
      '#include <linux/timer.h>\nvoid f(struct timer_list *t)\n{\n#ifdef LAMP\n\tdo_gettimeofday(t);\n#endif\n\tsetup_timer(t, 0, 0);\n}\n',
    'drv/Makefile': 'obj-m := lamp.o\n',
  });
  const { code, out, err } = await run(
    folder,
    'check',
    '--format',
    'json',
    '--target',
    './linux',
    'drv/lamp.c',
  );
  assert.equal(code, 1, err);
  const report = readCheckJson(out);
  assert.deepEqual(
    report.files[0]!.findings.filter((one) => one.confidence !== 'low').map((one) => one.code),
    ['kernel-c/removed-api'],
  );
  assert.equal(report.gaps.length, 0);
});

test('what cannot be read in a tree is told or passed by, and the rest is read', async (t) => {
  const folder = workspace(t, { ...kernel, ...driver, 'linux/include/linux/binary.h': 'a\0b' });
  symlinkSync('nowhere.h', join(folder, 'linux/include/linux/dangling.h'));
  symlinkSync('.', join(folder, 'linux/include/linux/circle'));
  writeFileSync(join(folder, 'linux/include/linux/closed.h'), 'int closed;\n');
  chmodSync(join(folder, 'linux/include/linux/closed.h'), 0);
  mkdirSync(join(folder, 'drv/folder.c'));
  symlinkSync('nowhere.c', join(folder, 'drv/dangling.c'));
  execFileSync('mkfifo', [join(folder, 'drv/pipe.c'), join(folder, 'linux/include/linux/pipe.h')]);
  const made = await run(folder, 'index', 'linux');
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /could not be read/);
  const checked = await run(folder, 'check', '--target', './linux', 'drv');
  assert.notEqual(checked.code, null);
  assert.match(checked.out, /Files checked: 1\b/);
});

test('ten thousand braces are a gap, whether somebody closes them or not', async (t) => {
  const head = '#include <linux/module.h>\nvoid f(void)\n';
  const folder = workspace(t, {
    'closed.c': `${head}${'{'.repeat(10_000)}${'}'.repeat(10_000)}\n`,
    'open.c': `${head}${'{'.repeat(10_000)}\n`,
  });
  for (const command of ['check', 'fix']) {
    const { code, out, err } = await run(folder, command, '--target', '6.12', 'closed.c', 'open.c');
    assert.equal(code, 0, err);
    assert.match(out, /nested too deeply.*\(closed\.c and 1 more\)/);
  }
});
