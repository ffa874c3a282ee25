import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { diskFiles, type Files } from '../../server/src/workbench.ts';
import { systemLookup } from '../../server/src/workbench/system-lookup.ts';
import { memoryOf } from '../../server/src/workbench/system-memory.ts';

function treeOf(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'syswright-'));
  t.after(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  mkdirSync(join(root, 'etc'));
  writeFileSync(join(root, 'usr/bin/true'), '');
  symlinkSync('nowhere', join(root, 'usr/bin/dangling'));
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\n');
  return root;
}

/** The disk with a list of what it was asked. */
function watched(): { readonly files: Files; readonly asked: string[] } {
  const asked: string[] = [];
  const files: Files = {
    ...diskFiles,
    exists: (path) => (asked.push(`exists ${path}`), diskFiles.exists!(path)),
    listNow: (path) => (asked.push(`list ${path}`), diskFiles.listNow!(path)),
    readNow: (path) => (asked.push(`read ${path}`), diskFiles.readNow!(path)),
  };
  return { files, asked };
}

test('hundreds of questions about a folder cost one look at the disk', (t) => {
  const root = treeOf(t);
  const { files, asked } = watched();
  const memory = memoryOf(files, Infinity)!;
  for (let i = 0; i < 500; i++) assert.equal(memory.exists(join(root, `usr/bin/no${i}`)), false);
  assert.deepEqual(
    ['true', 'dangling'].map((name) => memory.exists(join(root, 'usr/bin', name))),
    [true, true],
  );
  assert.deepEqual(asked, [`list ${join(root, 'usr/bin')}`]);
  assert.equal(memory.exists(join(root, 'nowhere/x')), false);
  assert.equal(memory.exists(`${root}/usr/bin/..`), true);
});

test('what changes on the disk is noticed, and only then is a lookup another one', (t) => {
  const root = treeOf(t);
  const files: Files = { ...diskFiles, ...memoryOf(diskFiles, 0) };
  const before = systemLookup(files, root);
  assert.deepEqual([before('path', '/usr/bin/new'), before('user', 'web')], ['no', 'no']);
  assert.equal(systemLookup(files, root), before);
  writeFileSync(join(root, 'usr/bin/new'), '');
  writeFileSync(join(root, 'etc/passwd'), 'web:x:1:1::/:/bin/sh\n');
  // Two writes within one tick of the file system's clock would look like none.
  for (const path of ['usr/bin', 'etc/passwd']) utimesSync(join(root, path), 1, 1);
  const after = systemLookup(files, root);
  assert.notEqual(after, before);
  assert.deepEqual([after('path', '/usr/bin/new'), after('user', 'web')], ['yes', 'yes']);
});

test('for a while nobody looks whether anything has changed, unless told', (t) => {
  const root = treeOf(t);
  const memory = memoryOf(diskFiles, 60_000)!;
  assert.equal(memory.exists(join(root, 'usr/bin/new')), false);
  writeFileSync(join(root, 'usr/bin/new'), '');
  const asOf = memory.asOf();
  assert.equal(memory.exists(join(root, 'usr/bin/new')), false);
  memory.forget();
  assert.equal(memory.exists(join(root, 'usr/bin/new')), true);
  assert.notEqual(memory.asOf(), asOf);
});
