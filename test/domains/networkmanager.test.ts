/** What an editor shows of profiles and of NetworkManager.conf beside findings, and how networks are compared. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInNetwork } from '../../server/src/domains/networkmanager/addresses.ts';
import { domain } from '../../server/src/domains/networkmanager/index.ts';
import { atCursor, english, findingsOf, hoverAt } from '../support/config-files.ts';

const conf = { path: 'etc/NetworkManager/conf.d/x.conf' };

test('a hover says what a key does and takes, and what a secret asks of the file', async () => {
  const hover = async (marked: string, options = {}): Promise<string> =>
    (await hoverAt(domain, await atCursor(domain, marked, options))) ?? '';
  assert.match(await hover('[ipv4]\nmet|hod=auto\n'), /one of `auto`, `link-local`/);
  assert.match(
    await hover('[802-11-wireless-security]\np|sk=x\n'),
    /password of the wireless network[\s\S]*chmod 600/,
  );
  assert.match(await hover('[wifi]\npower|save=2\n'), /2 \(disable\)/);
  assert.match(await hover('[main]\nd|ns=none\n', conf), /resolv\.conf[\s\S]*`dnsmasq`/);
});

test('completion offers sections, keys and values of each kind of file', async () => {
  const labels = async (marked: string, options = {}): Promise<readonly string[]> => {
    const { file, offset } = await atCursor(domain, marked, options);
    return domain.complete!(file, offset, english).map(({ label }) => label);
  };
  assert.ok((await labels('[|')).includes('wifi-security'));
  assert.ok((await labels('[|', conf)).includes('main'));
  assert.ok((await labels('[connection]\n|')).includes('autoconnect'));
  assert.ok(!(await labels('[connection]\n|')).includes('slave-type'));
  assert.ok((await labels('[connection]\nautoconnect=|')).includes('true'));
  assert.ok((await labels('[logging]\nlevel=|', conf)).includes('DEBUG'));
});

test('whether a gateway lies on a network is said only where both can be read', () => {
  assert.equal(isInNetwork('192.0.2.1', '192.0.2.10/24'), true);
  assert.equal(isInNetwork('192.0.3.1', '192.0.2.10/24'), false);
  assert.equal(isInNetwork('192.0.3.1', '192.0.2.10/23'), true);
  assert.equal(isInNetwork('255.0.0.1', '255.0.0.2/8'), true);
  assert.equal(isInNetwork('192.0.3.1', '192.0.2.10'), undefined);
  assert.equal(isInNetwork('2001:db8::1', '192.0.2.10/24'), undefined);
});

test('no message holds a password or a key', async () => {
  const text = '[wifi-security]\nkey-mgmt=wpa-psk\npsk=hunter2\n[wireguard]\nprivate-key=hunter2\n';
  const findings = await findingsOf(domain, text, { path: 'a.nmconnection' });
  assert.equal(findings.filter(({ code }) => code === 'networkmanager/invalid-value').length, 2);
  assert.ok(!JSON.stringify(findings.map(({ message }) => message.args)).includes('hunter2'));
});
