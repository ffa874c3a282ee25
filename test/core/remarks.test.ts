/** Rules and validators speak with one voice: nothing twice, theirs the fact, ours the place and the fix. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withRemarks, type Remark, type Remarks } from '../../server/src/core/remarks.ts';
import { render } from '../../server/src/core/text.ts';
import type { Finding } from '../../server/src/core/types.ts';

const both = (text: string) => ({ en: text, 'zh-CN': text });

function ours(start: number, end: number, parts: Partial<Finding> = {}): Finding {
  return {
    ...{ code: 'systemd/unknown-directive', tags: ['key'], severity: 'warning', confidence: 'medium' },
    ...{ span: { start, end }, message: { text: both('no such directive') }, help: both('') },
    ...parts,
  };
}

function theirs(start: number, end: number, parts: Partial<Remark> = {}): Remark {
  return {
    by: 'systemd-analyze',
    words: 'Unknown key',
    severity: 'error',
    isPlaced: true,
    span: { start, end },
    ...parts,
  };
}

function said(remarks: readonly Remark[], parts: Partial<Remarks> = {}): Remarks {
  return { remarks, settled: [], sure: ['systemd-analyze'], ...parts };
}

function shown(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    ({ code, span, severity, confidence, related = [] }) =>
      `${code} ${span.start}-${span.end} ${severity} ${confidence}${related.map((one) => ` | ${render(one.message, 'en')}`).join('')}`,
  );
}

test('what both say is said once: our place and fix, their certainty and severity, their words as a step', () => {
  const fixes = [{ title: { text: both('rename') }, safety: 'safe' as const, edits: [] }];
  const joined = withRemarks([ours(3, 8, { fixes })], said([theirs(0, 20)]), {});
  assert.deepEqual(shown(joined), [
    'systemd/unknown-directive 3-8 error high | systemd-analyze: Unknown key',
  ]);
  assert.equal(joined[0]?.fixes, fixes);
});

test('what only they say is a finding of its own, sure when their release is the target’s', () => {
  assert.deepEqual(shown(withRemarks([ours(30, 35)], said([theirs(0, 20)]), {})), [
    'validator/systemd-analyze 0-20 error high',
    'systemd/unknown-directive 30-35 warning medium',
  ]);
  assert.deepEqual(shown(withRemarks([], said([theirs(0, 20)], { sure: [] }), {})), [
    'validator/systemd-analyze 0-20 error medium',
  ]);
});

test('of several things that one of them says on a line the worst is shown', () => {
  const all = [
    theirs(0, 9, { severity: 'hint', words: 'a comma' }),
    theirs(0, 9, { words: 'worse' }),
    theirs(0, 9, { severity: 'warning' }),
  ];
  const joined = withRemarks([], said(all), {});
  assert.deepEqual(
    joined.map((one) => one.message.args?.['words']),
    ['worse'],
  );
});

test('a refusal without a place belongs to an error that we have found, else it is said at the top', () => {
  const refusal = theirs(0, 6, { isPlaced: false, words: 'no service name. Refusing.' });
  assert.deepEqual(shown(withRemarks([ours(50, 60, { severity: 'error' })], said([refusal]), {})), [
    'systemd/unknown-directive 50-60 error high | systemd-analyze: no service name. Refusing.',
  ]);
  assert.deepEqual(shown(withRemarks([ours(50, 60)], said([refusal]), {})), [
    'validator/systemd-analyze 0-6 error high',
    'systemd/unknown-directive 50-60 warning medium',
  ]);
});

test('where they have the last word and are silent, we are not sure any more', () => {
  const settled = ['systemd/unknown-directive'];
  assert.deepEqual(
    shown(
      withRemarks([ours(3, 8), ours(9, 12, { code: 'systemd/invalid-value' })], said([], { settled }), {}),
    ),
    ['systemd/unknown-directive 3-8 warning low', 'systemd/invalid-value 9-12 warning medium'],
  );
});

test('settings and selections hold for them as for rules', () => {
  const remarks = said([theirs(0, 20)]);
  assert.equal(withRemarks([], remarks, { levels: { 'validator/*': 'off' } }).length, 0);
  assert.equal(withRemarks([], remarks, { levels: { 'validator/systemd-analyze': 'off' } }).length, 0);
  assert.equal(withRemarks([], remarks, { tags: ['drift'] }).length, 0);
  assert.equal(withRemarks([], remarks, { rules: ['systemd/*'] }).length, 0);
  assert.equal(withRemarks([], remarks, { rules: ['validator/*'] }).length, 1);
});
