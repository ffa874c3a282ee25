import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Target } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { isUnit } from '../../server/src/domains/systemd/claims.ts';
import {
  isRemoved,
  isTooNew,
  namesIn,
  rowsOf,
  successorOf,
  wordsOf,
} from '../../server/src/domains/systemd/facts/directives.ts';
import { domain } from '../../server/src/domains/systemd/index.ts';
import { kindOf } from '../../server/src/domains/systemd/unit-kind.ts';
import { atCursor, english, explained, findingsOf, hoverAt } from '../support/config-files.ts';

const unit = { path: 'etc/systemd/system/web.service' };

function systemd(text: string): Target {
  return { systemd: { version: version(text), source: 'test' } };
}

test('the table answers by version', () => {
  assert.equal(isTooNew('Service', 'RestartSteps', systemd('252')), 'yes');
  assert.equal(isTooNew('Service', 'RestartSteps', systemd('255')), 'no');
  assert.equal(isTooNew('Service', 'RestartSteps', {}), 'unknown');
  assert.equal(isRemoved('Service', 'MemoryLimit', systemd('262')), 'yes');
  assert.equal(isRemoved('Service', 'MemoryLimit', systemd('257')), 'no');
  assert.equal(isRemoved('Service', 'MemoryLimit', systemd('259')), 'unknown');
  assert.equal(isRemoved('Service', 'MemoryLimit', {}), 'unknown');
  assert.deepEqual(successorOf('Unit', 'BindTo'), { name: 'BindsTo', same: true });
  assert.ok(namesIn('Service').length > 250);
  assert.ok(rowsOf('Service', 'ExecStart').length === 1 && rowsOf('Unit', 'ExecStart').length === 0);
  assert.ok(wordsOf('service_type')!.words.includes('oneshot'));
});

test('what shares its ending with units is left alone', () => {
  assert.equal(isUnit('usr/share/dbus-1/services/a.service', '[D-BUS Service]\nName=a\n'), false);
  assert.equal(isUnit('etc/avahi/services/a.service', '<?xml version="1.0"?>'), false);
  assert.equal(isUnit('src/a.service', '# a\n[Unit]\nDescription=a\n'), true);
  assert.equal(isUnit('src/a.service', '[Unti]\nDescription=a\n'), true);
  assert.equal(isUnit('src/a.path', 'M 10 10 L 20 20\n'), false);
});

test('the kind comes from the name, the drop-in folder, or the sections', async () => {
  const kind = async (path: string, text = ''): Promise<string | undefined> =>
    kindOf((await atCursor(domain, `${text}|`, { path })).file);
  assert.equal(await kind('etc/systemd/system/a@.timer'), 'timer');
  assert.equal(await kind('etc/systemd/system/a.service.d/10-x.conf'), 'service');
  assert.equal(await kind('etc/systemd/system/service.d/10-x.conf'), 'service');
  assert.equal(await kind('untitled', '[Timer]\n'), 'timer');
  assert.equal(await kind('notes.txt', '[Unit]\n[Service]\n'), 'service');
  assert.equal(await kind('etc/systemd/journald.conf', '[Journal]\n'), undefined);
  assert.equal(await kind('etc/systemd/network/a.network', '[Service]\n'), undefined);
  assert.equal(await kind('etc/containers/systemd/a.container', '[Service]\n'), undefined);
});

test('correct units of many kinds are silent', async () => {
  const texts: Readonly<Record<string, string>> = {
    'a@.service':
      '[Unit]\nDescription=Instance %i # of many\nAfter=network-online.target nss-lookup.target\nWants=network-online.target\n[Service]\nType=notify-reload\nUser=%i\nEnvironment="A=b c" D=e\nEnvironmentFile=-/etc/default/a\nExecStartPre=-+/bin/mkdir -p ${DIR}\nExecStart=!!/usr/bin/a \\\n  # a note\n  --name %n \\\n  --x\nExecStart=\nExecStart=/usr/bin/b ; /usr/bin/c\nType=oneshot\n',
    'b.timer':
      '[Timer]\nOnCalendar=Sat,Sun *-*-01..07 00/2:15 UTC\nOnBootSec=90\nAccuracySec=1us\nWakeSystem=no\n',
    'c.socket':
      '[Socket]\nListenStream=[::]:80\nListenStream=/run/c\nListenDatagram=@abstract\nListenNetlink=kobject-uevent 1\nSocketMode=666\nIPTOS=16\n',
    'd.mount': '[Mount]\nWhat=UUID=abc\nWhere=/d\nType=btrfs\nOptions=subvol=@,noatime\nDirectoryMode=0755\n',
    'e.slice': '[Slice]\nMemoryHigh=50%\nCPUQuota=150%\nTasksMax=10%\nIOWeight=10\n',
    'f.path': '[Path]\nPathChanged=/srv/%i\nMakeDirectory=1\n',
    'g.target': '[Unit]\nRequires=a@x.service\nAllowIsolate=true\n\n[X-Vendor]\nAnything\n',
    'h.service.d/o.conf': '[Unit]\nAfter=\n[Service]\nExecStart=\nTimeoutSec=\n',
  };
  for (const [name, text] of Object.entries(texts)) {
    const found = await findingsOf(domain, text, { path: `etc/systemd/system/${name}` });
    const expected =
      name === 'a@.service'
        ? ['systemd/duplicate-directive']
        : name === 'g.target'
          ? ['systemd/malformed-line']
          : [];
    assert.deepEqual(
      found.map((one) => one.code),
      expected,
      name,
    );
  }
});

test('hover tells about directives and sections', async () => {
  const directive = await atCursor(domain, '[Service]\nRestart|Steps=3\n', unit);
  assert.match((await hoverAt(domain, directive))!, /since systemd 254/);
  const shared = await atCursor(domain, '[Mount]\nUM|ask=3\n', { path: 'a.mount' });
  assert.match((await hoverAt(domain, shared))!, /octal/);
  const section = await atCursor(domain, '[Inst|all]\n', unit);
  assert.match((await hoverAt(domain, section))!, /enabled/);
  const none = await atCursor(domain, '# Exec|Start\n', unit);
  assert.equal(await hoverAt(domain, none), undefined);
});

test('explain knows directives with and without their section', async () => {
  assert.match((await explained(domain, 'ExecStart'))!, /No shell is involved/);
  assert.match((await explained(domain, 'Mount.Type'))!, /file system/);
  assert.match((await explained(domain, '[Timer]'))!, /same name/);
  assert.equal(await explained(domain, 'vm.swappiness'), undefined);
});

test('completion offers sections, keys of the section, and values', async () => {
  const labels = async (marked: string, target: Target = {}): Promise<readonly string[]> => {
    const { file, offset } = await atCursor(domain, marked, { ...unit, target });
    return domain.complete!(file, offset, english).map((one) => one.label);
  };
  assert.deepEqual(await labels('[|'), ['[Unit]', '[Service]', '[Install]']);
  assert.ok((await labels('[Service]\nExec|')).includes('ExecStart'));
  assert.ok(!(await labels('[Unit]\nExec|')).includes('ExecStart'));
  assert.ok(!(await labels('[Service]\nRes|', systemd('252'))).includes('RestartSteps'));
  assert.deepEqual(await labels('[Service]\nRemainAfterExit=|'), ['yes', 'no']);
  assert.ok((await labels('[Service]\nType=|')).includes('notify-reload'));
  assert.ok(!(await labels('[Service]\nType=|', systemd('252'))).includes('notify-reload'));
  assert.ok((await labels('[Unit]\nAfter=a.service net|')).includes('network-online.target'));
  assert.deepEqual(await labels('# [|'), []);
  const { file, offset, text } = await atCursor(domain, '[Unit]\nAfter=a.service net|work.tar\n', unit);
  const [first] = domain.complete!(file, offset, english);
  assert.equal(text.slice(first!.replace.start, first!.replace.end), 'network.tar');
});

test('the outline shows sections with their keys; a unit defines its name and aliases', async () => {
  const { file } = await atCursor(
    domain,
    '[Unit]\nDescription=x\n[Install]\nAlias=w.service v.service|\n',
    unit,
  );
  assert.deepEqual(
    domain.outline!(file).map((one) => [one.name, one.children?.map((child) => child.name)]),
    [
      ['Unit', ['Description']],
      ['Install', ['Alias']],
    ],
  );
  assert.deepEqual(
    domain.definitions!(file).map((one) => one.name),
    ['web.service', 'w.service', 'v.service'],
  );
});

test('notes say what kind of file it is and what its keys mean', async () => {
  const { file, offset } = await atCursor(domain, '[Service]\nRestart=always\n|', {
    path: 'a@.service',
    target: systemd('252'),
  });
  const notes = domain.notes!(file, offset).join('\n');
  assert.match(notes, /template/);
  assert.match(notes, /systemd 252/);
  assert.match(notes, /Restart=/);
});
