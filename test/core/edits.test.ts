import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, chooseFixes, compatible } from '../../server/src/core/edits.ts';
import type { Finding } from '../../server/src/core/types.ts';

const text = { en: 'x', 'zh-CN': 'x' };

function fixed(start: number, end: number, insert: string, safety: 'safe' | 'review' = 'safe'): Finding {
  const fix = { title: { text }, safety, edits: [{ span: { start, end }, text: insert }] };
  const base = { code: 'a/b', tags: [], severity: 'warning', confidence: 'high', help: text } as const;
  return { ...base, span: { start, end }, message: { text }, fixes: [fix] };
}

test('edits apply against the original text, in any order', () => {
  const edits = [
    { span: { start: 4, end: 5 }, text: 'E' },
    { span: { start: 0, end: 1 }, text: 'AA' },
    { span: { start: 2, end: 2 }, text: '-' },
  ];
  assert.equal(applyEdits('abcde', edits), 'AAb-cdE');
});

test('overlapping edits are refused', () => {
  assert.equal(
    compatible([
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 1, end: 3 }, text: '' },
    ]),
    false,
  );
  assert.equal(
    compatible([
      { span: { start: 1, end: 1 }, text: 'a' },
      { span: { start: 1, end: 1 }, text: 'b' },
    ]),
    false,
  );
  assert.throws(() =>
    applyEdits('abc', [
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 1, end: 3 }, text: '' },
    ]),
  );
});

test('a round takes the first allowed fix of each finding and leaves what overlaps', () => {
  const findings = [fixed(0, 2, 'x'), fixed(1, 3, 'y'), fixed(4, 5, 'z', 'review'), fixed(6, 7, 'w')];
  assert.equal(chooseFixes(findings, ['safe']).length, 2);
  assert.equal(chooseFixes(findings, ['safe', 'review']).length, 3);
});

test('the same edit asked for twice is one edit', () => {
  assert.equal(chooseFixes([fixed(0, 0, 'include'), fixed(0, 0, 'include')], ['safe']).length, 1);
});
