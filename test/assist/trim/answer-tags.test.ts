import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerTags } from '../../../server/src/assist/trim/answer-tags.ts';
import { placeOf } from './place-of.ts';

const trim = (text: string): string => answerTags(text, placeOf('|'));

test('what stands between the tags is the answer', () => {
  assert.equal(trim('<fill>foo();</fill> I hope this helps.'), 'foo();');
  assert.equal(trim('Sure.\n<fill>\nfoo();\n</fill>'), 'foo();\n');
});

test('the closing tag may be a stop of the request', () => {
  assert.equal(trim('<fill>foo();'), 'foo();');
  assert.equal(trim('foo();</fill>'), 'foo();');
});

test('an answer without tags stays, its first line break too', () => {
  assert.equal(trim('\nfoo();'), '\nfoo();');
});
