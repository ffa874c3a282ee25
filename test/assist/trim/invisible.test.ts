import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invisibleSigns } from '../../../server/src/assist/trim/invisible.ts';
import { placeOf } from './place-of.ts';

const trim = (text: string): string => invisibleSigns(text, placeOf('|'));

test('an answer ends before what cannot be seen', () => {
  assert.equal(trim('foo(); /* \u202e } */'), 'foo(); /* ');
  assert.equal(trim('a\u200bb = 1;'), 'a');
  assert.equal(trim('a\0b'), 'a');
  assert.equal(trim('a\x1b[31m'), 'a');
});

test('tabs, line ends and other scripts stay', () => {
  const text = '\tfoo();\r\n\t/* 原子上下文 é 🐧 */\n';
  assert.equal(trim(text), text);
});
