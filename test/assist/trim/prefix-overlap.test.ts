import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prefixOverlap } from '../../../server/src/assist/trim/prefix-overlap.ts';
import { placeOf } from './place-of.ts';

const trim = (marked: string, text: string): string => prefixOverlap(text, placeOf(marked));

test('a line begun again loses what stands already', () => {
  assert.equal(trim('{\n\tret = kzal|', '\tret = kzalloc(n, GFP_KERNEL);'), 'loc(n, GFP_KERNEL);');
  assert.equal(trim('{\n\tret = kzal|', 'ret = kzalloc(n, GFP_KERNEL);'), 'loc(n, GFP_KERNEL);');
});

test('lines above that were said again go too', () => {
  assert.equal(trim('int f(void)\n{\n\ta();\n\t|', '{\n\ta();\n\tb();'), 'b();');
  assert.equal(trim('a();\nb();\n|', 'a();\nb();\nc();'), 'c();');
});

test('indentation is not doubled, but a deeper one stays', () => {
  assert.equal(trim('{\n\t\t|', '\t\treturn 0;'), 'return 0;');
  assert.equal(trim('{\n\t|', '\t\treturn 0;'), '\t\treturn 0;');
});

test('one blank between two words is enough', () => {
  assert.equal(trim('\tx = |', ' 1;'), '1;');
});

test('a chance meeting of few characters is no repeat', () => {
  assert.equal(trim('\ta|', 'a = 1;'), 'a = 1;');
  assert.equal(trim('\tif (i|', 'i < n)'), 'i < n)');
  assert.equal(trim('\tfoo(a, |', 'a, b);'), 'a, b);');
});
