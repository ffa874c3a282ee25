import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfLine } from '../../../server/src/assist/trim/half-line.ts';

test('the line that the limit cut goes', () => {
  assert.equal(halfLine('foo();\n\tbar(a, '), 'foo();');
});

test('an answer of one cut line is none', () => {
  assert.equal(halfLine('bar(a, '), '');
});
