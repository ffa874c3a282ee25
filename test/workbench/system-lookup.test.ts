import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemLookup } from '../../server/src/workbench/system-lookup.ts';
import { memoryFiles } from '../support/memory-files.ts';

const tree = memoryFiles(
  new Map([
    ['/r/etc/passwd', 'root:x:0:0::/root:/bin/sh\n'],
    ['/r/bin/true', 'x'],
    ['/r/usr/bin/env', 'x'],
    ['/r/usr/lib/systemd/system/a.service', 'x'],
  ]),
);

test('without a root everything is unknown', () => {
  assert.equal(systemLookup(tree, undefined)('path', '/bin/true'), 'unknown');
});

test('a whole root says what is there and what is not, and is silent about what it cannot tell', () => {
  const lookup = systemLookup(tree, '/r');
  assert.equal(lookup('path', '/bin/true'), 'yes');
  assert.equal(lookup('path', '/bin/treu'), 'no');
  assert.equal(lookup('path', '/run/x'), 'unknown', 'what comes and goes');
  assert.equal(lookup('user', 'root'), 'yes');
  assert.equal(lookup('user', 'nobody'), 'no');
  assert.equal(lookup('group', 'adm'), 'unknown', 'there is no table of groups');
  assert.equal(lookup('program', 'env'), 'yes');
  assert.equal(lookup('unit', 'b.service'), 'no');
  assert.equal(lookup('moon', 'x'), 'unknown');
});
