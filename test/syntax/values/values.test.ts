import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../../server/src/syntax/nearest.ts';
import { addressKind } from '../../../server/src/syntax/values/addresses.ts';
import { isImpossibleUuid } from '../../../server/src/syntax/values/device-names.ts';
import { unbalanced } from '../../../server/src/syntax/values/shell-balance.ts';
import { isTimeSpan } from '../../../server/src/syntax/values/time-span.ts';

test('addresses are told from names and from what only looks like one', () => {
  for (const one of ['192.0.2.1', '192.0.2.0/24', '192.0.2.0/255.255.255.0'])
    assert.equal(addressKind(one), 'ipv4');
  for (const one of ['::1', '[2001:db8::1]', 'fe80::1%eth0', '2001:db8::/32', '::ffff:192.0.2.1'])
    assert.equal(addressKind(one), 'ipv6', one);
  for (const one of ['192.0.2.300', '192.0.2.0/42', '1.2.3.4.5', '1::2::3', '::1/129'])
    assert.equal(addressKind(one), 'bad', one);
  for (const one of ['host.example', '10', '1.2.3', 'a:b', '$LAN'])
    assert.equal(addressKind(one), 'other', one);
});

test('identifiers of file systems have the lengths that their kinds have', () => {
  for (const one of [
    'UUID=0a1b2c3d-0000-4000-8000-000000000001',
    'UUID="1A2B-3C4D"',
    'PARTUUID=1a2b3c4d-01',
    'UUID=2024-01-02-03-04-05-06',
    '/dev/sda1',
  ])
    assert.equal(isImpossibleUuid(one), false, one);
  for (const one of ['UUID=0a1b2c3d-0000-4000-8000', 'UUID=xyz', 'PARTUUID=1a2b3c4d'])
    assert.equal(isImpossibleUuid(one), true, one);
});

test('times are read as systemd reads them', () => {
  for (const one of ['5', '10d', '1min 30s', 'infinity', '.5s', '30days'])
    assert.equal(isTimeSpan(one), true, one);
  for (const one of ['10dd', 'soon', '5x', '']) assert.equal(isTimeSpan(one), false, one);
});

test('what a script leaves open is found, and words that only look like keywords are not', () => {
  assert.equal(unbalanced('if true; then /bin/true')?.word, 'if');
  assert.equal(unbalanced('for f in *; do echo "$f"')?.word, 'do');
  assert.equal(unbalanced("echo 'it")?.word, "'");
  assert.equal(unbalanced('fi')?.word, 'fi');
  for (const one of [
    'if a; then b; fi',
    "echo if # it's\ntrue",
    'case $x in a) echo do ;; esac',
    'while read l; do x; done < y',
    'cat <<E\nif\nE\n',
  ])
    assert.equal(unbalanced(one), undefined, one);
});

test('a swap of two letters is one slip, whatever the length', () => {
  assert.equal(nearest('DHPC', ['DHCP', 'DNS']), 'DHCP');
  assert.equal(nearest('tpc', ['tcp', 'udp']), 'tcp');
  assert.equal(nearest('abcd', ['wxyz']), undefined);
});
