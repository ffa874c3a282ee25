import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropInFolders, placeOf, unitFolders } from '../../server/src/domains/systemd/drop-ins/names.ts';
import { domain } from '../../server/src/domains/systemd/index.ts';
import { createWorkbench } from '../../server/src/workbench.ts';
import { atCursor, hoverAt } from '../support/config-files.ts';
import { memoryFiles } from '../support/memory-files.ts';

async function hover(
  path: string,
  marked: string,
  others: Readonly<Record<string, string>>,
): Promise<string> {
  const host = createWorkbench(memoryFiles(new Map(Object.entries(others)))).host({});
  return (await hoverAt(domain, await atCursor(domain, marked, { path, host })))!;
}

const unit = '[Unit]\nAfter=a.service\n\n[Service]\nUser=web\nExecStart=/usr/bin/web\nEnvironment=A=1\n';

test('folders of drop-ins go from the special to the general', () => {
  assert.deepEqual(dropInFolders('a-b-c.service'), [
    'a-b-c.service.d',
    'a-b-.service.d',
    'a-.service.d',
    'service.d',
  ]);
  assert.deepEqual(dropInFolders('a-b@x-y.service'), [
    'a-b@x-y.service.d',
    'a-b@.service.d',
    'a-@.service.d',
    'a-@x-y.service.d',
    'service.d',
  ]);
  assert.deepEqual(dropInFolders('a.timer'), ['a.timer.d', 'timer.d']);
  assert.deepEqual(dropInFolders('org.x-y.service'), ['org.x-y.service.d', 'org.x-.service.d', 'service.d']);
});

test('a drop-in belongs to one unit, or to many', () => {
  assert.deepEqual(placeOf('/etc/systemd/system/a.service.d/x.conf'), {
    folder: '/etc/systemd/system',
    unit: 'a.service',
    isDropIn: true,
  });
  assert.deepEqual(placeOf('a.service'), { folder: '.', unit: 'a.service', isDropIn: false });
  assert.deepEqual(placeOf('a.service.d/x.conf'), { folder: '.', unit: 'a.service', isDropIn: true });
  assert.equal(placeOf('etc/systemd/system/service.d/x.conf'), undefined);
  assert.equal(placeOf('etc/systemd/system/web-.service.d/x.conf'), undefined);
});

test("a unit's folders are those of its own tree", () => {
  assert.deepEqual(unitFolders('pkg/usr/lib/systemd/user'), [
    'pkg/etc/systemd/user',
    'pkg/run/systemd/user',
    'pkg/usr/local/lib/systemd/user',
    'pkg/usr/lib/systemd/user',
    'pkg/lib/systemd/user',
  ]);
  assert.deepEqual(unitFolders('debian'), ['debian']);
});

test('a hover tells which value is in effect, and where it stands', async () => {
  const others = {
    'usr/lib/systemd/system/web.service': unit,
    'etc/systemd/system/web.service.d/10-user.conf': '[Service]\nUser=\nUser=other\nEnvironment=B=2\n',
  };
  const path = 'usr/lib/systemd/system/web.service';
  const scalar = await hover(path, unit.replace('User=', 'U|ser='), others);
  assert.match(scalar, /In effect for web\.service: `other` \(etc\/.*10-user\.conf, line 3\)/);
  const list = await hover(path, unit.replace('Environment=', 'E|nvironment='), others);
  assert.match(list, /- `A=1` \(this file, line 7\)\n- `B=2` \(etc\/.*10-user\.conf, line 4\)/);
});

test('an empty line takes back a list, and no dependency', async () => {
  const others = { 'debian/web.service': unit };
  const path = 'debian/web.service.d/x.conf';
  const list = await hover(path, '[Service]\nE|nvironment=\n', others);
  assert.match(list, /Nothing in effect for web\.service: taken back by this file, line 2/);
  const dependency = await hover(path, '[Unit]\nA|fter=\n', others);
  assert.match(dependency, /- `a\.service` \(web\.service, line 2\)$/);
});

test('a drop-in that another of its name hides says so', async () => {
  const path = 'usr/lib/systemd/system/web.service.d/x.conf';
  const text = await hover(path, '[Service]\nU|ser=a\n', {
    'usr/lib/systemd/system/web.service': unit,
    'usr/lib/systemd/system/web.service.d/x.conf': '[Service]\nUser=a\n',
    'etc/systemd/system/web.service.d/x.conf': '[Service]\nUser=b\n',
  });
  assert.match(text, /This file is not read: one of the same name in etc\/systemd\/system\/web\.service\.d/);
});

test('a unit alone has no word of this', async () => {
  assert.doesNotMatch(await hover('debian/web.service', unit.replace('User=', 'U|ser='), {}), /In effect/);
});

test('a model is told what the other files of a unit set, as far as it holds', async () => {
  const others = {
    'etc/systemd/system/web.service': `${unit}Type=simple\nExecStartPre=/bin/a\n`,
    'etc/systemd/system/web.service.d/10-type.conf': '[Service]\nType=notify\nExecStartPre=\n',
    'etc/systemd/system/web.service.d/30-user.conf': '[Service]\nUser=other\n',
  };
  const path = 'etc/systemd/system/web.service.d/30-user.conf';
  const host = createWorkbench(memoryFiles(new Map(Object.entries(others)))).host({});
  const { file, offset } = await atCursor(domain, '[Service]\nUser=other\n|', { path, host });
  const told = domain.notes!(file, offset).filter((note) => note.startsWith('Other files'));
  // The user is this file's own matter, the type was replaced, and what runs before was taken back.
  assert.deepEqual(told, [
    'Other files of web.service set in [Service]: ExecStart=/usr/bin/web (web.service); Type=notify (10-type.conf).',
  ]);
  const alone = await atCursor(domain, '[Service]\n|', { path: 'x/web.service' });
  assert.ok(!domain.notes!(alone.file, alone.offset).some((note) => note.startsWith('Other files')));
});
