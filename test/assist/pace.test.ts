import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from '../../server/src/assist/pace.ts';

/** A person who types a key every so many milliseconds. */
function typing(interval: number, longest = 1000): Pace {
  const pace = new Pace(longest);
  for (let i = 0; i < 60; i++) pace.key(i * interval);
  return pace;
}

test('as long as answers are right nothing is waited for', () => {
  const pace = typing(100);
  assert.equal(pace.wait(), 0);
  pace.wrong();
  pace.right();
  assert.equal(pace.wait(), 0);
});

test('the more often a model was wrong in a row the longer the rest has to be, up to the setting', () => {
  const pace = typing(100);
  const waits = [1, 2, 3, 4, 5].map(() => {
    pace.wrong();
    return Math.round(pace.wait());
  });
  assert.deepEqual(waits, [50, 100, 150, 200, 200]);
  const short = typing(100, 120);
  for (let i = 0; i < 4; i++) short.wrong();
  assert.equal(short.wait(), 120);
});

test('who types slowly is waited for longer, and a pause says nothing about that', () => {
  const slow = typing(300);
  slow.key(1e6);
  slow.wrong();
  assert.equal(Math.round(slow.wait()), 150);
});

test('an endpoint that answers between two keys is asked sooner, one that does not is not', () => {
  const quick = typing(100);
  quick.answered({ first: 20, whole: 40, characters: 60 });
  const slow = typing(100);
  slow.answered({ first: 400, whole: 900, characters: 100 });
  for (const pace of [quick, slow]) for (let i = 0; i < 4; i++) pace.wrong();
  assert.deepEqual([Math.round(quick.wait()), Math.round(slow.wait())], [80, 200]);
});
