import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lines } from '../../server/src/core/lines.ts';
import { localeOf, say } from '../../server/src/core/text.ts';
import { atLeast, both, compareVersions, not, parseVersion, version } from '../../server/src/core/version.ts';

test('lines end at LF, CRLF and a lone CR; a byte order mark is no column', () => {
  const lines = new Lines('\ufeffa\r\nb\rc\n');
  assert.equal(lines.count, 4);
  assert.deepEqual(lines.place(1), { line: 1, column: 1 });
  assert.deepEqual(lines.place(4), { line: 2, column: 1 });
  assert.deepEqual(lines.place(6), { line: 3, column: 1 });
  assert.deepEqual(lines.place(8), { line: 4, column: 1 });
});

test('columns count UTF-16 units and a tab is one', () => {
  const text = '\t中😀x';
  assert.deepEqual(new Lines(text).place(text.indexOf('x')), { line: 1, column: 5 });
});

test('versions compare by numbers, and a missing part is 0', () => {
  assert.ok(compareVersions(version('6.9'), version('6.12')) < 0);
  assert.equal(compareVersions(version('6.12'), version('6.12.0')), 0);
  assert.deepEqual(parseVersion('v6.12-rc3')?.parts, [6, 12]);
  assert.deepEqual(parseVersion('6.1.0-18-amd64')?.parts, [6, 1, 0]);
  assert.equal(parseVersion('latest'), undefined);
});

test('no target, no answer', () => {
  assert.equal(atLeast(undefined, version('6.1')), 'unknown');
  assert.equal(atLeast(version('6.6'), version('6.4')), 'yes');
  assert.equal(not('unknown'), 'unknown');
  assert.equal(both('yes', 'unknown'), 'unknown');
  assert.equal(both('no', 'unknown'), 'no');
});

test('a sentence is filled in the language that is asked for', () => {
  const text = { en: '{a} of {b}', 'zh-CN': '{b} 中的 {a}' };
  assert.equal(say(text, 'zh-CN', { a: 1, b: 2 }), '2 中的 1');
  assert.equal(say(text, 'en', { a: 1 }), '1 of {b}');
  assert.deepEqual(['zh_CN.UTF-8', 'zh-hans', 'zh', 'zhuang', 'de', undefined].map(localeOf), [
    'zh-CN',
    'zh-CN',
    'zh-CN',
    'en',
    'en',
    'en',
  ]);
});
