import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseKeyValue, type KeyValueFile } from '../../../server/src/syntax/shapes/key-value.ts';
import { lineAround, newlineOf, readLines } from '../../../server/src/syntax/shapes/read-lines.ts';

function parse(text: string): KeyValueFile {
  return parseKeyValue({ path: 'x', language: 'sysctl', text }, {}, { comment: '#;', prefix: '-' });
}

test('an entry knows its parts by span', () => {
  const text = '\ufeff  -key.a\t=  some value  \r\n';
  const [entry] = parse(text).entries;
  assert.ok(entry);
  assert.equal(text.slice(entry.start, entry.end), '-key.a\t=  some value');
  assert.equal(entry.prefix?.text, '-');
  assert.equal(entry.key.text, 'key.a');
  assert.equal(entry.value.text, 'some value');
  assert.equal(text.slice(entry.separator.start, entry.separator.end), '=');
});

test('comments, stray lines and empty lines are told apart', () => {
  const file = parse('# one\n\n ; two\nno sign here\n-pattern\na=\n=b\n');
  assert.equal(file.comments.length, 2);
  assert.deepEqual(
    file.strays.map((one) => one.text),
    ['no sign here', '-pattern'],
  );
  assert.equal(file.strays[1]!.prefix?.text, '-');
  assert.deepEqual(
    file.entries.map((one) => [one.key.text, one.value.text]),
    [
      ['a', ''],
      ['', 'b'],
    ],
  );
});

test('each line is a unit of its own and gives its subject', () => {
  const file = parse('a=1\nstray\nb=2');
  assert.equal(file.units.length, 3);
  assert.deepEqual(
    file.units.map((unit) => file.subjects('entry', unit).length),
    [1, 0, 1],
  );
  assert.deepEqual(
    file.units.map((unit) => file.subjects('stray', unit).length),
    [0, 1, 0],
  );
  assert.equal(file.entryAt(2)?.name, 'a');
  assert.equal(file.entryAt(6), undefined);
  assert.equal(file.named('b').length, 1);
});

test('lines end as editors end them', () => {
  const text = 'a\r\nb\rc\n\nd';
  assert.deepEqual(
    [...readLines(text)].map(({ start, end }) => text.slice(start, end)),
    ['a', 'b', 'c', '', 'd'],
  );
  assert.deepEqual(lineAround(text, 3), { start: 3, end: 5 });
  assert.deepEqual(lineAround(text, 0), { start: 0, end: 3 });
  assert.deepEqual(lineAround(text, text.length), { start: 8, end: 9 });
  assert.equal(newlineOf(text), '\r\n');
});
