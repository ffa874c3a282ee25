import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../server/src/core/text.ts';
import { version } from '../../server/src/core/version.ts';
import { exposureOf, serviceLines } from '../../server/src/domains/systemd/exposure/exposure.ts';
import { domain } from '../../server/src/domains/systemd/index.ts';
import { atCursor } from '../support/config-files.ts';
import { applyEdits } from '../../server/src/core/edits.ts';

const path = 'etc/systemd/system/web.service';

const texts = [
  '[Service]\nExecStart=/bin/true\n',
  '[Service]\nExecStart=/bin/true\nDynamicUser=yes\nSystemCallFilter=@system-service\nSystemCallFilter=~@resources\nCapabilityBoundingSet=\nRestrictNamespaces=~user mnt\nUMask=0077\nIPAddressDeny=any\nIPAddressAllow=localhost\n',
  '[Unit]\nDefaultDependencies=no\n[Service]\nUser=web\nExecStart=/bin/true\nCapabilityBoundingSet=~CAP_SYS_ADMIN CAP_SYS_TIME\nAmbientCapabilities=CAP_NET_BIND_SERVICE\nProtectClock=yes\nPrivateDevices=yes\nRestrictAddressFamilies=AF_UNIX AF_INET AF_INET6\nSystemCallFilter=~@mount @swap\nSystemCallArchitectures=native\nProtectHome=tmpfs\n',
];

async function exposure(text: string, release = '252'): Promise<number> {
  const { file } = await atCursor(domain, `${text}|`, { path });
  const target = { systemd: { version: version(release), source: 'test' } };
  return exposureOf(serviceLines(file)!, target);
}

/** What `systemd-analyze security --offline=yes` of the release prints, in tenths. */
const theirs = { '252': [96, 39, 70], '257': [94, 37, 68] };

test("the exposure is systemd's own", async () => {
  for (const [release, wanted] of Object.entries(theirs))
    assert.deepEqual(await Promise.all(texts.map((text) => exposure(text, release))), wanted, release);
});

test('the lens names the line that helps most, and its fix does what it says', async () => {
  const { file, text } = await atCursor(domain, '[Service]\nExecStart=/usr/bin/web|\n', { path });
  const [lens, ...others] = domain.lenses!(file);
  assert.equal(others.length, 0);
  assert.match(
    render(lens!.title, 'en'),
    /^Exposure 9\.\d of 10 \(unsafe\) · SystemCallFilter=@system-service makes it 8\.\d$/,
  );
  assert.equal(lens!.fixes.length, 3);
  const after = applyEdits(text, lens!.fixes[0]!.edits);
  assert.match(after, /\nSystemCallFilter=@system-service\n/);
  const said = /to (\d)\.(\d)$/.exec(render(lens!.fixes[0]!.title, 'en'))!;
  assert.equal(await exposure(after), Number(said[1]) * 10 + Number(said[2]));
});

test('lines that the unit speaks against are not offered, and neither are those that somebody decided on', async () => {
  const text =
    '[Service]\nExecStart=/usr/bin/podman run --device /dev/kvm x\nSystemCallFilter=~@reboot\nProtectHome=no|\n';
  const { file } = await atCursor(domain, text, { path });
  const offered = domain.lenses!(file)[0]!
    .fixes.map((fix) => render(fix.title, 'en'))
    .join('\n');
  assert.doesNotMatch(offered, /PrivateDevices|SystemCallFilter|ProtectHome|RestrictNamespaces/);
});

test('drop-ins, other units and the services of people have no lens', async () => {
  const lenses = async (at: string, text: string): Promise<number> =>
    domain.lenses!((await atCursor(domain, `${text}|`, { path: at })).file).length;
  const service = '[Service]\nExecStart=/usr/bin/web\n';
  assert.equal(await lenses('etc/systemd/system/web.service.d/x.conf', service), 0);
  assert.equal(await lenses('etc/systemd/system/web.timer', '[Timer]\nOnCalendar=daily\n'), 0);
  assert.equal(await lenses('usr/lib/systemd/user/web.service', service), 0);
});
