import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endMarks } from '../../../server/src/assist/trim/end-marks.ts';
import { placeOf } from './place-of.ts';

const trim = (text: string): string => endMarks(text, placeOf('|'));

test('an answer ends at the first mark of any family', () => {
  assert.equal(trim('foo();<|endoftext|>bar();'), 'foo();');
  assert.equal(trim('foo();<|fim_pad|><|file_sep|>x.c'), 'foo();');
  assert.equal(trim('foo();<｜end▁of▁sentence｜>'), 'foo();');
  assert.equal(trim('foo(); <EOT>'), 'foo(); ');
});

test('comparisons and includes are no marks', () => {
  const code = '#include <linux/fs.h>\nif (a <b || c> d) [PREFIX]';
  assert.equal(trim(code), code);
});
