import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstAcceptedIdiom, type RefusedIdiom } from '../../server/src/assist/idioms.ts';
import { fakeAnalysis, guardOver } from './fake-analysis.ts';

const replace = { start: 3, end: 3 };
const idiom = (id: string, text: string): { id: string; text: string; replace: typeof replace } => ({
  id,
  text,
  replace,
});

test('the first idiom that the guard accepts is taken, the refused ones are named', async () => {
  const refused: RefusedIdiom[] = [];
  const idioms = [idiom('a', 'gone();'), idiom('b', 'foo((;'), idiom('c', 'good();'), idiom('d', 'fine();')];
  const analysis = fakeAnalysis();
  const taken = await firstAcceptedIdiom(guardOver(analysis), { text: '{\n\t\n}' }, idioms, [';'], (one) =>
    refused.push(one),
  );
  assert.deepEqual(taken, idioms[2]);
  assert.deepEqual(
    refused.map(({ id, introduced }) => [id, introduced.map(({ code }) => code)]),
    [
      ['a', ['fake/gone']],
      ['b', []],
    ],
  );
  assert.equal(analysis.seen.filter((text) => text === '{\n\t;\n}').length, 1, 'the text before is shared');
});

test('a repaired idiom comes repaired, and none is none', async () => {
  const { text } = (await firstAcceptedIdiom(
    guardOver(fakeAnalysis()),
    { text: '{\n\t\n}' },
    [idiom('a', 'old();')],
    [';'],
  ))!;
  assert.equal(text, 'fresh();');
  assert.equal(await firstAcceptedIdiom(guardOver(fakeAnalysis()), { text: '' }, [], ['']), undefined);
});
