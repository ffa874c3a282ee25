import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guard, prepareGuard } from '../../server/src/assist/guard.ts';
import type { Verdict } from '../../server/src/assist/types.ts';
import type { Gap } from '../../server/src/core/types.ts';
import { analyseWords, fakeAnalysis, finding } from './fake-analysis.ts';

/** `«…»` marks what the suggestion replaces, `|` a bare cursor. */
function place(marked: string): { text: string; replace: { start: number; end: number } } {
  const bare = marked.indexOf('|');
  if (bare >= 0) return { text: marked.replace('|', ''), replace: { start: bare, end: bare } };
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return { text: marked.replace(/[«»]/g, ''), replace: { start, end } };
}

function judge(marked: string, suggestion: string, blanks = [';', '']): Promise<Verdict> {
  const { text, replace } = place(marked);
  return guard(fakeAnalysis(), { text }, { replace, text: suggestion }, blanks);
}

const codes = (verdict: Verdict): readonly string[] =>
  verdict.kind === 'reject' ? verdict.introduced.map(({ code }) => code) : [verdict.kind];

test('a call that the target lacks is rejected, a good one passes', async () => {
  assert.deepEqual(codes(await judge('{\n\t|\n}', 'gone();')), ['fake/gone']);
  assert.deepEqual(await judge('{\n\t|\n}', 'good();'), { kind: 'accept', text: 'good();' });
});

test('what a person wrote before is not held against a suggestion', async () => {
  assert.deepEqual(codes(await judge('{\n\tgone();\n\t|\n\tgone();\n}', 'good();')), ['accept']);
  assert.deepEqual(codes(await judge('{\n\tgone|\n}', '();')), ['accept']);
  assert.deepEqual(codes(await judge('{\n\tgo|\n}', 'ne();')), ['fake/gone']);
  assert.deepEqual(codes(await judge('{\n\tgone();\n\t|\n\tgone();\n}', 'gone();')), ['fake/gone']);
});

test('a longer text on the left or right does not make old findings new', async () => {
  const suggestion = 'good();\n\tgood();\n\tgood();';
  assert.deepEqual(codes(await judge('gone();\n|\ngone();\ngone();', suggestion)), ['accept']);
});

test('a lock is not rejected because its unlock is not typed yet', async () => {
  assert.deepEqual(codes(await judge('{\n\t|\n\tgood();\n}', 'lock();')), ['accept']);
  assert.deepEqual(codes(await judge('{\n\tlock();\n\t|\n\tunlock();\n}', 'good();')), ['accept']);
});

test('an obligation counts when the exit itself is suggested', async () => {
  assert.deepEqual(codes(await judge('{\n\tlock();\n\t|\n\tunlock();\n}', 'return;')), ['fake/owed']);
  assert.deepEqual(codes(await judge('{\n\t|\n}', 'lock();\n\treturn;')), ['fake/owed']);
});

test('a problem elsewhere counts when a step of its path was suggested', async () => {
  assert.deepEqual(codes(await judge('{\n\t|\n\tsleep();\n\tunlock();\n}', 'lock();')), ['fake/sleep']);
});

test('only high confidence rejects, and no hint', async () => {
  assert.deepEqual(codes(await judge('{\n\t|\n}', 'taste();')), ['accept']);
  assert.deepEqual(codes(await judge('{\n\t|\n}', 'maybe();')), ['accept']);
});

test('a safe fix inside the suggestion repairs it', async () => {
  const verdict = await judge('{\n\t|\n}', 'old(1); old(2);');
  assert.equal(verdict.kind, 'repaired');
  assert.equal(verdict.text, 'fresh(1); fresh(2);');
  assert.deepEqual(
    verdict.repaired.map(({ code }) => code),
    ['fake/old', 'fake/old'],
  );
});

test('a fix to review repairs drift, unless it may do something else', async () => {
  const verdict = await judge('{\n\t|\n}', 'older();');
  assert.deepEqual([verdict.kind, verdict.kind === 'repaired' && verdict.text], ['repaired', 'fresh();']);
  assert.deepEqual(codes(await judge('{\n\t|\n}', 'odd();')), ['fake/odd']);
  assert.deepEqual(codes(await judge('{\n\t|\n}', 'style();')), ['fake/style']);
});

test('a fix that reaches outside the suggestion does not repair it', async () => {
  assert.deepEqual(codes(await judge('{\n\tol|\n}', 'd();')), ['fake/old']);
});

test('one problem without a repair rejects the whole, and all are named', async () => {
  assert.deepEqual(codes(await judge('{\n\t|\n}', 'old(); gone();')), ['fake/old', 'fake/gone']);
});

test('a repair that deletes the whole suggestion is a rejection', async () => {
  assert.deepEqual(codes(await judge('{\n\t|\n}', 'drop(1);')), ['fake/drop']);
  const kept = await judge('{\n\t|\n}', 'good(); drop(1);');
  assert.ok(kept.kind === 'repaired' && kept.text === 'good(); ');
});

test('repairs that go in circles end in a rejection', async () => {
  const analysis = fakeAnalysis((text) => {
    const at = /ping|pong/.exec(text);
    if (!at) return { text, broken: [], report: { findings: [], gaps: [] } };
    const span = { start: at.index, end: at.index + 4 };
    const edits = [{ span, text: at[0] === 'ping' ? 'pong' : 'ping' }];
    const fixes = [{ title: { text: { en: 'swap', 'zh-CN': '互换' } }, safety: 'safe' as const, edits }];
    return { text, broken: [], report: { findings: [finding('fake/circle', span, { fixes })], gaps: [] } };
  });
  const verdict = await guard(analysis, { text: '' }, { replace: { start: 0, end: 0 }, text: 'ping' }, ['']);
  assert.deepEqual(codes(verdict), ['fake/circle']);
  assert.ok(analysis.seen.length < 8);
});

test('what does not parse is marked, not judged', async () => {
  assert.deepEqual(await judge('{\n\t|\n}', 'if (a) && (b'), { kind: 'unparsed', text: 'if (a) && (b' });
});

test('a half statement cannot carry a removed call past the guard', async () => {
  assert.deepEqual(codes(await judge('{\n\t|\n}', 'gone(a, (b')), ['fake/gone']);
});

test('a statement that has ended is not looked at twice', async () => {
  const analysis = fakeAnalysis();
  const { text, replace } = place('{\n\t|\n}');
  const verdict = await guard(analysis, { text }, { replace, text: 'x = ;' }, [';', '']);
  assert.deepEqual([verdict.kind, analysis.seen.length], ['unparsed', 2]);
});

test('text that was broken elsewhere before does not count as unparsed', async () => {
  assert.deepEqual(codes(await judge('int x = ;\n{\n\t|\n}', 'good();')), ['accept']);
  assert.deepEqual(codes(await judge('int x = |\n', 'good();')), ['accept']);
});

test('the first blank that parses stands for the text without a suggestion', async () => {
  const analysis = fakeAnalysis();
  await guard(analysis, { text: 'x = \n' }, { replace: { start: 4, end: 4 }, text: '1;' }, [';', '2;', '']);
  assert.deepEqual(analysis.seen, ['x = ;\n', 'x = 2;\n', 'x = 1;\n']);
});

test('the text before is analysed once, and before the model is done', async () => {
  const analysis = fakeAnalysis();
  const { text, replace } = place('{\n\t|\n}');
  const prepared = prepareGuard(analysis, { text }, replace, [';']);
  await Promise.resolve();
  assert.equal(analysis.seen.length, 1);
  await prepared.judge('good();');
  await prepared.judge('gone();');
  assert.equal(analysis.seen.length, 3);
});

test('a replaced stretch counts as not there', async () => {
  assert.deepEqual(codes(await judge('{\n\t«good();»\n}', 'gone();')), ['fake/gone']);
  assert.deepEqual(codes(await judge('{\n\t«gone();»\n}', 'good();')), ['accept']);
});

test('an ignore comment of the model does not excuse it, a person’s does', async () => {
  const analyse = (text: string): ReturnType<typeof analyseWords> => {
    const seen = analyseWords(text);
    const findings = text.includes('syswright-ignore') ? [] : seen.report.findings;
    return { ...seen, report: { ...seen.report, findings } };
  };
  const ask = (text: string, suggestion: string): Promise<Verdict> => {
    const end = text.length;
    return guard(fakeAnalysis(analyse), { text }, { replace: { start: end, end }, text: suggestion }, ['']);
  };
  const excuse = '/* syswright-ignore fake/gone: fine */';
  assert.deepEqual(codes(await ask('', `${excuse}\ngone();`)), ['fake/gone']);
  assert.deepEqual(codes(await ask('/* syswright-ig', 'nore fake/gone: fine */\ngone();')), ['fake/gone']);
  assert.deepEqual(codes(await ask(`${excuse}\n`, 'gone();')), ['accept']);
});

test('when analysis fails there is no verdict', async () => {
  const failing = { analyse: () => Promise.reject(new Error('stopped')) };
  const prepared = prepareGuard(failing, { text: '' }, { start: 0, end: 0 }, ['']);
  await assert.rejects(prepared.judge('good();'), /stopped/);
});

test('where a rule fails on the suggestion, or nothing was read, it counts as not understood', async () => {
  const gap = (by: string): Gap => ({ by, reason: { text: { en: 'failed', 'zh-CN': '出错' } } });
  const ask = (gapsOf: (text: string) => readonly Gap[]): Promise<Verdict> => {
    const analysis = fakeAnalysis((text) => ({
      text,
      broken: [],
      report: { findings: [], gaps: gapsOf(text) },
    }));
    return guard(analysis, { text: '' }, { replace: { start: 0, end: 0 }, text: 'good();' }, ['']);
  };
  assert.deepEqual(codes(await ask((text) => (text === '' ? [] : [gap('fake/rule')]))), ['unparsed']);
  assert.deepEqual(codes(await ask(() => [gap('syswright')])), ['unparsed']);
  assert.deepEqual(codes(await ask(() => [gap('fake/header')])), ['accept']);
});
