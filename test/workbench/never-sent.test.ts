import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { isNeverSent } from '../../server/src/workbench/never-sent.ts';

async function tree(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'syswright-never-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

test('files are named in the syntax of .gitignore, the deepest folder decides', async (t) => {
  const folder = await tree(t, {
    '.syswrightignore': '# ours\nsecret/\n*.key.conf\n/top.c\n!keep.key.conf\n',
    'drivers/.syswrightignore': '!a.key.conf\nlocal.c\n',
    'secret/a.c': '',
  });
  const never = (path: string): boolean => isNeverSent(join(folder, path));
  const named = [
    'secret/a.c',
    'x/secret/deep/b.c',
    'a.key.conf',
    'etc/b.key.conf',
    'top.c',
    'drivers/local.c',
  ];
  assert.deepEqual(named.filter(never), named);
  assert.deepEqual(
    ['a.c', 'keep.key.conf', 'x/top.c', 'drivers/a.key.conf', 'local.c', 'secrets/a.c'].filter(never),
    [],
  );
});

test('a link does not lead around it, and a new line counts at once', async (t) => {
  const folder = await tree(t, { 'secret/.syswrightignore': '*\n', 'secret/a.c': '', 'open/b.c': '' });
  await symlink(join(folder, 'secret/a.c'), join(folder, 'open/a.c'));
  assert.equal(isNeverSent(join(folder, 'open/a.c')), true);
  assert.equal(isNeverSent(join(folder, 'open/b.c')), false);
  await writeFile(join(folder, 'open/.syswrightignore'), 'b.c\n');
  assert.equal(isNeverSent(join(folder, 'open/b.c')), true);
});
