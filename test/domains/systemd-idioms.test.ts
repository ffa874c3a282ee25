import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idiomIds } from '../../server/src/domains/systemd/idioms/idioms.ts';
import { domain } from '../../server/src/domains/systemd/index.ts';
import { atCursor, findingsOf } from '../support/config-files.ts';

const head = '[Unit]\nDescription=Web\n\n[Service]\nUser=web\nExecStart=/usr/bin/web\n';

/** Each idiom at its place: path, text with the cursor, and what is offered. */
const cases: Readonly<Record<string, readonly [path: string, marked: string, offered: string | RegExp]>> = {
  'systemd/service': [
    'system/web-server.service',
    '|',
    /^\[Unit\]\nDescription=Web server\n\n\[Service\]\nType=exec\n[\s\S]*multi-user\.target$/,
  ],
  'systemd/timer': ['system/a.timer', '|', /OnCalendar=daily[\s\S]*timers\.target$/],
  'systemd/install-section': ['system/a.service', `${head}|`, '\n[Install]\nWantedBy=multi-user.target'],
  'systemd/description': ['system/a.service', '[Unit]\n|\n', 'Description=A'],
  'systemd/service-body': [
    'system/a.service',
    '[Unit]\nDescription=A\n\n[Service]\n|',
    'Type=exec\nExecStart=/usr/bin/a',
  ],
  'systemd/timer-body': ['system/a.timer', '[Timer]\n|', /^OnCalendar=daily\n/],
  'systemd/socket-body': ['system/a.socket', '[Socket]\n|', 'ListenStream=/run/a.sock\nSocketMode=0660'],
  'systemd/mount-point': ['system/srv-data.mount', '[Mount]\nWhat=/dev/sdb1\n|', 'Where=/srv/data'],
  'systemd/after-network-online': [
    'system/a.service',
    `[Unit]\nWants=network-online.target\n|\n\n${head.slice(head.indexOf('[S'))}`,
    'After=network-online.target',
  ],
  'systemd/wants-network-online': [
    'system/a.service',
    '[Unit]\nAfter=network-online.target\n|',
    'Wants=network-online.target',
  ],
  'systemd/pid-file': [
    'system/a.service',
    '[Service]\nType=forking\n|\nExecStart=/usr/bin/a\n',
    'PIDFile=/run/a.pid',
  ],
  'systemd/stay-after-exit': [
    'system/a.service',
    '[Service]\nType=oneshot\n|\nExecStart=/usr/bin/a\n',
    'RemainAfterExit=yes',
  ],
  'systemd/restart-sec': ['system/a.service', `${head}Restart=on-failure\n|`, 'RestartSec=5s'],
  'systemd/restart': ['system/a.service', `${head}|`, 'Restart=on-failure\nRestartSec=5s'],
  'systemd/hardening': ['system/a.service', `${head}|`, /^NoNewPrivileges=yes\nPrivateTmp=yes\n/],
};

for (const id of idiomIds) {
  test(`${id} is offered at its place, and clean`, async () => {
    const [path, marked, offered] = cases[id]!;
    const { file, offset, text } = await atCursor(domain, marked, { path });
    const suggestion = domain.idioms!(file, offset).find((one) => one.id === id);
    assert.ok(suggestion, 'offered');
    if (typeof offered === 'string') assert.equal(suggestion.text, offered);
    else assert.match(suggestion.text, offered);
    const accepted = text.slice(0, offset) + suggestion.text + text.slice(offset);
    const before = await findingsOf(domain, text, { path });
    const after = await findingsOf(domain, accepted, { path });
    const codes = new Set(before.map((one) => one.code));
    assert.deepEqual(
      after.filter((one) => !codes.has(one.code)).map((one) => one.code),
      [],
    );
    const again = await atCursor(domain, `${accepted.trimEnd()}\n|`, { path });
    assert.ok(!domain.idioms!(again.file, again.offset).some((one) => one.id === id), 'offered only once');
  });
}

test('nothing is offered in the middle of a line, in a value that goes on, or to a drop-in', async () => {
  const silent: readonly (readonly [string, string])[] = [
    ['system/a.service', '[Unit]\nDesc|\n'],
    ['system/a.service', '[Service]\nExecStart=/usr/bin/a \\\n|\n'],
    ['system/a.service.d/x.conf', '[Service]\n|'],
    ['network/a.network', '|'],
    ['system/a.service', `${head}\n[Install]\nWantedBy=multi-user.target\n\n\n|`],
  ];
  for (const [path, marked] of silent) {
    const { file, offset } = await atCursor(domain, marked, { path });
    assert.deepEqual(domain.idioms!(file, offset), [], marked);
  }
});
