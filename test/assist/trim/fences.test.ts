import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fences } from '../../../server/src/assist/trim/fences.ts';
import { placeOf } from './place-of.ts';

const trim = (text: string): string => fences(text, placeOf('|'));

test('the text of a fence is the answer, what follows is not', () => {
  assert.equal(trim('```c\n\tfoo();\n```\nThis calls foo.'), '\tfoo();');
  assert.equal(trim('\n~~~\nfoo();\n~~~'), 'foo();');
});

test('a fence may still be open, or have only its end', () => {
  assert.equal(trim('```c\nfoo();'), 'foo();');
  assert.equal(trim('foo();\n```\nDone.'), 'foo();');
  assert.equal(trim('```c'), '');
});

test('a backtick inside the text is no fence', () => {
  assert.equal(trim('/* see `foo` */\nfoo();'), '/* see `foo` */\nfoo();');
});
