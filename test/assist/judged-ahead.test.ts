/** An answer is judged before the model says that it is over, and no more often than that. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PreparedGuard } from '../../server/src/assist/guard.ts';
import { JudgedAhead } from '../../server/src/assist/judged-ahead.ts';
import type { Verdict } from '../../server/src/assist/types.ts';
import { askedTwice, stage, turn } from './pipeline-stage.ts';

/** A guard whose verdicts come when the test says so. */
function slowGuard(): PreparedGuard & { readonly texts: string[]; answer(): Promise<void> } {
  const texts: string[] = [];
  const waiting: (() => void)[] = [];
  return {
    texts,
    judge(text) {
      texts.push(text);
      return new Promise<Verdict>((resolve) => {
        waiting.push(() => {
          resolve({ kind: 'accept', text });
        });
      });
    },
    async answer() {
      for (const answer of waiting.splice(0)) answer();
      await turn();
    },
  };
}

test('what ends with a statement is judged ahead, and its verdict serves the whole answer', async () => {
  const guard = slowGuard();
  const ahead = new JudgedAhead(guard, 'braces');
  for (const text of ['good', 'good(a)', 'good(a);']) ahead.consider(text);
  const verdict = ahead.judge('good(a);');
  await guard.answer();
  assert.deepEqual(await verdict, { kind: 'accept', text: 'good(a);' });
  assert.deepEqual(guard.texts, ['good(a);']);
});

test('only one text is judged ahead at a time, and another answer is judged for itself', async () => {
  const guard = slowGuard();
  const ahead = new JudgedAhead(guard, 'braces');
  ahead.consider('a();');
  ahead.consider('a();\nb();');
  assert.deepEqual(guard.texts, ['a();'], 'the second would have to wait behind the first');
  await guard.answer();
  ahead.consider('a();\nb();\nc();');
  const verdict = ahead.judge('a();\nb();\nc();\nd(');
  await guard.answer();
  assert.equal((await verdict).kind, 'accept');
  assert.deepEqual(guard.texts, ['a();', 'a();\nb();\nc();', 'a();\nb();\nc();\nd(']);
});

test('a statement that is not over is left alone', () => {
  const guard = slowGuard();
  const ahead = new JudgedAhead(guard, 'braces');
  for (const text of [
    '',
    'word',
    'a = b',
    'if (a) {',
    'if (a) {\n\tb(c',
    'if (a) {\n\tif (b) {\n\t\tc();',
    'call(a,',
  ])
    ahead.consider(text);
  assert.deepEqual(guard.texts, []);
});

test('a statement that lacks no more than its end is judged with it', async () => {
  const ends = [
    ['call(&a->b', 'call(&a->b);'],
    ['x = call(a[i', 'x = call(a[i]);'],
    ['if (a)\n\t\tcall("b")', 'if (a)\n\t\tcall("b");'],
    ['if (a) {\n\t\tb();', 'if (a) {\n\t\tb();\n\t}'],
  ];
  for (const [text, whole] of ends) {
    const guard = slowGuard();
    const ahead = new JudgedAhead(guard, 'braces');
    ahead.consider(text!);
    ahead.consider(whole!);
    const verdict = ahead.judge(whole!);
    await guard.answer();
    assert.deepEqual(await verdict, { kind: 'accept', text: whole });
    assert.deepEqual(guard.texts, [whole], 'once');
  }
});

test('a line of a configuration has no brackets to be closed', () => {
  const guard = slowGuard();
  new JudgedAhead(guard, 'lines').consider('ExecStart=/bin/echo (a');
  assert.deepEqual(guard.texts, ['ExecStart=/bin/echo (a'], 'a line ends where it ends');
});

test('a failure is told to who asks for the verdict, and harms nobody when nobody does', async () => {
  const ahead = new JudgedAhead({ judge: () => Promise.reject(new Error('gone')) }, 'braces');
  ahead.consider('a();');
  await turn();
  await assert.rejects(ahead.judge('a();'), /gone/);
});

test('in the pipeline the end of an answer finds its verdict there', async (t) => {
  const at = stage(t);
  const shown = at.ask('{\n\t|\n}');
  await turn();
  await at.provider.give('good', '(a);');
  const looks = at.analysis.seen.length;
  await at.provider.give(undefined);
  assert.equal((await shown)?.suggestion.text, 'good(a);');
  assert.equal(at.analysis.seen.length, looks, 'nothing is left to be looked at');
});

test('what was judged ahead and is wrong is not shown', async (t) => {
  const at = stage(t);
  assert.equal(await askedTwice(at, '{\n\t|\n}', 'gone(a);'), undefined);
});
