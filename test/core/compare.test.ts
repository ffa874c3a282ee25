import assert from 'node:assert/strict';
import { test } from 'node:test';
import { introduced } from '../../server/src/core/compare.ts';
import type { Finding, Report } from '../../server/src/core/types.ts';

const text = { en: 'x', 'zh-CN': 'x' };

function finding(start: number, end: number, more: Partial<Finding> = {}): Finding {
  const base = { code: 'a/b', tags: ['t'], severity: 'warning', confidence: 'high', help: text } as const;
  return { ...base, span: { start, end }, message: { text }, ...more };
}

function report(...findings: Finding[]): Report {
  return { findings, gaps: [] };
}

test('a finding that stood there before is not new, even when it moved', () => {
  const before = { text: 'bad();', report: report(finding(0, 3)) };
  const after = { text: 'good(); bad();', report: report(finding(8, 11)) };
  assert.deepEqual(introduced(before, after, { start: 0, end: 8 }), []);
});

test('the first fault of a path is not excused by another that it hides', () => {
  const tags = ['flow'];
  const step = { span: { start: 3, end: 4 }, message: { text } };
  const before = { text: '; p->b;', report: report(finding(2, 3, { tags })) };
  const after = { text: 'p->a; p->b;', report: report(finding(0, 1, { tags })) };
  assert.equal(introduced(before, after, { start: 0, end: 5 }).length, 1);
  const other = { text: 'p->a; p->b;', report: report(finding(6, 7, { tags })) };
  const first = { text: 'p->a; ;', report: report(finding(0, 1, { tags })) };
  assert.equal(introduced(first, other, { start: 6, end: 11 }).length, 1);
  // One that stays where it was is as old as it was.
  const front = { text: 'p->a; ;', report: report(finding(0, 1, { tags })) };
  const both = { text: 'p->a; p->b;', report: report(finding(0, 1, { tags })) };
  assert.equal(introduced(front, both, { start: 6, end: 11 }).length, 0);
  const kept = { text: 'x; p->b;', report: report(finding(3, 4, { tags, related: [step] })) };
  assert.equal(introduced(before, kept, { start: 0, end: 2 }).length, 0);
});

test('a second one of the same kind inside the insertion is new', () => {
  const before = { text: 'bad();', report: report(finding(0, 3)) };
  const after = { text: 'bad(); bad();', report: report(finding(0, 3), finding(7, 10)) };
  assert.deepEqual(
    introduced(before, after, { start: 6, end: 13 }).map((one) => one.span.start),
    [7],
  );
});

test('a replaced finding of the same words is not new', () => {
  const before = { text: 'bad();', report: report(finding(0, 3)) };
  const after = { text: 'bad(1);', report: report(finding(0, 3)) };
  assert.deepEqual(introduced(before, after, { start: 0, end: 7 }), []);
});

test('a step of the path inside the insertion makes the finding ours', () => {
  const step = { span: { start: 0, end: 4 }, message: { text } };
  const after = { text: 'free use', report: report(finding(5, 8, { related: [step] })) };
  assert.equal(introduced({ text: 'use', report: report() }, after, { start: 0, end: 4 }).length, 1);
  assert.equal(introduced({ text: 'use', report: report() }, after, { start: 4, end: 5 }).length, 0);
});

test('something owed counts only when the exit was inserted', () => {
  const after = { text: 'lock return', report: report(finding(0, 4, { owedAt: { start: 5, end: 11 } })) };
  const before = { text: ' return', report: report() };
  assert.equal(introduced(before, after, { start: 0, end: 4 }).length, 0);
  assert.equal(introduced(before, after, { start: 0, end: 11 }).length, 1);
});

test('what was not looked for counts neither as gone nor as there', () => {
  // The same words are wrong at both ends of a text; only the middle was looked at with the insertion.
  const before = { text: 'bad; ; bad;', report: report(finding(0, 3), finding(7, 10)) };
  const after = { text: 'bad; bad; bad;', report: report(finding(5, 8)), known: { start: 5, end: 9 } };
  assert.equal(introduced(before, after, { start: 5, end: 9 }).length, 1);
  const unknown = { ...before, report: report(), known: { start: 5, end: 6 } };
  const whole = { ...after, report: report(finding(0, 3), finding(5, 8), finding(10, 13)) };
  assert.equal(introduced(unknown, whole, { start: 5, end: 9 }).length, 1);
});

test('what stood where both looked is not new', () => {
  const before = { text: '1 bad; 2', report: report(finding(2, 5)), known: { start: 2, end: 6 } };
  const after = { text: '1 x; bad; 2', report: report(finding(5, 8)), known: { start: 2, end: 9 } };
  assert.deepEqual(introduced(before, after, { start: 2, end: 8 }), []);
});
