import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEnough, trim, unwrapped } from '../../../server/src/assist/trim/trim.ts';
import { random } from '../../support/random.ts';
import { placeOf } from './place-of.ts';

const body = placeOf('static int f(struct foo *p)\n{\n\t|\n\treturn 0;\n}\n');

test('a chat model’s whole answer comes down to the line that was missing', () => {
  const text =
    '<think>They want a lock.</think>\nHere is the code:\n```c\n\tspin_lock(&p->lock);\n\treturn 0;\n}\n```\nDone!';
  assert.equal(trim(text, body), 'spin_lock(&p->lock);');
});

test('the stream is stopped as soon as nothing more would be kept', () => {
  const text = 'if (!p) {\n\t\treturn -EINVAL;\n\t}\n\tfoo(p);\n\tbar(p);';
  let enough = 0;
  while (!isEnough(text.slice(0, enough), body)) enough++;
  assert.equal(text.slice(0, enough), 'if (!p) {\n\t\treturn -EINVAL;\n\t}\n\tf');
  assert.equal(trim(text.slice(0, enough), body), 'if (!p) {\n\t\treturn -EINVAL;\n\t}');
});

test('one line is enough when text stands right of the cursor', () => {
  const place = placeOf('{\n\tfoo(|);\n}');
  assert.equal(isEnough('a, b', place), false);
  assert.equal(isEnough('a, b\n', place), true);
});

test('an unfinished thought is waited for', () => {
  assert.equal(isEnough('<think>\nfoo;\n\nbar;\n\n', body), false);
  assert.equal(unwrapped('<think>\nfoo;', body), '');
});

test('the token limit cuts only what no end was found for', () => {
  assert.equal(trim('foo();\n\tbar(a', body, 'length'), 'foo();');
  assert.equal(trim('foo();\n\tbar(a', body, 'stop'), 'foo();\n\tbar(a');
  assert.equal(trim('foo();\n\n\tbar(a', body, 'length'), 'foo();');
});

test('any answer, cut anywhere, only loses text and never takes long', () => {
  const next = random(7);
  const words = [
    '{',
    '}',
    '(',
    ')',
    ';',
    '\n',
    '\t',
    '"',
    "'",
    '/*',
    '*/',
    '//',
    '```',
    '<think>',
    'a',
    '\\',
    '\0',
    '文',
  ];
  const began = process.cpuUsage();
  for (let i = 0; i < 400; i++) {
    const text = Array.from({ length: 300 }, () => words[Math.floor(next() * words.length)]!).join('');
    const layout = i % 2 === 0 ? 'braces' : 'lines';
    const place = placeOf(`${text.slice(0, 200)}|${text.slice(200, 260)}`, layout);
    for (const answer of [text, text.slice(0, i)]) {
      assert.ok(text.includes(trim(answer, place)));
      isEnough(answer, place);
    }
  }
  // Processor time: a busy machine is no fault of ours.
  assert.ok(process.cpuUsage(began).user < 10_000_000);
});
