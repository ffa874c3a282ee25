import assert from 'node:assert/strict';
import { test } from 'node:test';
import { integerValue, splitArguments, squeeze, stringValue } from '../../../server/src/syntax/c/literals.ts';

test('the value of string literals', () => {
  assert.equal(stringValue('"GPL v2"'), 'GPL v2');
  assert.equal(stringValue(' "a" \n "b\\n\\x41\\101\\"" '), 'ab\nAA"');
  assert.equal(stringValue('""'), '');
  assert.equal(stringValue('KERN_INFO "a"'), undefined);
  assert.equal(stringValue('"open'), undefined);
  assert.equal(stringValue(''), undefined);
});

test('the value of integer constants', () => {
  assert.equal(integerValue('0x1fUL'), 31);
  assert.equal(integerValue(' 010 '), 8);
  assert.equal(integerValue('-5'), -5);
  assert.equal(integerValue('0'), 0);
  assert.equal(integerValue('08'), undefined);
  assert.equal(integerValue('A'), undefined);
});

test('arguments are split at their own commas only', () => {
  const text = 'f(a, g(b, c), "x,y", /* d, */ e[1, 2], { h, i }, \'(\')';
  const { parts, end } = splitArguments(text, 1);
  assert.deepEqual(
    parts.map((part) => text.slice(part.start, part.end)),
    ['a', 'g(b, c)', '"x,y"', 'e[1, 2]', '{ h, i }', "'('"],
  );
  assert.equal(end, text.length);
  assert.deepEqual(splitArguments('f( )', 1).parts, []);
  assert.equal(splitArguments('f(a, (', 1).parts.length, 2);
});

test('comments and blanks are squeezed', () => {
  assert.equal(squeeze('struct  foo /* x */\n\t*'), 'struct foo *');
});
