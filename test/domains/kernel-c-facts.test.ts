import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KernelTarget } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import {
  allChanges,
  changesOf,
  happened,
  isLikely,
  momentsOf,
  type ApiChange,
} from '../../server/src/domains/kernel-c/facts/api-changes.ts';
import { knownFunctions } from '../../server/src/domains/kernel-c/facts/functions.ts';
import { nearestLicense } from '../../server/src/domains/kernel-c/facts/licenses.ts';
import { datedMoments, isExact } from '../../server/src/knowledge/moments.ts';
import { isUapiHeader } from '../../server/src/domains/kernel-c/facts/uapi-headers.ts';

function kernel(text: string, backports = false): KernelTarget {
  return { version: version(text), source: 'test', ...(backports ? { backports } : {}) };
}

function change(name: string, since: string) {
  const found = changesOf(name).find((one) => one.since === since);
  assert.ok(found, `${name} ${since}`);
  return found;
}

/** Evidence stands where the moment is known, or here for what these do not have. */
function isSourced(one: ApiChange): boolean {
  const asked = momentsOf(one);
  const known = datedMoments().some(
    (row) =>
      row.about === asked?.about && row.change === asked.change && row.since === one.since && isExact(row),
  );
  return known || (one.evidence ?? []).length > 0;
}

test('a change with a named release is sure on both sides of it', () => {
  const one = change('del_timer', '6.15');
  assert.equal(happened(one, kernel('6.14')), 'no');
  assert.equal(happened(one, kernel('6.15-rc1')), 'yes');
  assert.equal(happened(one, kernel('7.2.3')), 'yes');
  assert.equal(happened(one, undefined), 'unknown');
});

test('without one it is sure only outside of the trees around it', () => {
  const one = change('spi_register_master', '6.9');
  assert.notEqual(one.exact, true);
  assert.equal(happened(one, kernel('6.1.90')), 'no');
  assert.equal(happened(one, kernel('6.12')), 'yes');
  assert.equal(happened(one, kernel('6.10')), 'unknown');
  assert.equal(isLikely(one, kernel('6.10')), true);
  assert.equal(isLikely(one, kernel('6.6')), false);
});

test('heavy backports make newer facts unknown, never absent', () => {
  const one = change('del_timer', '6.15');
  assert.equal(happened(one, kernel('5.14', true)), 'unknown');
  assert.equal(happened(change('get_seconds', '5.11'), kernel('6.1', true)), 'yes');
  assert.equal(isLikely(one, kernel('6.17', true)), false);
});

test('what a stable series took early is unknown there', () => {
  const one = change('timer_shutdown_sync', '6.2');
  assert.equal(happened(one, kernel('6.1')), 'unknown');
  assert.equal(happened(one, kernel('6.6')), 'yes');
});

test('every entry has what its reader relies on', () => {
  for (const changes of allChanges()) {
    for (const one of changes) {
      const what = `${one.name} ${one.since}`;
      assert.ok(version(one.since), what);
      if (one.exact) assert.ok(isSourced(one), `${what} is exact, names no source and is no known moment`);
      else if (/^(?:removed|renamed|added)$/.test(one.change) && one.kind !== 'callback')
        assert.ok(one.first ?? one.last, `${what} has neither a release nor a tree`);
      if (one.kind === 'member' || one.kind === 'callback') assert.ok(one.of, what);
      if (one.arity) assert.notEqual(one.arity[0], one.arity[1], what);
    }
  }
});

test('known functions speak both languages and undo with something else', () => {
  for (const fn of knownFunctions()) {
    assert.match(fn.text['zh-CN'], /[\u4e00-\u9fff]/, fn.name);
    assert.notEqual(fn.undo, fn.name);
    assert.ok(fn.form.includes(fn.name), fn.name);
  }
});

test('headers of user space', () => {
  for (const header of ['linux/types.h', 'linux/input.h', 'linux/bpf.h', 'linux/fs.h', 'linux/can/raw.h'])
    assert.equal(isUapiHeader(header), true, header);
  for (const header of ['linux/module.h', 'linux/slab.h', 'linux/list.h', 'stdio.h'])
    assert.equal(isUapiHeader(header), false, header);
});

test('licences that somebody surely meant', () => {
  assert.equal(nearestLicense('GPL-2.0-or-later'), 'GPL');
  assert.equal(nearestLicense('GPLv2'), 'GPL');
  assert.equal(nearestLicense('BSD/GPL'), 'Dual BSD/GPL');
  assert.equal(nearestLicense('LGPL'), undefined);
  assert.equal(nearestLicense('BSD'), undefined);
});
