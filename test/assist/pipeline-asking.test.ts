/** When the pipeline asks, and what it makes of answers that are not all right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProviderError, type Prompt } from '../../server/src/assist/types.ts';
import { asked, place, stage, turn } from './pipeline-stage.ts';

test('a model that is told what was wrong may say something better', async (t) => {
  const at = stage(t);
  const shown = at.ask(place);
  await turn();
  await at.provider.give('gone(a);', undefined);
  await at.provider.give('good(a);', undefined);
  assert.equal((await shown)?.suggestion.text, 'good(a);');
  assert.deepEqual(
    at.provider.asked.map(({ notes }) => notes),
    [[], ['fake/gone']],
  );
});

test('of several answers the one is shown that the guard likes best', async (t) => {
  const at = stage(t);
  const counts: number[] = [];
  Object.assign(at.provider, {
    several: (prompt: Prompt, count: number) => {
      at.provider.asked.push(prompt);
      counts.push(count);
      const texts = ['gone(b);', 'old(b);', '', 'good(b);', 'good(b);\n\tgood(c);'];
      return Promise.resolve(texts.map((text) => ({ text, ending: 'stop' })));
    },
  });
  const shown = at.ask(place);
  await turn();
  await at.provider.give('gone(a);', undefined);
  assert.equal((await shown)?.suggestion.text, 'good(b);\n\tgood(c);');
  assert.deepEqual(counts, [3]);
  assert.deepEqual(
    at.provider.asked.map(({ notes }) => notes),
    [[], ['fake/gone']],
  );
});

test('who asks by hand gets what else the model would say, without what is wrong or shown already', async (t) => {
  const at = stage(t);
  const request = {
    path: 'a.c',
    language: 'kernel-c',
    text: '{\n\t\n}',
    offset: 3,
    version: 1,
    byHand: true,
  };
  const { signal } = new AbortController();
  const asking = at.pipeline.suggest(request, signal);
  await turn();
  await at.provider.give('good(a);', undefined);
  const shown = (await asking)!;
  assert.deepEqual(await at.pipeline.others(request, shown, signal), [], 'a provider of single answers');
  const texts = ['old(b);', 'gone(b);', 'good(a);', 'good(c);'];
  const several = (): Promise<readonly object[]> => Promise.resolve(texts.map((text) => ({ text })));
  Object.assign(at.provider, { several });
  const others = await at.pipeline.others(request, shown, signal);
  assert.deepEqual(
    others.map(({ suggestion, verdict }) => [suggestion.text, verdict]),
    [
      ['good(c);', 'accept'],
      ['fresh(b);', 'repaired'],
    ],
  );
  assert.equal(at.pipeline.counters.rejected, 1);
  Object.assign(at.provider, { several: () => Promise.reject(new ProviderError('busy', 'later')) });
  assert.deepEqual(await at.pipeline.others(request, shown, signal), [], 'a fault takes nothing away');
  assert.equal(at.pipeline.counters.failed, 1);
  at.pipeline.documentChanged('a.c', 2);
  Object.assign(at.provider, { several });
  assert.deepEqual(await at.pipeline.others(request, shown, signal), [], 'the text has gone on');
});

test('a provider that gives no several answers is asked once more, one whose answers are all wrong is not', async (t) => {
  const at = stage(t);
  let answers: readonly { text: string }[] = [];
  Object.assign(at.provider, { several: () => Promise.resolve(answers) });
  const first = at.ask(place);
  await turn();
  await at.provider.give('gone(a);', undefined);
  await at.provider.give('good(a);', undefined);
  assert.equal((await first)?.suggestion.text, 'good(a);');
  answers = [{ text: 'gone(b);' }, { text: 'gone(c);' }];
  const second = at.ask('{\n\tx();\n\t|\n}');
  await at.tick(1000);
  await at.provider.give('gone(a);', undefined);
  assert.equal(await second, undefined);
  assert.equal(at.provider.asked.length, 3);
});

test('the statements before a wrong one are shown, and the log says what was held back', async (t) => {
  const at = stage(t);
  const shown = await asked(at, place, 'good(a);\n\told(b);\n\tgone(c);');
  assert.deepEqual([shown?.suggestion.text, shown?.verdict], ['good(a);\n\tfresh(b);', 'repaired']);
  assert.equal(at.pipeline.counters.shortened, 1);
  const event = at.events.at(-1)!;
  assert.ok(event.kind === 'shortened');
  assert.deepEqual(
    event.findings.map(({ code }) => code),
    ['fake/old', 'fake/gone'],
  );
  assert.equal(at.provider.asked.length, 1);
});

test('a first key is asked about at once, and when the model was wrong only the last of several quick ones', async (t) => {
  const at = stage(t);
  const right = at.ask('{\n\t|\n}');
  await at.tick(200);
  await at.provider.give('good();', undefined);
  assert.equal((await right)?.suggestion.text, 'good();');
  const first = at.ask('{\n\ta|\n}');
  await at.tick(40);
  const second = at.ask('{\n\tab|\n}');
  await at.tick(40);
  assert.equal(at.provider.asked.length, 1);
  await at.tick(60);
  await at.provider.give('c();', undefined);
  assert.deepEqual([await first, (await second)?.suggestion.text], [undefined, 'c();']);
  assert.equal(at.provider.asked.length, 2);
});

test('an answer that comes at once goes on to the end of the block; what stays away of it is not waited for', async (t) => {
  const at = stage(t);
  const shown = at.ask('{\n\t|\n}');
  await turn();
  for (const piece of ['good(a);\n', '\n\tgood(b);', '\n\n\tgood(c);\n}\n']) {
    await at.tick(2);
    await at.provider.give(piece);
  }
  assert.equal((await shown)?.suggestion.text, 'good(a);\n\n\tgood(b);\n\n\tgood(c);');
  assert.equal(at.provider.stopped, 1);
  const late = at.ask('{\n\t\t|\n}');
  await at.tick(150);
  for (const piece of ['good(d);\n', '\n\tgood(e);\n\tgo']) {
    await at.tick(2);
    await at.provider.give(piece);
  }
  await at.tick(300);
  assert.equal((await late)?.suggestion.text, 'good(d);\n\n\tgood(e);');
});

test('statements that are whole are shown while the model talks on, and the rest follows without a question', async (t) => {
  const at = stage(t);
  const shown = at.ask('{\n\t|\n}');
  await turn();
  await at.provider.give('good(a);\n\tgo');
  await at.tick(400);
  await at.provider.give('od(b)');
  assert.equal((await shown)?.suggestion.text, 'good(a);');
  const rest = at.ask('{\n\tgood(a);|\n}');
  await turn();
  await at.provider.give(';\n\n\tmore();');
  assert.equal((await rest)?.suggestion.text, '\n\tgood(b);');
  assert.equal(at.provider.asked.length, 1);
});

test('what follows a suggestion is asked for while the person looks at it', async (t) => {
  const at = stage(t);
  await asked(at, '{\n\t|\n}', 'good(a);');
  await at.tick(300);
  assert.equal(at.provider.asked.at(-1)?.prefix, '{\n\tgood(a);');
  await at.provider.give('\n\tgood(b);', undefined);
  assert.equal((await at.ask('{\n\tgood(a);|\n}'))?.suggestion.text, '\n\tgood(b);');
  assert.equal(at.provider.asked.length, 2);
});

test('what was typed into a hole goes behind it, so that what stands before stays the same', async (t) => {
  const at = stage(t);
  await asked(at, 'int a;\n|\n', 'good();');
  await asked(at, 'int a;\nint b;\nin|\n', 't c;');
  const [first, second] = at.provider.asked;
  assert.deepEqual([first?.typed, second?.typed], [undefined, 'int b;\nin']);
  assert.deepEqual([second?.prefix, second?.suffix], ['int a;\nint b;\nin', '\n']);
});

test('a server that is slower than the person is not asked anew with every key', async (t) => {
  const at = stage(t);
  for (let key = 1; key <= 20; key++) {
    void at.ask(`{\n\t${'ab'.repeat(key % 2)}${'x'.repeat(key)}|\n}`);
    await at.tick(20);
  }
  assert.ok(at.provider.asked.length <= 3, `${at.provider.asked.length} requests`);
  await at.tick(200);
  await at.provider.give('good();', undefined);
  assert.match(at.provider.asked.at(-1)!.prefix, /x{20}$/);
});
