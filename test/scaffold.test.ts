/** A rule is two hand-written files and a language one folder: the scaffolds prove it on a copy of the sources. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { repository } from './support/sources.ts';

const run = promisify(execFile);
const generated = /(^|\/)(pages|rules|explanations|registry)\.ts$|^docs\/|^syswright\.schema\.json$/;
/** The copy; packages are found one folder above it, where a look over the copy does not meet them. */
let root = '';

before(() => {
  const outside = mkdtempSync(join(tmpdir(), 'syswright-scaffold-'));
  root = join(outside, 'copy');
  for (const name of ['server/src', 'server/package.json', 'scripts', 'docs', 'test/support', 'test/rules']) {
    cpSync(join(repository, name), join(root, name), { recursive: true });
  }
  for (const name of [
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'syswright.schema.json',
  ]) {
    cpSync(join(repository, name), join(root, name));
  }
  symlinkSync(join(repository, 'node_modules'), join(outside, 'node_modules'));
});

after(() => {
  rmSync(dirname(root), { recursive: true, force: true });
});

async function node(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [...args], { cwd: root });
  return stdout;
}

function snapshot(): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

function changed(before: Map<string, string>): readonly string[] {
  return [...snapshot()].flatMap(([path, text]) => (before.get(path) === text ? [] : [path])).sort();
}

/** Runs the page tests of one rule in the copy; rejects with their output when one fails. */
async function testPage(code: string): Promise<void> {
  const environment: NodeJS.ProcessEnv = { ...process.env, SYSWRIGHT_DOMAIN: code };
  // Without this the inner runner reports to the outer one and exits 0 whatever happens.
  delete environment['NODE_TEST_CONTEXT'];
  const apart = `test/rules/${code.slice(0, code.indexOf('/'))}.test.ts`;
  const file = existsSync(join(root, apart)) ? apart : 'test/rules/all-others.test.ts';
  const { stdout } = await run(process.execPath, ['--test', file], {
    cwd: root,
    env: environment,
  });
  // A file without a test counts as one that passed.
  assert.match(stdout, /pass (?:[3-9]|\d{2,})/);
}

for (const domain of ['sysctl', 'systemd', 'kernel-c', 'ebpf']) {
  test(`a new rule of ${domain} is two files by hand`, { timeout: 120_000 }, async () => {
    const before = snapshot();
    await node('scripts/new-rule.ts', `${domain}/scaffolded-defect`, `--root=${root}`);
    await node('scripts/gen.ts', `--root=${root}`);
    const folder = `server/src/domains/${domain}/rules`;
    const paths = changed(before);
    assert.deepEqual(
      paths.filter((path) => !generated.test(path)),
      [`${folder}/scaffolded-defect.md`, `${folder}/scaffolded-defect.ts`],
    );
    assert.ok(paths.includes(`docs/rules/${domain}/scaffolded-defect.md`), 'its documentation is generated');
    await testPage(`${domain}/scaffolded-defect`);
    rmSync(join(root, folder, 'scaffolded-defect.md'));
    rmSync(join(root, folder, 'scaffolded-defect.ts'));
    await node('scripts/gen.ts', `--root=${root}`);
    assert.deepEqual(changed(before), [], 'removing it is rm and gen');
  });
}

for (const [shape, pattern] of [
  ['key-value', '**/chrony/chrony.conf'],
  ['ini', '**/sssd/*.conf'],
] as const) {
  test(`a new language of the shape ${shape} is one folder`, { timeout: 120_000 }, async () => {
    const before = snapshot();
    await node('scripts/new-domain.ts', 'scaffolded', `--root=${root}`, '--shape', shape, '--path', pattern);
    await node('scripts/gen.ts', `--root=${root}`);
    const byHand = changed(before).filter((path) => !generated.test(path));
    assert.ok(byHand.length > 0);
    assert.deepEqual(
      byHand.filter((path) => !path.startsWith('server/src/domains/scaffolded/')),
      [],
    );
    await testPage('scaffolded/first-defect');
    rmSync(join(root, 'server/src/domains/scaffolded'), { recursive: true });
    await node('scripts/gen.ts', `--root=${root}`);
    assert.deepEqual(changed(before), [], 'removing it is rm and gen');
  });
}
