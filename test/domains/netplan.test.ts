/** What an editor shows of netplan's files beside findings, and that hostile YAML neither hangs nor ends the program. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domain } from '../../server/src/domains/netplan/index.ts';
import { parseYaml, pairIn } from '../../server/src/syntax/shapes/yaml.ts';
import { atCursor, bareHost, english, findingsOf, hoverAt } from '../support/config-files.ts';

const head = 'network:\n  version: 2\n  ethernets:\n    eth0:\n';

test('a hover says what a key does and takes', async () => {
  assert.match(
    (await hoverAt(domain, await atCursor(domain, `${head}      dh|cp4: true\n`)))!,
    /`true` or `false`/,
  );
  assert.match((await hoverAt(domain, await atCursor(domain, `${head}      addr|esses: []\n`)))!, /a list/);
  assert.equal(await hoverAt(domain, await atCursor(domain, `${head}      nothing|: 1\n`)), undefined);
});

test('completion offers the keys of a place, values, and devices', async () => {
  const labels = async (marked: string): Promise<readonly string[]> => {
    const { file, offset } = await atCursor(domain, marked);
    return domain.complete!(file, offset, english).map(({ label }) => label);
  };
  assert.deepEqual(await labels('|'), ['network']);
  assert.ok((await labels('network:\n  |')).includes('ethernets'));
  assert.ok((await labels(`${head}      |`)).includes('dhcp4'));
  assert.ok(!(await labels(`${head}      |`)).includes('gateway4'));
  assert.ok((await labels(`${head}      routes:\n        - to: default\n          |`)).includes('via'));
  assert.ok((await labels('network:\n  renderer: |')).includes('networkd'));
  assert.ok((await labels(`${head}      dhcp4: |`)).includes('true'));
  assert.ok(
    (await labels(`${head}      {}\n  bonds:\n    b:\n      interfaces:\n        - |`)).includes('eth0'),
  );
  assert.ok(
    (await labels(`${head}      {}\n  bonds:\n    b:\n      parameters:\n        mode: |`)).includes(
      '802.3ad',
    ),
  );
});

test('aliases are not followed, and what is nested too deep has no tree', async () => {
  const parse = (text: string) => parseYaml({ path: 'x', language: 'netplan', text }, bareHost());
  const bomb = Array.from({ length: 30 }, (_, at) => `k${at + 1}: &k${at + 1} [*k${at}, *k${at}]`).join('\n');
  const { root } = parse(`k0: &k0 x\n${bomb}\n`);
  assert.equal(pairIn(root, 'k30')?.value.kind, 'list');
  assert.equal(parse('['.repeat(100_000)).root, undefined);
  assert.equal(parse('- '.repeat(100_000)).root, undefined);
  assert.deepEqual(await findingsOf(domain, '{'.repeat(50_000)), []);
});
