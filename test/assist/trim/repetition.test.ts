import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repetition } from '../../../server/src/assist/trim/repetition.ts';
import { placeOf } from './place-of.ts';

const trim = (marked: string, text: string): string => repetition(text, placeOf(marked));

test('a line said three times in a row is said once', () => {
  assert.equal(trim('|', 'foo();\nfoo();\nfoo();\nbar();'), 'foo();');
  assert.equal(trim('|', 'foo();\nfoo();\nbar();'), 'foo();\nfoo();\nbar();');
});

test('so is a block of lines', () => {
  assert.equal(trim('|', 'x();\na();\nb();\na();\nb();\na();\nb();\n'), 'x();\na();\nb();');
});

test('a loop within a line ends', () => {
  assert.equal(trim('|', 'x = a + a + a + a + a + a + a + a + a;').length < 12, true);
  const rule = `/* ${'-'.repeat(60)} */`;
  assert.equal(trim('|', rule), rule);
  assert.equal(trim('|', '\t\t\t\t\t\t\t\t\t\t\t\tfoo();'), '\t\t\t\t\t\t\t\t\t\t\t\tfoo();');
});

test('what only says the lines above again is nothing', () => {
  assert.equal(trim('{\n\tkfree(priv);\n\t|\n}', 'kfree(priv);\n'), '');
  assert.equal(trim('{\n\tbreak;\n\t|\n}', 'break;'), 'break;');
  assert.equal(trim('{\n\tkfree(priv);\n\t|\n}', 'kfree(buf);\n'), 'kfree(buf);\n');
});
