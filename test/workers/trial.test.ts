/** Suggestions tried out in the analysis thread, beside the document that a person goes on typing in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../server/src/assist/types.ts';
import type { IndexedFile } from '../../server/src/syntax/c/index.ts';
import { Analysis } from '../../server/src/workers/analysis.ts';
import { requestHandlers } from '../../server/src/workers/handlers.ts';
import type { DocumentSettings, WaitingPlace } from '../../server/src/workers/messages.ts';
import { makeDriver } from '../bench/make-driver.ts';
import { memoryFiles } from '../support/memory-files.ts';

const path = '/srv/linux/drivers/misc/example.c';
const uri = `file://${path}`;
const going = { stopped: false };
const text = makeDriver(300, 4);
const bad = 'strlcpy(ex->name, from, 4);';
const under = (target: string): DocumentSettings => ({ values: { 'syswright.target.system': target } });

function opened(): { analysis: Analysis; ask: ReturnType<typeof requestHandlers>; place: WaitingPlace } {
  const analysis = new Analysis(memoryFiles(new Map()));
  analysis.open({ uri, path, language: 'c', revision: 1, text, settings: under('kernel=6.12') });
  const start = text.indexOf('\n\t', text.indexOf(';', text.indexOf(')\n{\n'))) + 2;
  const place = { uri, text, replace: { start, end: start }, blanks: [';', ''] };
  return { analysis, ask: requestHandlers(analysis), place };
}

const kind = (verdict: Verdict | undefined): string | undefined => verdict?.kind;

test('one place is looked at once for all that is proposed there', async () => {
  const { analysis, ask, place } = opened();
  await ask.prepare(place, going);
  const { trial } = analysis.document(uri)!;
  assert.ok(trial);
  assert.equal(kind(await ask.judge({ ...place, proposed: 'ex = 0;\n\t' }, going)), 'accept');
  const repaired = await ask.judge({ ...place, proposed: `${bad}\n\t` }, going);
  assert.equal(repaired?.kind === 'repaired' && repaired.text, `${bad.replace('strlcpy', 'strscpy')}\n\t`);
  assert.equal(kind(await ask.judge({ ...place, proposed: 'ex(((' }, going)), 'unparsed');
  assert.equal(analysis.document(uri)!.trial, trial);
});

test('a verdict is about the text that was asked about, whatever is typed meanwhile', async () => {
  const { analysis, ask, place } = opened();
  await ask.prepare(place, going);
  const document = analysis.document(uri)!;
  document.edit(2, [{ start: place.replace.start - 40, end: text.length, text: '' }]);
  await analysis.check(document, going);
  const verdict = await ask.judge({ ...place, proposed: 'init_timer(&ex->timer);' }, going);
  assert.deepEqual(verdict?.kind === 'reject' && verdict.introduced.map(({ code }) => code), [
    'kernel-c/removed-api',
  ]);
});

test('other settings make other verdicts', async () => {
  const { analysis, ask, place } = opened();
  assert.equal(kind(await ask.judge({ ...place, proposed: bad }, going)), 'repaired');
  analysis.settings(uri, under('kernel=6.1'));
  assert.equal(kind(await ask.judge({ ...place, proposed: bad }, going)), 'accept');
});

test('who waits at a place gets an answer although another place is waited at now', async () => {
  const { analysis, ask, place } = opened();
  await ask.prepare(place, going);
  const { start } = place.replace;
  const other = { ...place, replace: { start: start - 2, end: start - 2 } };
  const asked: readonly (readonly [WaitingPlace, string])[] = [
    [place, bad],
    [other, '\n\tudelay(1);'],
    [place, bad],
  ];
  const verdicts = await Promise.all(
    asked.map(async ([at, proposed]) => ask.judge({ ...at, proposed }, going)),
  );
  assert.deepEqual(verdicts.map(kind), ['repaired', 'accept', 'repaired']);
  analysis.close(uri);
  assert.equal(await ask.judge({ ...place, proposed: bad }, going), undefined);
});

test('a place that could not be looked at is tried again', async (t) => {
  const { analysis, ask, place } = opened();
  const broken = t.mock.method(analysis.workbench, 'checkNear', () => Promise.reject(new Error('lost')));
  await assert.rejects(async () => ask.judge({ ...place, proposed: bad }, going), /lost/);
  broken.mock.restore();
  assert.equal(kind(await ask.judge({ ...place, proposed: bad }, going)), 'repaired');
});

test('trees of texts that were tried, and of earlier versions, are freed', async () => {
  const { analysis, ask, place } = opened();
  const document = analysis.document(uri)!;
  await analysis.check(document, going);
  for (let i = 0; i < 5; i++) {
    await ask.judge({ ...place, proposed: `ex = ${i};` }, going);
    document.edit(i + 2, [{ start: place.replace.start, end: place.replace.start, text: ' ' }]);
    await analysis.check(document, going);
  }
  const { groups } = document.own.state.file as IndexedFile;
  assert.deepEqual(
    [...new Set(groups.map(({ users }) => users))].sort(),
    [1, 2],
    'the document and the place that is waited at',
  );
  await document.release();
  assert.ok(groups.every(({ users }) => users === 0));
});
