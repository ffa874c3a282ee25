import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RecentEdits } from '../../../server/src/assist/elsewhere/recent-edits.ts';

const filler = (name: string): string => Array.from({ length: 30 }, (_, i) => `int ${name}${i};\n`).join('');
const text = `${filler('a')}\tspin_lock(&old_lock);\n${filler('b')}\tspin_lock(&old_lock);\n`;
const path = '/src/a.c';

/** Replaces a stretch as an editor tells it; gives the text after it. */
function replace(edits: RecentEdits, before: string, from: string, to: string, of = path): string {
  const start = before.indexOf(from);
  const after = before.slice(0, start) + to + before.slice(start + from.length);
  edits.changed({ path: of, before, after, start });
  return after;
}

const told = (edits: RecentEdits, of: string, at: string): readonly string[] =>
  edits.before(path, of, of.indexOf(at)).map((one) => one.text);

test('what was replaced at another place is told, key by key as one change', () => {
  const edits = new RecentEdits(() => 0);
  let now = replace(edits, text, 'old_lock', 'new_l');
  now = replace(edits, now, 'new_l)', 'new_lock)');
  assert.deepEqual(told(edits, now, 'new_lock'), [], 'while it is being typed it stands in the text');
  assert.deepEqual(told(edits, now, 'old_lock'), ['-\tspin_lock(&old_lock);\n+\tspin_lock(&new_lock);']);
});

test('what was only added, only laid out anew, or much, is not', () => {
  const edits = new RecentEdits(() => 0);
  let now = replace(edits, text, 'int a3;\n', 'int a3;\nint more;\n');
  now = replace(edits, now, 'int b3;\n', '  int  b3;\n');
  now = replace(edits, now, now.slice(now.indexOf('int a12;'), now.indexOf('int a26;')), 'x;\n'.repeat(14));
  assert.deepEqual(told(edits, now, 'int b29'), []);
});

test('a change that was taken back is forgotten, and so is one of a file that was closed', () => {
  const edits = new RecentEdits(() => 0);
  let now = replace(edits, text, 'int a2;', 'long a2;');
  assert.equal(told(edits, now, 'int b29').length, 1);
  now = replace(edits, now, 'long a2;', 'int a2;');
  assert.deepEqual(told(edits, now, 'int b29'), []);
  replace(edits, text, 'int a2;', 'long a2;', '/src/b.c');
  assert.equal(told(edits, now, 'int b29').length, 1);
  edits.forget('/src/b.c');
  assert.deepEqual(told(edits, now, 'int b29'), []);
});

test('after a pause it is another change; the last ones come first, and few', () => {
  let time = 0;
  const edits = new RecentEdits(() => time);
  let now = text;
  for (const name of ['a5', 'a6', 'a7']) {
    now = replace(edits, now, `int ${name};`, `u32 ${name};`);
    time += 60_000;
  }
  assert.deepEqual(told(edits, now, 'int b29'), ['-int a7;\n+u32 a7;', '-int a6;\n+u32 a6;']);
});
