/** What an editor shows of ssh_config beside findings, and how patterns of hosts are compared. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits } from '../../server/src/domains/ssh/blocks.ts';
import { domain } from '../../server/src/domains/ssh/index.ts';
import { version } from '../../server/src/core/version.ts';
import { atCursor, english, findingsOf, hoverAt } from '../support/config-files.ts';

const old = { openssh: { version: version('9.2'), source: 'test' } };

test('a hover says what a keyword does, what it takes, since when, and whether the target has it', async () => {
  const at = await atCursor(domain, 'Host db\n  ObscureKey|strokeTiming yes\n', { target: old });
  const text = (await hoverAt(domain, at))!;
  assert.match(text, /since OpenSSH 9\.5/);
  assert.match(text, /the target is older/);
  assert.match((await hoverAt(domain, await atCursor(domain, 'Us|er x\n')))!, /account to log in to/);
});

test('completion offers keywords, words of a value, algorithms and criteria', async () => {
  const labels = async (marked: string): Promise<readonly string[]> => {
    const { file, offset } = await atCursor(domain, marked);
    return domain.complete!(file, offset, english).map(({ label }) => label);
  };
  assert.ok((await labels('Host db\n  |')).includes('ProxyJump'));
  assert.ok((await labels('StrictHostKeyChecking |')).includes('accept-new'));
  assert.ok(!(await labels('StrictHostKeyChecking |')).includes('true'));
  assert.ok((await labels('Ciphers aes256-ctr,|')).includes('aes128-ctr'));
  assert.ok((await labels('Match |')).includes('localnetwork'));
});

test('names are compared with patterns in no more steps than their lengths allow', () => {
  assert.ok(fits('db.example.com', '*.example.com'));
  assert.ok(fits('db1', 'db?'));
  assert.ok(!fits('db', 'db?'));
  assert.ok(!fits('a'.repeat(10_000), `${'*a'.repeat(50)}b`));
});

test('many blocks that set the same are compared with the first of them only', async () => {
  const blocks = Array.from({ length: 20_000 }, (_, at) => `Host h${at}\n  User u\n`).join('');
  const began = process.cpuUsage().user;
  assert.deepEqual(await findingsOf(domain, blocks), []);
  assert.ok(process.cpuUsage().user - began < 10_000_000);
});
