import assert from 'node:assert/strict';
import { test } from 'node:test';
import { thinking } from '../../../server/src/assist/trim/thinking.ts';
import { placeOf } from './place-of.ts';

const trim = (text: string): string => thinking(text, placeOf('|'));

test('a thought before the answer goes', () => {
  assert.equal(trim('<think>\nA lock is missing.\n</think>\n\n\tfoo();'), '\tfoo();');
});

test('the opening tag may have been in the prompt', () => {
  assert.equal(trim('A lock is missing.\n</think>\nfoo();'), 'foo();');
});

test('a thought that the token limit cut leaves nothing', () => {
  assert.equal(trim('<think>\nA lock is'), '');
});

test('of the channels of gpt-oss only the final one stays', () => {
  const text =
    '<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>foo();<|return|>';
  assert.equal(trim(text), 'foo();');
  assert.equal(trim('<|channel|>analysis<|message|>Hm'), '');
});

test('other text stays', () => {
  assert.equal(trim('\tif (a < b)\n\t\tthink();'), '\tif (a < b)\n\t\tthink();');
});
