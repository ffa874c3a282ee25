import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Holes } from '../../server/src/assist/hole.ts';

const knowledge = (note: string): { facts: readonly string[]; notes: readonly string[] } => ({
  facts: [],
  notes: [note],
});
const at = (marked: string, path = 'a.c'): { path: string; prefix: string; suffix: string } => {
  const [prefix = '', suffix = ''] = marked.split('|');
  return { path, prefix, suffix };
};

test('a hole begins at the start of the line and stays while somebody types into it', () => {
  const holes = new Holes();
  const first = holes.at(at('a;\n\tb|\n}'), knowledge('first'));
  assert.equal(first.start, 3);
  for (const text of ['a;\n\tbc|\n}', 'a;\n\tbc;\n\td|\n}', 'a;\n\t|\n}'])
    assert.deepEqual(holes.at(at(text), knowledge('later')), first);
});

test('another one begins when something else has changed', () => {
  const holes = new Holes();
  holes.at(at('a;\nb|\n}'), knowledge('first'));
  for (const [text, path] of [
    ['x;\nb|\n}', 'a.c'],
    ['x;\nb|\n\n}', 'a.c'],
    ['x;\nb|\n\n}', 'b.c'],
  ] as const)
    assert.deepEqual(holes.at(at(text, path), knowledge(text)).knowledge.notes, [text]);
});

test('a hole that so much was typed into is closed', () => {
  const holes = new Holes();
  holes.at(at('a;\n|\n}'), knowledge('first'));
  const long = holes.at(at(`a;\n${'b;\n'.repeat(1000)}c|\n}`), knowledge('later'));
  assert.deepEqual(long.knowledge.notes, ['later']);
  assert.equal(long.start, 3003);
});
