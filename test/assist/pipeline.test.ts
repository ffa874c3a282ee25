import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPrivacy } from '../../server/src/assist/privacy/privacy.ts';
import { ProviderError } from '../../server/src/assist/types.ts';
import { fakeAnalysis, guardOver } from './fake-analysis.ts';
import { asked, askedTwice, place, stage, turn } from './pipeline-stage.ts';

test('from the key to the suggestion', async (t) => {
  const at = stage(t);
  const shown = await asked(at, place, 'good', '(a);');
  assert.deepEqual(shown, {
    suggestion: { id: 'model', replace: { start: 3, end: 3 }, text: 'good(a);' },
    verdict: 'accept',
  });
  assert.deepEqual(at.provider.asked[0]?.facts, ['Linux 6.12.']);
  assert.deepEqual(
    at.events.map(({ kind }) => kind),
    ['asked', 'accepted'],
  );
});

test('a rejected suggestion never comes, and the log says why', async (t) => {
  const at = stage(t);
  assert.equal(await askedTwice(at, place, 'gone(a);'), undefined);
  const event = at.events.at(-1)!;
  assert.ok(event.kind === 'rejected');
  assert.deepEqual([event.text, event.findings.map(({ code }) => code)], ['gone(a);', ['fake/gone']]);
  assert.deepEqual([...at.pipeline.counters.rejectedBy], [['fake/gone', 2]]);
  assert.equal(at.pipeline.counters.shown, 0);
});

test('what was rejected is not asked again at the same place, unless by hand', async (t) => {
  const at = stage(t);
  await askedTwice(at, place, 'gone(a);');
  assert.equal(await at.ask(place), undefined);
  assert.equal(at.provider.asked.length, 2);
  const shown = at.ask(place, { byHand: true });
  await turn();
  await at.provider.give('good();', undefined);
  assert.equal((await shown)?.suggestion.text, 'good();');
});

test('a repaired suggestion comes repaired, an unparsed one with its mark', async (t) => {
  const at = stage(t);
  assert.deepEqual((await asked(at, place, 'old(a);'))?.suggestion.text, 'fresh(a);');
  assert.deepEqual((await asked(at, 'x;\n|', 'if (a'))?.verdict, 'unparsed');
  const { repaired, unparsed, shown } = at.pipeline.counters;
  assert.deepEqual({ repaired, unparsed, shown }, { repaired: 1, unparsed: 1, shown: 2 });
});

test('typing along a suggestion asks for nothing', async (t) => {
  const at = stage(t);
  await asked(at, '|\n', 'good(abc);');
  const typed = 'good(abc)';
  for (let i = 1; i <= typed.length; i++) {
    const shown = await at.ask(`${typed.slice(0, i)}|\n`);
    assert.equal(shown?.suggestion.text, 'good(abc);'.slice(i));
  }
  assert.equal(at.provider.asked.length, 1);
  assert.equal(at.pipeline.counters.shown, 1, 'one suggestion, however often it is drawn');
  assert.equal(at.analysis.seen.length, 2, 'nor is anything analysed again');
});

test('a bracket that the editor closes is typed along, and covered', async (t) => {
  const at = stage(t);
  await asked(at, '|\n', 'good(abc);');
  const shown = await at.ask('good(|)\n');
  assert.deepEqual(shown?.suggestion, { id: 'model', replace: { start: 5, end: 6 }, text: 'abc);' });
});

test('an answer under way is reused while the person types along it', async (t) => {
  const at = stage(t);
  const cancel = new AbortController();
  const first = at.ask('|\n', { signal: cancel.signal });
  await at.tick(100);
  await at.provider.give('go');
  cancel.abort();
  assert.equal(await first, undefined);
  const second = at.ask('goo|\n');
  await at.provider.give('od(a);', undefined);
  assert.equal((await second)?.suggestion.text, 'd(a);');
  assert.equal(at.provider.asked.length, 1);
  assert.equal(at.provider.stopped, 0);
});

test('an answer that goes another way is given up, and the new place asked', async (t) => {
  const at = stage(t);
  const first = at.ask('|\n');
  await at.tick(100);
  const second = at.ask('f|\n');
  await at.provider.give('good');
  assert.equal(at.provider.stopped, 1);
  await at.tick(100);
  await at.provider.give('oo();', undefined);
  assert.deepEqual([await first, (await second)?.suggestion.text], [undefined, 'oo();']);
  assert.equal(at.provider.asked.length, 2);
});

test('a place that the request cannot serve ends it at once', async (t) => {
  const at = stage(t);
  void at.ask('{\n\t|\n}');
  await at.tick(100);
  void at.ask('{\n|\n}');
  await turn();
  assert.equal(at.provider.stopped, 1);
});

test('cancelling without a next key stops the stream', async (t) => {
  const at = stage(t);
  const cancel = new AbortController();
  const shown = at.ask(place, { signal: cancel.signal });
  await at.tick(100);
  cancel.abort();
  assert.equal(await shown, undefined);
  assert.equal(at.provider.stopped, 0, 'the next key may type along');
  await at.tick(200);
  assert.equal(at.provider.stopped, 1);
  assert.equal(at.pipeline.counters.dropped, 1);
});

test('cancelling while waiting asks nothing', async (t) => {
  const at = stage(t);
  await asked(at, place, 'good();');
  const cancel = new AbortController();
  const shown = at.ask('{\n\tx|\n}', { signal: cancel.signal });
  await at.tick(10);
  cancel.abort();
  assert.equal(await shown, undefined);
  await at.tick(500);
  assert.equal(at.provider.asked.length, 1);
});

test('an answer for an old version is dropped', async (t) => {
  const at = stage(t);
  const shown = at.ask(place, { version: 4 });
  await at.tick(100);
  at.pipeline.documentChanged('a.c', 5);
  await at.provider.give('good();', undefined);
  assert.equal(await shown, undefined);
  assert.equal(await at.ask(place, { version: 4 }), undefined);
});

test('the stream is stopped when enough has come', async (t) => {
  const at = stage(t);
  const shown = at.ask(place);
  await at.tick(100);
  await at.provider.give('good();\n\n\tmore');
  assert.equal((await shown)?.suggestion.text, 'good();');
  assert.equal(at.provider.stopped, 1);
});

test('the stream is stopped where the tree says that what was begun above is over', async (t) => {
  const above = '{\n\tx = good(1,\n\t\t|\n}';
  const asked: string[] = [];
  const host = {
    look: () => Promise.resolve({ facts: [], notes: [], blanks: [';', ''] }),
    guard: () => guardOver(fakeAnalysis()),
    log: () => undefined,
    endOf: () => (text: string) => {
      asked.push(text);
      return Promise.resolve(text.endsWith('3);') ? text.length : undefined);
    },
  };
  const at = stage(t, { host });
  const shown = at.ask(above);
  await at.tick(100);
  await at.provider.give('2,', '\n\t\t3);\n', '\tgood(4);', '\n\tgood(5);');
  assert.equal((await shown)?.suggestion.text, '2,\n\t\t3);');
  assert.deepEqual(asked, ['2,\n\t\t3);'], 'once for an end');
  assert.equal(at.provider.stopped, 1);
  // Where nothing can have been begun above, the text decides, and the tree is not asked.
  const plain = at.ask(place);
  await at.tick(100);
  await at.provider.give('good();\n\tgood();', undefined);
  assert.equal((await plain)?.suggestion.text, 'good();\n\tgood();');
  assert.equal(asked.length, 1);
});

test('429 opens a cool-down of the time it names, which also a hand waits for', async (t) => {
  const at = stage(t);
  const shown = at.ask(place);
  await at.tick(100);
  await at.provider.give(new ProviderError('busy', '429', 3000));
  assert.equal(await shown, undefined);
  assert.equal(at.pipeline.state().state, 'cooling');
  assert.match(at.pipeline.state().gap!.reason.text.en, /busy/);
  assert.equal(await at.ask(place), undefined);
  assert.equal(await at.ask(place, { byHand: true }), undefined);
  await at.tick(3001);
  assert.equal((await asked(at, place, 'good();'))?.suggestion.text, 'good();');
  assert.deepEqual([at.pipeline.state(), at.provider.asked.length], [{ state: 'ready' }, 2]);
});

test('an endpoint that cannot be reached is left alone ever longer, but a hand may try', async (t) => {
  const at = stage(t);
  const fail = async (): Promise<void> => {
    void at.ask(place);
    await at.tick(100);
    await at.provider.give(new ProviderError('unreachable', 'no'));
  };
  await fail();
  await at.tick(10_001);
  await fail();
  await at.tick(10_001);
  assert.equal(await at.ask(place), undefined);
  const shown = at.ask(place, { byHand: true });
  await turn();
  await at.provider.give('good();', undefined);
  assert.equal((await shown)?.suggestion.text, 'good();');
  assert.equal(at.provider.asked.length, 3);
});

test('a refusal is a failure that the person has to mend', async (t) => {
  const at = stage(t);
  void at.ask(place);
  await at.tick(100);
  await at.provider.give(new ProviderError('refused', '401'));
  const { state, gap } = at.pipeline.state();
  assert.deepEqual([state, gap?.by, gap?.reason.args], ['failed', 'hand', { reason: '401' }]);
});

test('what the guard cannot judge is not shown', async (t) => {
  const at = stage(t);
  at.analysis.analyse = () => Promise.reject(new Error('worker gone'));
  assert.equal(await asked(at, place, 'good();'), undefined);
  assert.deepEqual(at.events.at(-1), { kind: 'failed', path: 'a.c', reason: 'worker gone' });
  assert.equal(at.pipeline.state().state, 'ready', 'which is no fault of the endpoint');
});

test('slow surroundings do not hold the model up', async (t) => {
  const analysis = fakeAnalysis();
  const host = {
    look: () => new Promise<never>(() => undefined),
    guard: () => guardOver(analysis),
    log: () => undefined,
  };
  const at = stage(t, { host });
  const shown = at.ask(place);
  await at.tick(100);
  await at.tick(500);
  await at.provider.give('good();', undefined);
  assert.equal((await shown)?.suggestion.text, 'good();');
});

test('a changed target forgets answers and what is under way', async (t) => {
  const at = stage(t);
  await asked(at, place, 'good();');
  at.pipeline.forget();
  const again = at.ask(place);
  await at.tick(100);
  assert.equal(at.provider.asked.length, 2);
  at.pipeline.forget();
  await turn();
  assert.equal(at.provider.stopped, 1);
  at.pipeline.dispose();
  assert.equal(await again, undefined);
});

test('a server that does not keep to the limit is stopped', async (t) => {
  const at = stage(t);
  const shown = at.ask(place);
  await at.tick(100);
  await at.provider.give(`<think>${'hm '.repeat(400)}`);
  assert.equal(await shown, undefined);
  assert.equal(at.provider.stopped, 1);
  assert.equal(at.pipeline.counters.empty, 1);
});

test('with the cursor in a secret nothing is asked, and an endpoint that is left alone stays so', async (t) => {
  const at = stage(t, { privacy: createPrivacy({ host: '', user: '' }) });
  const failed = at.ask(place);
  await at.tick(100);
  await at.provider.give(new ProviderError('refused', 'wrong key'));
  await failed;
  assert.equal(at.pipeline.state().state, 'failed');
  const shown = at.ask('char *token = "0123abc|def";', { byHand: true });
  await at.tick(100);
  assert.equal(await shown, undefined);
  assert.equal(at.pipeline.counters.asked, 1);
  assert.equal(at.events.at(-1)?.kind, 'private');
  assert.equal(at.pipeline.state().state, 'failed');
});
