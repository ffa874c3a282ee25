import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatOpeners } from '../../../server/src/assist/trim/chat-openers.ts';
import { placeOf } from './place-of.ts';

const trim = (text: string): string => chatOpeners(text, placeOf('|'));

test('the sentence before the code goes', () => {
  assert.equal(trim("Here's the missing line:\n\nfoo();"), 'foo();');
  assert.equal(trim('Sure, here is the code:\n```c\nfoo();\n```'), '```c\nfoo();\n```');
  assert.equal(trim('以下是补全的代码：\nfoo();'), 'foo();');
});

test('code that begins with such a word stays', () => {
  assert.equal(trim('sure = true;\nfoo();'), 'sure = true;\nfoo();');
  assert.equal(trim('The code'), 'The code');
});
