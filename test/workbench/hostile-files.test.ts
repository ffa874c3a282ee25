/** Files that nobody means well with, one of each for every kind of configuration, read from a disk as the command line does. */
import assert from 'node:assert/strict';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Claim } from '../../server/src/core/types.ts';
import { domains } from '../../server/src/domains/registry.ts';
import { createWorkbench, diskFiles } from '../../server/src/workbench.ts';
import { checkPath } from '../../server/src/workbench/check-path.ts';
import type { FileReport } from '../../server/src/workbench/file-report.ts';
import { openScope } from '../../server/src/workbench/scope.ts';

const claims = domains
  .flatMap((entry) => entry.claims)
  .filter(({ extensions }) => !(extensions ?? []).includes('.c'));
/** Whatever a text is, nobody waits longer for it; in milliseconds of processor time. */
const bound = 15_000;
const mostGrowth = 50 << 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'syswright-hostile-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** What is said of a file at the place that its kind is known by. */
async function reportOn(folder: string, { example, language }: Claim): Promise<FileReport> {
  const bench = createWorkbench(diskFiles);
  const scope = await openScope(bench.files, { root: folder });
  const path = join(folder, example);
  const task = { path, shown: example, base: { path: folder, shown: '' }, language };
  const before = process.cpuUsage();
  const checked = await checkPath(bench, scope, task, 'en');
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < bound, `${example}: ${((user + system) / 1000).toFixed(0)} ms`);
  assert.ok(checked, `${example} is not recognised`);
  const failed = checked.report.gaps.filter(({ by }) => by.includes('/'));
  assert.deepEqual(failed, [], `a rule failed on ${example}`);
  return checked.report;
}

function put(folder: string, { example }: Claim, content: string | Buffer): string {
  const path = join(folder, example);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, content);
  return path;
}

const bytes = Buffer.from(Array.from({ length: 64 << 10 }, (_, at) => (at * 7919 + (at >> 3)) & 0xff));
const texts: Readonly<Record<string, string | Buffer>> = {
  nothing: '',
  'random bytes': bytes,
  'random bytes without NUL': Buffer.from(bytes.map((one) => (one === 0 ? 1 : one))),
  'a NUL further down': `# ${'x'.repeat(20_000)}\n\0\n[Service]\nType=a\0b\n`,
  'half a character': Buffer.from([0x61, 0x3d, 0xe4, 0xb8, 0x0a, 0xff, 0xfe]),
  'a mark of byte order, CRLF and no end of the last line': '\ufeff[Unit]\r\nDescription=a\r\nAfter=b',
  'old ends of lines': '[Unit]\rDescription=a\rAfter=b\r',
  'brackets alone': '[{('.repeat(3000),
  'quotes alone': '"\'`'.repeat(3000),
  'backslashes at the end': 'a \\\n'.repeat(5000),
};

for (const [name, content] of Object.entries(texts))
  test(`every kind takes ${name}`, { timeout: 600_000 }, async (t) => {
    const folder = folderOf(t);
    for (const claim of claims) {
      put(folder, claim, content);
      await reportOn(folder, claim);
    }
  });

test('a line of a megabyte takes a moment in every kind, and no memory', { timeout: 900_000 }, async (t) => {
  const folder = folderOf(t);
  const line = 'a = b, "c" /d/e %f $g '.repeat(45_000);
  for (const claim of claims) {
    put(folder, claim, 'a\n');
    await reportOn(folder, claim);
    collect();
    const before = process.memoryUsage();
    put(folder, claim, `${line}\n`);
    await reportOn(folder, claim);
    collect();
    const after = process.memoryUsage();
    const growth = after.heapUsed + after.external - before.heapUsed - before.external;
    assert.ok(growth < mostGrowth, `${claim.example} keeps ${(growth / 2 ** 20).toFixed(0)} MB`);
  }
});

test('50 MB are not read, whatever they are called', { timeout: 300_000 }, async (t) => {
  const folder = folderOf(t);
  const large = join(folder, 'large');
  writeFileSync(large, 'a = b\n'.repeat((50 << 20) / 6));
  for (const claim of claims) {
    const path = join(folder, claim.example);
    mkdirSync(dirname(path), { recursive: true });
    linkSync(large, path);
    collect();
    const before = process.memoryUsage().rss;
    const report = await reportOn(folder, claim);
    const growth = process.memoryUsage().rss - before;
    assert.ok(growth < mostGrowth, `${claim.example}: ${(growth / 2 ** 20).toFixed(0)} MB more`);
    assert.deepEqual([report.findings.length, report.gaps.length > 0], [0, true], claim.example);
    rmSync(path);
  }
});

/** Files that bring each other in, or themselves. */
const circles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sshd: {
    'etc/ssh/sshd_config': 'Include @/etc/ssh/sshd_config.d/*.conf\nInclude sshd_config\n',
    'etc/ssh/sshd_config.d/a.conf': 'Include @/etc/ssh/sshd_config\n',
  },
  ssh: {
    'etc/ssh/ssh_config': 'Include @/etc/ssh/ssh_config.d/*.conf\nInclude ssh_config\n',
    'etc/ssh/ssh_config.d/a.conf': 'Include @/etc/ssh/ssh_config\n',
  },
  sudoers: {
    'etc/sudoers': '@includedir @/etc/sudoers.d\n@include @/etc/sudoers\n',
    'etc/sudoers.d/a': '@include @/etc/sudoers\n',
  },
  nftables: {
    'etc/nftables.conf': 'include "@/etc/nftables.d/*.nft"\ninclude "@/etc/nftables.conf"\n',
    'etc/nftables.d/a.nft': 'include "@/etc/nftables.conf"\n',
  },
  logrotate: {
    'etc/logrotate.conf': 'include @/etc/logrotate.d\ninclude @/etc/logrotate.conf\n',
    'etc/logrotate.d/a': 'include @/etc/logrotate.conf\n',
  },
  pam: { 'etc/pam.d/a': '@include b\nauth include a\nauth substack b\n', 'etc/pam.d/b': '@include a\n' },
  kconfig: { Kconfig: 'source "a/Kconfig"\nsource "Kconfig"\n', 'a/Kconfig': 'source "Kconfig"\n' },
  'systemd-unit': {
    'etc/systemd/system/a.service': '[Unit]\nAfter=a.service b.service\n[Service]\nExecStart=/bin/true\n',
    'etc/systemd/system/b.service': '[Unit]\nAfter=a.service\n[Service]\nExecStart=/bin/true\n',
  },
};

for (const [kind, files] of Object.entries(circles))
  test(`${kind}: files that bring each other in come to an end`, { timeout: 60_000 }, async (t) => {
    const folder = folderOf(t);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text.replaceAll('@/', `${folder}/`));
    }
    const claim = claims.find(({ language }) => language === kind)!;
    for (const example of Object.keys(files)) await reportOn(folder, { ...claim, example });
  });

test('links that lead to themselves are followed by nobody', { timeout: 60_000 }, async (t) => {
  const folder = folderOf(t);
  const units = join(folder, 'etc/systemd/system');
  mkdirSync(units, { recursive: true });
  symlinkSync('a.service', join(units, 'a.service'));
  symlinkSync('..', join(units, 'b.service.d'));
  symlinkSync('../..', join(folder, 'etc/loop'));
  const claim = claims.find(({ language }) => language === 'systemd-unit')!;
  writeFileSync(join(units, 'b.service'), '[Service]\nExecStart=/bin/true\n');
  await reportOn(folder, { ...claim, example: 'etc/systemd/system/b.service' });
  const bench = createWorkbench(diskFiles);
  const scope = await openScope(bench.files, { root: folder });
  const path = join(units, 'a.service');
  const task = { path, shown: 'a.service', base: { path: folder, shown: '' }, language: 'systemd-unit' };
  const checked = await checkPath(bench, scope, task, 'en');
  assert.deepEqual(checked?.report.findings ?? [], []);
});
