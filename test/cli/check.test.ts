import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCheckJson } from './json-shape.ts';
import { bad, good, runCli, workspace } from './run-cli.ts';

test('the JSON has the documented shape, lists clean files and leaves foreign ones out', async (t) => {
  const folder = workspace(t, {
    'etc/sysctl.d/bad.conf': bad,
    'etc/sysctl.d/good.conf': good,
    'etc/other.conf': bad,
    'main.c': 'int main(void) { return 0; }\n',
  });
  const { code, out, err } = await runCli(folder, ['check', '--format', 'json']);
  assert.equal(err, '');
  assert.equal(code, 1);
  const { files } = readCheckJson(out);
  assert.deepEqual(
    files.map((file) => [file.path, file.language, file.findings.length]),
    [
      ['./etc/sysctl.d/bad.conf', 'sysctl', 1],
      ['./etc/sysctl.d/good.conf', 'sysctl', 0],
    ],
  );
  const [finding] = files[0]!.findings;
  assert.deepEqual(
    [finding!.code, finding!.line, finding!.column, finding!.endLine, finding!.endColumn],
    ['sysctl/value-out-of-range', 1, 17, 1, 20],
  );
});

test('what the target does not compile is no finding', async (t) => {
  const folder = workspace(t, {
    'a.c':
      '#include <linux/module.h>\n#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 4, 0)\nint f(void)\n{\n\treturn ENOMEM;\n}\n#endif\n',
  });
  const check = async (target: string): Promise<readonly string[]> => {
    const args = ['check', '--language', 'kernel-c', '--target', target, '--format', 'json', 'a.c'];
    const { files } = readCheckJson((await runCli(folder, args)).out);
    return files.flatMap((file) => file.findings.map((finding) => finding.code));
  };
  assert.deepEqual(await check('6.1'), ['kernel-c/positive-errno']);
  assert.deepEqual(await check('6.12'), []);
});

test('paths come out as they were given, joined with the relative path', async (t) => {
  const folder = workspace(t, { 'a/etc/sysctl.d/x.conf': bad });
  for (const [argument, path] of [
    ['a', 'a/etc/sysctl.d/x.conf'],
    ['./a/', './a/etc/sysctl.d/x.conf'],
    ['a/etc/sysctl.d/x.conf', 'a/etc/sysctl.d/x.conf'],
    [join(folder, 'a'), `${folder}/a/etc/sysctl.d/x.conf`],
  ] as const) {
    const { files } = readCheckJson((await runCli(folder, ['check', '--format', 'json', argument])).out);
    assert.deepEqual(
      files.map((file) => file.path),
      [path],
    );
  }
});

test('exits: 0 clean, 1 found, 2 misuse or an unreadable path', async (t) => {
  const folder = workspace(t, { 'etc/sysctl.d/bad.conf': bad, 'etc/sysctl.d/good.conf': good });
  const codeOf = async (...args: string[]): Promise<number | null> => (await runCli(folder, args)).code;
  assert.equal(await codeOf('check', 'etc/sysctl.d/good.conf'), 0);
  assert.equal(await codeOf('check'), 1);
  assert.equal(await codeOf('check', '--fail-on', 'never'), 0);
  assert.equal(await codeOf('check', '--rules', 'sysctl/unknown-key'), 0);
  assert.equal(await codeOf('check', '--tags', 'no-such-tag'), 0);
  assert.equal(await codeOf('check', '--unknown'), 2);
  assert.equal(await codeOf('check', '--fail-on', 'never', 'missing.conf'), 2);
  assert.equal(await codeOf('check', '--target', 'nonsense'), 2);
  assert.equal(await codeOf('check', '--target', './etc'), 2);
  assert.equal(await codeOf('check', '--rules', 'sysctl/no-such-rule'), 2);
  assert.equal(await codeOf('check', '--language', 'klingon'), 2);
  assert.equal(await codeOf('no-such-command'), 2);
});

test('an unreadable path is told and does not keep the others from being checked', async (t) => {
  const folder = workspace(t, { 'etc/sysctl.d/bad.conf': bad });
  const { code, out, err } = await runCli(folder, ['check', '--format', 'json', 'missing', 'etc']);
  assert.equal(code, 2);
  assert.match(err, /missing: there is no such file/);
  const { files, gaps } = readCheckJson(out);
  assert.equal(files.length, 1);
  assert.equal(gaps.length, 1);
});

test('the walk respects .gitignore at every level, negation included, and skips node_modules and links', async (t) => {
  const folder = workspace(t, {
    '.gitignore': '/build/\n*.gen.conf\n',
    'build/etc/sysctl.d/x.conf': bad,
    'etc/sysctl.d/a.gen.conf': bad,
    'etc/sysctl.d/.gitignore': '!b.gen.conf\n/c.conf\n',
    'etc/sysctl.d/b.gen.conf': bad,
    'etc/sysctl.d/c.conf': bad,
    'etc/sysctl.d/C.conf': bad,
    'node_modules/x/etc/sysctl.d/x.conf': bad,
    '.git/etc/sysctl.d/x.conf': bad,
  });
  symlinkSync('..', join(folder, 'etc/loop'));
  symlinkSync('/etc', join(folder, 'outside'));
  const { files } = readCheckJson((await runCli(folder, ['check', '--format', 'json', '.'])).out);
  assert.deepEqual(
    files.map((file) => file.path),
    ['./etc/sysctl.d/C.conf', './etc/sysctl.d/b.gen.conf'],
  );
  const named = readCheckJson((await runCli(folder, ['check', '--format', 'json', 'build'])).out);
  assert.equal(named.files.length, 1, 'a folder that is named itself is walked');
});

test('ignore files above the named folder count within the repository', async (t) => {
  const folder = workspace(t, {
    '.git/HEAD': '',
    '.gitignore': 'x.conf\n',
    'a/etc/sysctl.d/x.conf': bad,
    'a/etc/sysctl.d/y.conf': bad,
  });
  const { files } = readCheckJson((await runCli(join(folder, 'a'), ['check', '--format', 'json', '.'])).out);
  assert.deepEqual(
    files.map((file) => file.path),
    ['./etc/sysctl.d/y.conf'],
  );
});

test('standard input is a file with a name or a language', async (t) => {
  const folder = workspace(t);
  const byLanguage = await runCli(folder, ['check', '--format', 'json', '--language', 'sysctl', '-'], {
    input: bad,
  });
  assert.deepEqual(
    readCheckJson(byLanguage.out).files.map((file) => [file.path, file.findings.length]),
    [['-', 1]],
  );
  const args = ['check', '--format', 'json', '--stdin-path', 'etc/sysctl.d/x.conf', '-'];
  const byPath = await runCli(folder, args, { input: bad });
  assert.equal(readCheckJson(byPath.out).files[0]?.path, 'etc/sysctl.d/x.conf');
  const nameless = await runCli(folder, ['check', '-'], { input: bad });
  assert.equal(nameless.code, 2);
  assert.match(nameless.err, /--language or --stdin-path/);
});

test('--language names the kind of a file that its path does not tell', async (t) => {
  const folder = workspace(t, { 'some.txt': bad });
  const plain = readCheckJson((await runCli(folder, ['check', '--format', 'json', 'some.txt'])).out);
  assert.deepEqual(plain.files, []);
  const named = await runCli(folder, ['check', '--format', 'json', '--language', 'sysctl', 'some.txt']);
  assert.equal(readCheckJson(named.out).files[0]?.findings.length, 1);
});

test('what is binary or too large is a gap, which --strict fails on', async (t) => {
  const folder = workspace(t, {
    'etc/sysctl.d/binary.conf': Buffer.from('vm.swappiness = 300\n\0\0'),
    'etc/sysctl.d/large.conf': '# x\n'.repeat(300_000),
  });
  const { code, out } = await runCli(folder, ['check', '--format', 'json']);
  assert.equal(code, 0);
  const { files } = readCheckJson(out);
  assert.deepEqual(
    files.map((file) => [file.findings.length, file.gaps.length]),
    [
      [0, 1],
      [0, 1],
    ],
  );
  assert.equal((await runCli(folder, ['check', '--strict'])).code, 2);
});

test('columns count UTF-16 units, a tab is one, a byte order mark is none; CRLF is a line end', async (t) => {
  const folder = workspace(t, {
    'etc/sysctl.d/x.conf': `\ufeff\tvm.swappiness = 300\r\n# 内核 🐧\r\nvm.swappiness = 301\r\n`,
  });
  const args = ['check', '--format', 'json', '--rules', 'sysctl/value-out-of-range'];
  const { files } = readCheckJson((await runCli(folder, args)).out);
  assert.deepEqual(
    files[0]!.findings.map((one) => [one.line, one.column, one.endLine, one.endColumn]),
    [
      [1, 18, 1, 21],
      [3, 17, 3, 20],
    ],
  );
});

test('--baseline reports only what the earlier report lacks, in either format', async (t) => {
  const folder = workspace(t, { 'etc/sysctl.d/x.conf': bad });
  for (const format of ['json', 'sarif']) {
    const file = `old.${format}`;
    writeFileSync(join(folder, 'etc/sysctl.d/x.conf'), bad);
    writeFileSync(join(folder, file), (await runCli(folder, ['check', '--format', format])).out);
    const same = await runCli(folder, ['check', '--baseline', file]);
    assert.equal(same.code, 0, same.out);
    writeFileSync(join(folder, 'etc/sysctl.d/x.conf'), `# moved down\n${bad}vm.overcommit_memory = 7\n`);
    const later = await runCli(folder, ['check', 'etc', '--format', 'json', '--baseline', file]);
    assert.deepEqual(
      readCheckJson(later.out).files[0]!.findings.map((one) => one.line),
      [3],
    );
  }
  assert.equal((await runCli(folder, ['check', '--baseline', 'missing.json'])).code, 2);
  writeFileSync(join(folder, 'no.json'), '[]');
  assert.equal((await runCli(folder, ['check', '--baseline', 'no.json'])).code, 2);
});

test('--changed-since reports only what is new since a commit and runs nothing of the repository', async (t) => {
  const folder = workspace(t, {
    'etc/sysctl.d/old.conf': bad,
    'etc/sysctl.d/same.conf': bad,
    'etc/sysctl.d/.gitattributes': '*.conf filter=trap diff=trap\n',
  });
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    assert.equal(status, 0, stderr);
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  const canary = join(folder, 'canary');
  for (const key of [
    'filter.trap.clean',
    'filter.trap.smudge',
    'diff.trap.command',
    'diff.trap.textconv',
    'core.fsmonitor',
    'diff.external',
    'core.pager',
    'core.sshCommand',
  ]) {
    git('config', key, `touch ${canary}; cat`);
  }
  writeFileSync(join(folder, 'etc/sysctl.d/old.conf'), `# a line above\n${bad}vm.overcommit_memory = 7\n`);
  writeFileSync(join(folder, 'etc/sysctl.d/new.conf'), bad);
  const args = ['check', '--format', 'json', '--changed-since', 'HEAD'];
  const { out, err } = await runCli(folder, args);
  assert.equal(err, '');
  assert.deepEqual(
    readCheckJson(out).files.map((file) => [file.path, file.findings.map((one) => one.line)]),
    [
      ['./etc/sysctl.d/new.conf', [1]],
      ['./etc/sysctl.d/old.conf', [3]],
    ],
  );
  assert.equal(spawnSync('test', ['-e', canary]).status, 1, 'a program of the repository ran');
  for (const revision of ['no-such-branch', '--upload-pack=x', '-h', 'HEAD; touch x']) {
    assert.equal((await runCli(folder, ['check', `--changed-since=${revision}`])).code, 2);
  }
  const outside = workspace(t, { 'etc/sysctl.d/x.conf': bad });
  assert.equal((await runCli(outside, ['check', '--changed-since', 'HEAD'])).code, 2);
});

test('thousands of files give the same order with any number of threads, whole through a pipe', async (t) => {
  const folder = workspace(t);
  mkdirSync(join(folder, 'etc/sysctl.d'), { recursive: true });
  for (let i = 0; i < 400; i++) {
    writeFileSync(join(folder, `etc/sysctl.d/${String(i).padStart(4, '0')}.conf`), bad.repeat(20));
  }
  const one = await runCli(folder, ['check', '--format', 'json', '--jobs', '1']);
  const four = await runCli(folder, ['check', '--format', 'json', '--jobs', '4']);
  assert.ok(one.out.length > 2_000_000, `only ${one.out.length} characters`);
  assert.ok(one.out === four.out);
  assert.equal(readCheckJson(one.out).files.length, 400);
});

test('a reader that goes away early is no error', (t) => {
  const folder = workspace(t, { 'etc/sysctl.d/x.conf': bad.repeat(2000) });
  const program = join(import.meta.dirname, '../../server/src/cli/main.ts');
  const script = `"${process.execPath}" "${program}" check --format json | head -c 10 >/dev/null`;
  const { stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
  assert.equal(stderr, '');
});

test('.syswright.json sets levels and excludes; its faults are gaps with their line; options win', async (t) => {
  const folder = workspace(t, {
    '.syswright.json':
      '{\n  "rules": { "sysctl/value-out-of-range": "off" },\n  "exclude": ["vendor"],\n  "model.endpoint": "http://evil"\n}\n',
    'etc/sysctl.d/x.conf': bad,
    'vendor/etc/sysctl.d/x.conf': bad,
  });
  const { code, out } = await runCli(folder, ['check', '--format', 'json']);
  const { files, gaps } = readCheckJson(out);
  assert.equal(code, 0);
  assert.deepEqual(
    files.map((file) => [file.path, file.findings.length]),
    [['./etc/sysctl.d/x.conf', 0]],
  );
  assert.equal(gaps.length, 1);
  assert.match(gaps[0]!.reason, /^line 4: `model\.endpoint` cannot be set by a project/);
  const below = readCheckJson((await runCli(join(folder, 'etc'), ['check', '--format', 'json'])).out);
  assert.equal(below.gaps.length, 0, 'outside of a repository only the current folder is asked');
  writeFileSync(join(folder, '.syswright.json'), '{ "target": "debian-11" }');
  const asked = async (...args: string[]): Promise<string | undefined> =>
    readCheckJson((await runCli(folder, ['check', '--format', 'json', ...args])).out).target['kernel']
      ?.version;
  assert.match((await asked()) ?? '', /^5\.10(?:\.\d+)?$/);
  assert.match((await asked('--target', '6.12')) ?? '', /^6\.12(?:\.\d+)?$/);
});

test('the kind of a file follows from its path and content, never from an ending alone', async (t) => {
  const folder = workspace(t, {
    'module/Kbuild': 'obj-m += plain.o\n',
    'module/plain.c': 'int value;\n',
    'module/stray.c': 'int value;\n',
    'module/driver.c': '#include <linux/init.h>\n#include <linux/module.h>\nMODULE_LICENSE("GPL");\n',
    'program.bpf.c': 'int value;\n',
    Makefile: 'all: tool\n',
    'tool.c': '#include <stdio.h>\nint main(void) { return 0; }\n',
    'etc/sysctl.d/x.conf': good,
    'x.service': '[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n',
  });
  const { files } = readCheckJson((await runCli(folder, ['check', '--format', 'json'])).out);
  assert.deepEqual(
    files.map((file) => [file.path, file.language]),
    [
      ['./etc/sysctl.d/x.conf', 'sysctl'],
      ['./module/Kbuild', 'kbuild'],
      ['./module/driver.c', 'kernel-c'],
      ['./module/plain.c', 'kernel-c'],
      ['./program.bpf.c', 'ebpf'],
      ['./x.service', 'systemd-unit'],
    ],
  );
});
