/** What an editor shows of quadlets beside findings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domain } from '../../server/src/domains/quadlet/index.ts';
import { atCursor, bareHost, english, hoverAt } from '../support/config-files.ts';

const path = 'etc/containers/systemd/x.container';

test('a hover says what a key does and since when podman has it', async () => {
  const hover = async (marked: string): Promise<string> =>
    (await hoverAt(domain, await atCursor(domain, marked, { path }))) ?? '';
  assert.match(await hover('[Container]\nMem|ory=1g\n'), /since podman 5\.5/);
  assert.match(await hover('[Container]\nRead|Only=yes\n'), /`true` or `false`/);
  assert.match(await hover('[Container]\nAuto|Update=registry\n'), /one of `registry`, `local`/);
  assert.equal(await hover('[Service]\nRest|art=always\n'), '');
});

test('completion offers sections of the kind, keys, values and the quadlets beside', async () => {
  const host = { ...bareHost(), list: () => Promise.resolve(['back.network', 'data.volume', 'x.container']) };
  const labels = async (marked: string): Promise<readonly string[]> => {
    const { file, offset } = await atCursor(domain, marked, { path, host });
    return domain.complete!(file, offset, english).map(({ label }) => label);
  };
  assert.deepEqual(await labels('[|'), ['Container', 'Unit', 'Service', 'Install', 'Quadlet']);
  assert.ok((await labels('[Container]\n|')).includes('PublishPort'));
  assert.ok((await labels('[Container]\nPull=|')).includes('missing'));
  assert.deepEqual(await labels('[Container]\nNetwork=|'), ['back.network']);
});
