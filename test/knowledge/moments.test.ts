/** The dated moments that ship: enough of them, each with evidence and inside its bracket, and what readers make of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVersions, version } from '../../server/src/core/version.ts';
import { allChanges, momentsOf } from '../../server/src/domains/kernel-c/facts/api-changes.ts';
import {
  datedMoments,
  isExact,
  moments,
  nextRelease,
  type DatedMoment,
} from '../../server/src/knowledge/moments.ts';

const rows = datedMoments();
const tables = ['5.10', '6.1', '6.12', '7.2'];

function isOlder(a: string, b: string): boolean {
  return compareVersions(version(a), version(b)) < 0;
}

function named({ about, change, since }: DatedMoment): string {
  return `${about} ${change} ${since}`;
}

test('the exact release of at least a thousand changes is known, each with evidence', () => {
  const exact = rows.filter(isExact);
  assert.ok(exact.length >= 1000, `${exact.length} exact moments`);
  assert.ok(new Set(exact.map(({ about }) => about)).size >= 800);
  for (const row of rows) {
    assert.ok(row.evidence.length > 0, `${named(row)} names no evidence`);
    for (const text of row.evidence) assert.match(text, /\w{2}/, named(row));
  }
});

test('at least 400 rest on commits, guards and notes that somebody read', () => {
  const byHand = rows.filter(({ evidence }) => !/^(?:types of|changed with|moved from)/.test(evidence[0]!));
  assert.ok(byHand.filter(isExact).length >= 400, `${byHand.length} by hand`);
});

test('each lies between the two neighbouring tables that differ', () => {
  for (const row of rows) {
    const place = tables.indexOf(row.last);
    assert.ok(place >= 0 && tables[place + 1] === row.first, `${named(row)}: ${row.last} and ${row.first}`);
    const lower = row.after ?? row.last;
    assert.ok(!isOlder(lower, row.last), `${named(row)} is after ${lower}`);
    assert.ok(isOlder(lower, row.since), `${named(row)} is after ${lower}`);
    // A table of a stable release shows what its series took early.
    const isInside = !isOlder(row.first, row.since);
    assert.ok(isInside || row.early?.includes(row.first), `${named(row)} is behind ${row.first}`);
    for (const one of row.early ?? []) assert.ok(isOlder(one, row.since), `${named(row)} is early in ${one}`);
  }
});

test('nothing is told twice, and what came and went did so in turn', () => {
  const seen = new Set<string>();
  const byAbout = new Map<string, DatedMoment[]>();
  for (const row of rows) {
    assert.ok(!seen.has(named(row)), named(row));
    seen.add(named(row));
    byAbout.set(row.about, [...(byAbout.get(row.about) ?? []), row]);
  }
  for (const [about, list] of byAbout) {
    const turns = list
      .filter(({ change }) => change !== 'form')
      .sort((a, b) => (isOlder(a.since, b.since) ? -1 : 1));
    for (const [i, row] of turns.slice(1).entries())
      assert.notEqual(row.change, turns[i]!.change, `${about} ${row.change} twice`);
  }
});

test('the list of changes with replacements says the same', () => {
  for (const one of [...allChanges()].flat()) {
    const asked = momentsOf(one);
    const same = rows.filter(
      ({ about, change, last, first, early }) =>
        about === asked?.about &&
        change === asked.change &&
        (early?.includes(first) || (isOlder(last, one.since) && !isOlder(first, one.since))),
    );
    // A form may change again after the last dated change.
    const isLater =
      one.last !== undefined && same.every(({ first }) => isOlder(first, one.last!) || first === one.last);
    if (same.length === 0 || isLater || same.some(({ since }) => since === one.since)) continue;
    const what = `${one.name} ${one.change} ${one.since}`;
    assert.equal(one.exact, undefined, what);
    // Where no release is exact, a remembered one stays as long as it lies in the bracket.
    assert.ok(
      same.some(({ after = '0', since }) => isOlder(after, one.since) && !isOlder(since, one.since)),
      what,
    );
  }
});

test('releases follow each other', () => {
  assert.equal(nextRelease('5.10'), '5.11');
  assert.equal(nextRelease('5.19'), '6.0');
  assert.equal(nextRelease('6.19'), '7.0');
});

test('readers get the series of a bracket as undecided ones', () => {
  const known = moments();
  const bracket = rows.find((row) => row.after === '6.4' && row.since === '6.6' && row.early === undefined);
  assert.ok(bracket);
  const told = known.get(bracket.about)!.find(({ since }) => since === '6.6');
  assert.deepEqual(told?.early, ['6.5']);
  const exact = rows.find((row) => isExact(row) && row.early === undefined)!;
  assert.equal(known.get(exact.about)!.find(({ since }) => since === exact.since)?.early, undefined);
  for (const list of known.values())
    for (const [i, one] of list.slice(1).entries()) assert.ok(!isOlder(one.since, list[i]!.since));
});

test('what a stable series took early is undecided in the long-term series behind it', () => {
  const row = rows.find(({ about, since }) => about === 'bdev_start_io_acct' && since === '6.3');
  assert.deepEqual(row?.early, ['6.1']);
  const carried = moments()
    .get('dm_io')
    ?.find(({ since }) => since === '6.9');
  assert.deepEqual(carried?.early, ['6.1', '6.6']);
});

/** Facts that many people know by heart, so that a shift by one in the miner does not go unseen. */
test('well-known moments', () => {
  const since = (about: string, change: string): readonly string[] =>
    rows
      .filter((row) => row.about === about && row.change === change && isExact(row))
      .map((row) => row.since);
  assert.deepEqual(since('class_create', 'form'), ['6.4']);
  assert.deepEqual(since('i2c_driver.remove', 'form'), ['6.1']);
  assert.deepEqual(since('platform_driver.remove', 'form'), ['6.11']);
  assert.deepEqual(since('address_space_operations.readpage', 'went'), ['5.19']);
  assert.deepEqual(since('strlcpy', 'went'), ['6.8']);
  assert.deepEqual(since('asm/unaligned.h', 'went'), ['6.12']);
  assert.deepEqual(since('block_device.bd_inode', 'went'), ['6.10']);
  assert.deepEqual(since('generic_fillattr', 'form').toSorted(), ['5.12', '6.3', '6.6']);
  assert.deepEqual(since('class.devnode', 'form'), ['6.2']);
  assert.deepEqual(since('from_timer', 'went'), ['6.16']);
});
