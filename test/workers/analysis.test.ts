import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OpenDocument } from '../../server/src/lsp/documents.ts';
import { Analysis } from '../../server/src/workers/analysis.ts';
import { applyChanges } from '../../server/src/workers/analysed-document.ts';
import type { CheckAnswer } from '../../server/src/workers/messages.ts';
import { replacementsOf } from '../../server/src/workers/replacements.ts';
import { applyEdits } from '../../server/src/core/edits.ts';
import type { Finding } from '../../server/src/core/types.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { random } from '../support/random.ts';

const path = '/srv/etc/sysctl.d/a.conf';
const uri = `file://${path}`;
const going = { stopped: false };

function opened(text: string, analysis = new Analysis(memoryFiles(new Map()))): Analysis {
  analysis.open({ uri, path, language: 'plaintext', revision: 1, text, settings: { values: {} } });
  return analysis;
}

function codes(answer: CheckAnswer | undefined): readonly string[] | undefined {
  return answer?.findings.map((finding) => finding.code);
}

/** What a person would see of a finding; spans may carry words of their rule's own besides. */
function essence({ code, span, message, fixes = [] }: Finding): object {
  const edits = fixes
    .flatMap((fix) => fix.edits)
    .map(({ span: place, text }) => [place.start, place.end, text]);
  return { code, start: span.start, end: span.end, args: message.args, edits };
}

test('seeded edits leave the same text and the same findings as the whole text would', async () => {
  const next = random(3);
  const pick = (count: number): number => Math.floor(next() * count);
  const pieces = [
    'vm.swappiness = 300\n',
    '\n',
    'x',
    '😀',
    '中 = 1\r\n',
    '#',
    ' = ',
    'vm.swapiness = 3\n',
    '',
  ];
  for (const encoding of ['utf-16', 'utf-8'] as const) {
    const opening = { uri, languageId: 'plaintext', version: 1, text: 'vm.swappiness = 300\n'.repeat(4) };
    const document = new OpenDocument(opening, encoding);
    const analysis = opened(opening.text);
    for (let round = 0; round < 200; round++) {
      const place = (): { line: number; character: number } => ({ line: pick(9), character: pick(30) });
      const changes = Array.from({ length: 1 + pick(3) }, () =>
        pick(40) === 0
          ? { text: pieces[0]! }
          : { range: { start: place(), end: place() }, text: pieces[pick(pieces.length)]! },
      );
      const done = document.update(changes, round);
      analysis.document(uri)!.edit(document.revision, done);
      assert.equal(analysis.document(uri)!.text, document.text);
      const answer = await analysis.check(analysis.document(uri)!, going);
      assert.equal(answer?.revision, document.revision);
      const fresh = opened(document.text);
      const whole = await fresh.check(fresh.document(uri)!, going);
      assert.deepEqual(answer.findings.map(essence), whole?.findings.map(essence));
    }
  }
});

test('all who ask meanwhile share one check, and an edit starts it again', async () => {
  // Long enough that no machine checks it in one slice.
  const analysis = opened('vm.swappiness = 300\n'.repeat(30_000));
  const document = analysis.document(uri)!;
  const asked = [analysis.check(document, going), analysis.check(document, going)];
  await new Promise((resolve) => setImmediate(resolve));
  document.edit(2, [{ start: 0, end: document.text.length, text: 'vm.swappiness = 30\n' }]);
  for (const answer of await Promise.all(asked)) {
    assert.equal(answer?.revision, 2);
    assert.deepEqual(codes(answer), []);
  }
  assert.equal(document.waiting.size, 0);
});

test('a check that nobody waits for ends without an answer', async () => {
  const analysis = opened('vm.swappiness = 300\n'.repeat(3000));
  const stop = { stopped: false };
  const asked = analysis.check(analysis.document(uri)!, stop);
  stop.stopped = true;
  assert.equal(await asked, undefined);
});

test('more findings than anybody reads are cut, which is a gap', async () => {
  const lines = Array.from({ length: 2500 }, (_, index) => `vm.swappiness = ${300 + index}\n`);
  const analysis = opened(lines.join(''));
  const answer = await analysis.check(analysis.document(uri)!, going);
  assert.equal(answer?.findings.length, 2000);
  assert.match(answer.gaps.map((gap) => gap.reason.text.en).join(), /only the first/);
});

test('an open text counts more than the one on disk, for the files beside it too', async () => {
  const files = new Map([['/srv/.syswright.json', '{ "rules": { "sysctl/*": "off" } }']]);
  const analysis = new Analysis(memoryFiles(files));
  const settings = { values: {}, root: '/srv' };
  const text = 'vm.swappiness = 300\n';
  analysis.open({ uri, path, language: 'plaintext', revision: 1, text, settings });
  assert.deepEqual(codes(await analysis.check(analysis.document(uri)!, going)), []);
  const project = '/srv/.syswright.json';
  const other = { uri: `file://${project}`, path: project, language: 'json', revision: 1, text: '{}' };
  analysis.open({ ...other, settings });
  analysis.filesChanged();
  const codesNow = codes(await analysis.check(analysis.document(uri)!, going));
  assert.deepEqual(codesNow, ['sysctl/value-out-of-range']);
});

test('replacements are small, and give exactly the other text', () => {
  const next = random(5);
  const signs = ['a', 'b', '\n', '\r\n', '😀', '😁', '中'];
  const sample = (): string =>
    Array.from({ length: 12 }, () => signs[Math.floor(next() * signs.length)]!).join('');
  for (let round = 0; round < 2000; round++) {
    const [before, after] = [sample(), sample()];
    const edits = replacementsOf(before, after);
    assert.equal(applyEdits(before, edits), after);
    for (const { span, text } of edits) {
      for (const part of [before.slice(0, span.start), before.slice(span.start, span.end), text]) {
        assert.doesNotThrow(() => encodeURIComponent(part), JSON.stringify([before, after, edits]));
      }
    }
  }
  const edits = replacementsOf('one\ntwo\nthree\nfour\n', 'one\ntwo!\nthree\nFour\n');
  assert.deepEqual(edits, [
    { span: { start: 7, end: 7 }, text: '!' },
    { span: { start: 14, end: 15 }, text: 'F' },
  ]);
  assert.equal(
    applyChanges('abc', [
      { start: 0, end: 1, text: 'xx' },
      { start: 2, end: 3, text: '' },
    ]),
    'xxc',
  );
});
