import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedCarried, withCarried, type Carried } from '../../server/src/core/carried.ts';
import { mergeKernels, type KernelLook } from '../../server/src/core/merge-kernels.ts';
import { movedFinding } from '../../server/src/core/moved-finding.ts';
import { isSupported, seriesWithin } from '../../server/src/core/supported-range.ts';
import { render } from '../../server/src/core/text.ts';
import type { Finding } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';

function finding(start: number, name: string, more: Partial<Finding> = {}, target = '7.2'): Finding {
  return {
    span: { start, end: start + name.length },
    message: {
      text: { en: '`{name}` is gone for {target}.', 'zh-CN': '`{name}` 在 {target} 上已移除。' },
      args: { name, target },
    },
    code: 'kernel-c/removed-api',
    tags: ['drift'],
    severity: 'error',
    confidence: 'high',
    help: { en: '', 'zh-CN': '' },
    ...more,
  };
}

function look(kernel: string, ...findings: readonly Finding[]): KernelLook {
  return { kernel: version(kernel), isKnown: true, findings };
}

test('one finding a place says which kernels break, in both languages', () => {
  const [merged, ...rest] = mergeKernels([
    look('6.12', finding(5, 'old', {}, '6.12')),
    look('5.10'),
    look('6.1'),
    look('7.2', finding(5, 'old')),
  ]);
  assert.deepEqual(rest, []);
  const { message } = merged!.finding;
  assert.equal(
    render(message, 'en'),
    '`old` is gone for 6.12. Of the supported kernels it breaks on 6.12 and 7.2, and not on 5.10 and 6.1.',
  );
  assert.equal(
    render(message, 'zh-CN'),
    '`old` 在 6.12 上已移除。在受支持的内核中，6.12、7.2 受影响，5.10、6.1 不受影响。',
  );
  assert.equal(merged?.own?.message.args?.['target'], '6.12');
});

test('the primary kernel speaks when it breaks, else the newest that does', () => {
  const looks = [look('6.1'), look('5.10', finding(5, 'a', {}, '5.10')), look('7.2', finding(5, 'a'))];
  const [merged] = mergeKernels(looks);
  assert.equal(merged?.finding.message.args?.['target'], '7.2');
  assert.equal(merged.own, undefined);
});

test('what breaks everywhere needs no list, and neither does a rule about no kernel', () => {
  const merged = mergeKernels([
    look('7.2', finding(5, 'a'), finding(9, 'b', { code: 'kernel-c/x', tags: ['flow'] })),
    look('5.10', finding(5, 'a', {}, '5.10')),
  ]);
  assert.deepEqual(
    merged.map((one) => render(one.finding.message, 'en')),
    ['`a` is gone for 7.2.', '`b` is gone for 7.2.'],
  );
});

test('a kernel of which not everything is known is not called fine', () => {
  const [merged] = mergeKernels([look('7.2', finding(5, 'a')), { ...look('5.15'), isKnown: false }]);
  assert.match(render(merged!.finding.message, 'en'), /it breaks on 7\.2\.$/);
});

test('different names, places, and two findings at one place stay apart', () => {
  const twice = [finding(5, 'a'), finding(5, 'a', { severity: 'info' })];
  const merged = mergeKernels([
    look('7.2', ...twice, finding(5, 'b')),
    look('6.1', finding(6, 'a'), ...twice),
  ]);
  assert.deepEqual(
    merged.map(({ finding: { span, message, severity } }) => [span.start, message.args?.['name'], severity]),
    [
      [5, 'a', 'error'],
      [5, 'a', 'info'],
      [5, 'b', 'error'],
      [6, 'a', 'error'],
    ],
  );
});

test('the surest kernel counts: guesses add nothing, and what repeats on one kernel only is no repeat', () => {
  const guess = finding(5, 'a', { confidence: 'low' }, '6.1');
  const [sure] = mergeKernels([look('6.1', guess), look('7.2', finding(5, 'a')), look('5.10')]);
  assert.equal(sure?.finding.confidence, 'high');
  assert.match(render(sure.finding.message, 'en'), /on 7\.2, and not on 5\.10\.$/);
  const repeat = finding(5, 'a', { confidence: 'low', repeats: 'high' }, '7.2');
  const [first] = mergeKernels([look('7.2', repeat), look('6.1', finding(5, 'a', {}, '6.1'))]);
  assert.equal(first?.finding.confidence, 'high');
  assert.equal(first.finding.repeats, undefined);
  const [still] = mergeKernels([look('7.2', repeat), look('6.1', { ...repeat })]);
  assert.equal(still?.finding.repeats, 'high');
});

test('a finding moves with the text, and goes when its place is touched', () => {
  const whole = finding(10, 'name', {
    related: [{ span: { start: 30, end: 31 }, message: { text: { en: 'x', 'zh-CN': 'x' } } }],
    fixes: [
      {
        title: { text: { en: 'x', 'zh-CN': 'x' } },
        safety: 'safe',
        edits: [
          { span: { start: 10, end: 14 }, text: 'y' },
          { span: { start: 20, end: 20 }, text: 'z' },
        ],
      },
    ],
  });
  const before = movedFinding(whole, { span: { start: 2, end: 4 }, text: 'abcdef' });
  assert.deepEqual(before?.span, { start: 14, end: 18 });
  assert.deepEqual(before.fixes?.[0]?.edits[1]?.span, { start: 24, end: 24 });
  assert.equal(movedFinding(whole, { span: { start: 12, end: 12 }, text: 'a' }), undefined);
  assert.equal(
    movedFinding(whole, { span: { start: 14, end: 14 }, text: 'a' }),
    undefined,
    'a letter behind it',
  );
  const near = movedFinding(whole, { span: { start: 20, end: 21 }, text: '' });
  assert.deepEqual([near?.span.start, near?.fixes?.length, near?.related?.[0]?.span.start], [10, 0, 29]);
  const step = movedFinding(whole, { span: { start: 30, end: 31 }, text: '' });
  assert.deepEqual([step?.fixes?.length, step?.related?.length], [1, 0]);
});

test('while others are not asked, what they said is kept where it still fits', () => {
  const own = finding(10, 'a');
  const said: Carried = { finding: { ...own, message: { text: { en: 'all', 'zh-CN': 'all' } } }, own };
  const other: Carried = { finding: finding(20, 'b', {}, '5.10') };
  const texts = (primary: readonly Finding[], carried: readonly Carried[]): readonly string[] =>
    withCarried(primary, carried).map((one) => `${one.span.start} ${render(one.message, 'en')}`);
  assert.deepEqual(texts([own], [said, other]), ['10 all', '20 `b` is gone for 5.10.']);
  const moved = movedCarried([said, other], { span: { start: 0, end: 0 }, text: '//' });
  assert.deepEqual(texts([finding(12, 'a')], moved), ['12 all', '22 `b` is gone for 5.10.']);
  // The primary kernel has the last word on what it says itself.
  assert.deepEqual(texts([], moved), ['22 `b` is gone for 5.10.']);
  assert.deepEqual(texts([finding(12, 'c')], moved), ['12 `c` is gone for 7.2.', '22 `b` is gone for 5.10.']);
  assert.deepEqual(movedCarried([said, other], { span: { start: 0, end: 40 }, text: '' }), []);
});

test('a fix that was not tried on the other kernels is not offered, one of another kind is', () => {
  const fixes: Finding['fixes'] = [{ title: { text: { en: '', 'zh-CN': '' } }, safety: 'safe', edits: [] }];
  const primary = [finding(1, 'a', { fixes }), finding(5, 'b', { fixes, tags: ['flow'] })];
  assert.deepEqual(
    withCarried(primary, []).map((one) => one.fixes?.length),
    [0, 1],
  );
});

test('both ends and the kernels of the table in between are looked at', () => {
  const columns = ['5.10.223', '6.1.192', '6.12.118', '7.2.13'].map((text) => ({
    version: version(text),
    arch: 'amd64',
    source: '',
  }));
  const within = (from: string, to: string): readonly string[] =>
    seriesWithin({ from: version(from), to: version(to), source: '' }, columns);
  assert.deepEqual(within('5.10', '7.2'), ['5.10', '6.1', '6.12', '7.2']);
  assert.deepEqual(within('5.15', '6.14'), ['5.15', '6.1', '6.12', '6.14']);
  assert.deepEqual(within('6.6', '6.6'), ['6.6']);
  const range = { from: version('5.10'), to: version('6.1'), source: '' };
  const supported = ['5.9.16', '5.10', '5.10.9-1-amd64', '6.1.200', '6.2'].map((one) =>
    isSupported(version(one), range),
  );
  assert.deepEqual(supported, [false, true, true, true, false]);
});
