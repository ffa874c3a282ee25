import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  parseColumns,
  type ColumnsDialect,
  type ColumnsFile,
} from '../../../server/src/syntax/shapes/columns.ts';
import type { Host } from '../../../server/src/core/types.ts';
import { random } from '../../support/random.ts';

const host = { target: {}, lookup: () => 'unknown' } as unknown as Host;

function parse(text: string, dialect: ColumnsDialect = { comment: '#' }): ColumnsFile {
  return parseColumns({ path: 'x', language: 'x', text }, host, dialect);
}

function wordsOf(file: ColumnsFile): readonly (readonly string[])[] {
  return file.lines.map(({ words }) => words.map(({ value }) => value));
}

test('words are parted by blanks, and comments are kept apart', () => {
  const file = parse('\ufeff# a\r\n  one\ttwo \r\n\r\nthree # four\n');
  assert.deepEqual(wordsOf(file), [
    ['one', 'two'],
    ['three', '#', 'four'],
  ]);
  assert.equal(file.comments.length, 1);
  assert.deepEqual(wordsOf(parse('a # b\n', { comment: '#', trailingComments: true })), [['a']]);
});

test('quotes, brackets and escapes keep blanks, and an open one ends with its line', () => {
  const quoted = parse('a "b c" d\\ e\nf "g h\ni\n', { comment: '#', quotes: '"', escapes: true });
  assert.deepEqual(wordsOf(quoted), [['a', 'b c', 'd e'], ['f', 'g h'], ['i']]);
  assert.deepEqual(
    quoted.lines[1]!.words.map(({ open }) => open),
    [false, true],
  );
  assert.deepEqual(wordsOf(parse('auth [a=1 b=2] m\n', { comment: '#', brackets: true })), [
    ['auth', '[a=1 b=2]', 'm'],
  ]);
});

test('a backslash at the end joins lines, and every word keeps its place', () => {
  const text = 'a b \\\n  c\nd\n';
  const file = parse(text, { comment: '#', continuation: true });
  assert.deepEqual(wordsOf(file), [['a', 'b', 'c'], ['d']]);
  for (const line of file.lines) {
    for (const word of line.words) assert.equal(text.slice(word.start, word.end), word.text);
  }
  assert.equal(file.lineAt(text.indexOf('d'))?.name, 'd');
});

test('lines are found by the name that the dialect gives them', () => {
  const file = parse('Port=22\nport 23\n', {
    comment: '#',
    signs: '=',
    nameOf: (words) => words[0]!.value.toLowerCase(),
  });
  assert.equal(file.named('port').length, 2);
  assert.deepEqual(wordsOf(file), [
    ['Port', '22'],
    ['port', '23'],
  ]);
});

test('a version that takes lines over from another one reads as one that is read from nothing', () => {
  const next = random(3);
  const pieces = ['a', 'b "', ' ', '\n', '\r\n', '\\\n', '\\', '# c', '=', '[', '\t'];
  const dialects: readonly ColumnsDialect[] = [
    { comment: '#', trailingComments: true, quotes: '"', continuation: true, escapes: true },
    { comment: '#', signs: '=', brackets: true, continuation: true },
  ];
  const seen = ({ lines, comments, units }: ColumnsFile): unknown => ({
    lines: lines.map(({ start, end, name, text, words }) => ({ start, end, name, text, words })),
    comments,
    units: units.map(({ span: { start, end }, key }) => ({ start, end, key })),
  });
  for (const dialect of dialects) {
    let file = parse('', dialect);
    let text = '\ufeffa b\n';
    for (let edit = 0; edit < 2000; edit++) {
      const at = Math.floor(next() * text.length);
      const piece = pieces[Math.floor(next() * pieces.length)]!;
      text =
        next() < 0.6 ? text.slice(0, at) + piece + text.slice(at) : text.slice(0, at) + text.slice(at + 2);
      file = parseColumns({ path: 'x', language: 'x', text }, host, dialect, file);
      assert.deepEqual(seen(file), seen(parse(text, dialect)), JSON.stringify(text));
    }
  }
});
