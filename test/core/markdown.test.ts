import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  codeBlock,
  codeSpan,
  escapeMarkdown,
  table,
  unescapeMarkdown,
} from '../../server/src/core/markdown.ts';

test('escaped text has no formatting, no link and no picture, and reads as before', () => {
  const trap =
    '# head\n- one\n1. two\n*x* _y_ `z` ~~q~~ <img src=x> ![i](http://e.org) [a]: http://b.c www.d.org e@f.g &lt; $m$ | cell';
  const escaped = escapeMarkdown(trap);
  assert.equal(unescapeMarkdown(escaped), trap);
  assert.doesNotMatch(escaped, /(?<!\\)[*`[\]<>|~$]/);
  assert.doesNotMatch(escaped, /https?:\/\/|www\.\w|\w@\w|(?<!\\)&/);
  assert.doesNotMatch(escaped, /^(?:#|-|\d+\.)/m);
});

test('names of C stay as they are', () => {
  assert.equal(escapeMarkdown('see foo_bar_baz() and a-b'), 'see foo_bar_baz() and a-b');
  assert.equal(escapeMarkdown('__init'), '\\__init');
});

test('code cannot leave its fence, nor a cell its row', () => {
  const block = codeBlock('a\n````\nb');
  assert.match(block, /^`{5}c\n[^]*\n`{5}$/);
  assert.equal(codeSpan('a `b`\nc'), '``a `b` c``');
  const lines = table(['x', 'y'], [['a|b', 'c\nd']]).split('\n');
  assert.deepEqual(lines, ['| x | y |', '| --- | --- |', '| a\\|b | c d |']);
});
