import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trailingBlank } from '../../../server/src/assist/trim/trailing-blank.ts';
import { placeOf } from './place-of.ts';

test('blanks at the end go, and an answer of blanks is none', () => {
  assert.equal(trailingBlank('\tfoo();\n\t', placeOf('|')), '\tfoo();');
  assert.equal(trailingBlank(' \n\t', placeOf('|')), '');
});
