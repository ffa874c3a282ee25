import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askToExplain, cleaned } from '../../server/src/assist/explaining.ts';

const seen = { first: 10, lines: ['a', 'b', 'c'] };

test('sentences that cite lines which were not shown are dropped, in both languages', () => {
  const clean = (text: string): string => cleaned(text, seen);
  assert.equal(clean('It locks [line 10]. It frees [line 99]. Done.'), 'It locks [line 10]. Done.');
  assert.equal(clean('See lines 11-12. See lines 12-14.\nEnd.'), 'See lines 11-12. End.');
  assert.equal(clean('第 11 行加锁。第 400 行解锁。完。'), '第 11 行加锁。完。');
  assert.equal(clean('Nothing is cited.'), 'Nothing is cited.');
});

test('links, images and markup lead nowhere; code stays as it is', () => {
  const text =
    'See [the page](https://x.example/a) and ![p](http://y/z.png) <img src=x> at https://z.example. `a < b`';
  assert.equal(cleaned(text, seen), 'See the page and  &lt;img src=x> at z.example. `a < b`');
  assert.equal(cleaned('```\nif (a < b)\n```', seen), '```\nif (a < b)\n```');
  assert.equal(cleaned('<think>line 10</think>So.', seen), 'So.');
});

test('the model sees numbered lines, what is known, and the language to answer in', () => {
  const [, user] = askToExplain({
    ...seen,
    ...{ path: 'a.c', from: 11, to: 11, known: 'class_create takes one argument.' },
    ...{ facts: ['The target runs Linux 6.12.'], language: 'Chinese' },
  });
  assert.match(user!.content, /6\.12[^]*\n11: b\n[^]*Known:\nclass_create[^]*Explain line 11, in Chinese\./);
});
