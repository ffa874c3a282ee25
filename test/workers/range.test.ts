/** Open documents under a supported range: the primary kernel answers at once, the others when a person rests. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/core/types.ts';
import { Analysis } from '../../server/src/workers/analysis.ts';
import type { CheckAnswer } from '../../server/src/workers/messages.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { random } from '../support/random.ts';

const path = '/srv/driver.c';
const uri = `file://${path}`;
const going = { stopped: false };
const settings = (support: string): { values: Record<string, string> } => ({
  values: { 'syswright.target.system': '7.2', 'syswright.target.support': support },
});

const text = `#include <linux/device.h>
#include <linux/module.h>
#include <linux/timer.h>

static struct class *ex_class;

static void ex_old(struct timer_list *timer)
{
	del_timer_sync(timer);
}

static void ex_new(void)
{
	ex_class = class_create("ex");
}

MODULE_DESCRIPTION("Example");
MODULE_LICENSE("GPL");
`;

function opened(content = text, support = '5.10 - 7.2'): Analysis {
  const analysis = new Analysis(memoryFiles(new Map()));
  analysis.open({ uri, path, language: 'c', revision: 1, text: content, settings: settings(support) });
  return analysis;
}

async function checked(analysis: Analysis): Promise<CheckAnswer> {
  return (await analysis.check(analysis.document(uri)!, going))!;
}

/** Line and name of a finding, and the end of its list of kernels. */
function essence({ findings }: CheckAnswer, now = text): readonly string[] {
  return findings.map(({ span, message }) => {
    const line = now.slice(0, span.start).split('\n').length;
    const kernels = message.args?.['breakingEn'];
    return `${line} ${message.args?.['name']} ${kernels ?? ''}`.trim();
  });
}

test('the primary kernel answers at once, and the others after it', async () => {
  const analysis = opened();
  const document = analysis.document(uri)!;
  const first = await checked(analysis);
  assert.equal(first.isBehind, true);
  assert.deepEqual(essence(first), ['9 del_timer_sync']);
  assert.deepEqual(first.findings[0]?.fixes, [], 'nobody knows yet whether it breaks another kernel');
  assert.deepEqual(first.target.at(-1), { name: 'support', version: '5.10 - 7.2', source: 'setting' });
  assert.deepEqual(await analysis.range(document, 0, going), { changed: true });
  const whole = await checked(analysis);
  assert.equal(whole.isBehind, false);
  assert.deepEqual(essence(whole), ['9 del_timer_sync 7.2', '14 class_create 5.10 and 6.1']);
  assert.equal(whole.findings[0]?.fixes?.length, 1);
  // Whoever asks again costs nothing.
  assert.deepEqual(await analysis.range(document, 0, going), { changed: false });
});

test('what the others said moves along with the text until they have seen it', async () => {
  const analysis = opened();
  const document = analysis.document(uri)!;
  await analysis.range(document, 0, going);
  document.edit(2, [{ start: 0, end: 0, text: '/* x */\n' }]);
  const behind = await checked(analysis);
  assert.equal(behind.isBehind, true);
  assert.deepEqual(essence(behind, document.text), ['10 del_timer_sync 7.2', '15 class_create 5.10 and 6.1']);
  const edit = behind.findings[0]?.fixes?.[0]?.edits[0];
  assert.equal(document.text.slice(edit?.span.start, edit?.span.end), 'del_timer_sync');
  assert.deepEqual(await analysis.range(document, 0, going), { changed: false });
  const at = document.text.indexOf('class_create(');
  document.edit(3, [{ start: at, end: at, text: 'my_' }]);
  assert.deepEqual(essence(await checked(analysis), document.text), ['10 del_timer_sync 7.2']);
  // What the primary kernel no longer says is gone at once.
  const old = document.text.indexOf('\tdel_timer_sync');
  document.edit(4, [{ start: old, end: document.text.indexOf('}', old), text: '' }]);
  assert.deepEqual(essence(await checked(analysis), document.text), []);
});

test('an edit, a close or a question taken back ends the look around', async () => {
  const analysis = opened();
  const document = analysis.document(uri)!;
  const pausing = analysis.range(document, 30, going);
  document.edit(2, [{ start: 0, end: 0, text: '\n' }]);
  assert.equal(await pausing, undefined);
  const stop = { stopped: false };
  const taken = analysis.range(document, 30, stop);
  stop.stopped = true;
  assert.equal(await taken, undefined);
  const closed = analysis.range(document, 30, going);
  analysis.close(uri);
  assert.equal(await closed, undefined);
});

test('another range is another question, and none leaves no trace', async () => {
  const analysis = opened();
  const document = analysis.document(uri)!;
  await analysis.range(document, 0, going);
  analysis.settings(uri, settings('6.12 - 7.2'));
  const other = await checked(analysis);
  assert.deepEqual([other.isBehind, ...essence(other)], [true, '9 del_timer_sync']);
  await analysis.range(document, 0, going);
  assert.deepEqual(essence(await checked(analysis)), ['9 del_timer_sync 7.2']);
  assert.deepEqual([...document.range.states.kernels.keys()].sort(), ['6.12', '7.2']);
  analysis.settings(uri, settings(''));
  const plain = await checked(analysis);
  assert.deepEqual([plain.isBehind, ...essence(plain)], [undefined, '9 del_timer_sync']);
  assert.equal(plain.findings[0]?.fixes?.length, 1);
  await document.releaseRange();
  assert.equal(document.range.states.kernels.size, 0);
});

test('a closed document keeps no trees', async () => {
  const analysis = opened();
  const document = analysis.document(uri)!;
  await analysis.range(document, 0, going);
  const trees = [...document.range.states.kernels.values()].map(
    (state) => state.file as { disposed?: boolean },
  );
  assert.ok(trees.length >= 3);
  analysis.close(uri);
  await document.release();
  assert.equal(document.range.states.kernels.size, 0);
  assert.ok(trees.every((tree) => tree.disposed === true));
});

test('seeded edits leave the same findings and fixes as the whole text would', async () => {
  const next = random(11);
  const pick = (count: number): number => Math.floor(next() * count);
  const pieces = [
    '\tdel_timer_sync(timer);\n',
    '\tex_class = class_create(THIS_MODULE, "y");\n',
    '#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 4, 0)\n',
    '#else\n',
    '#endif\n',
    '#define class_create(name) class_create(THIS_MODULE, name)\n',
    '\tstrlcpy(a, b, 3);\n',
    '/* x */\n',
    'x',
    '',
  ];
  const plain = ({ code, span, message, fixes = [], confidence }: Finding): object => ({
    ...{ code, span, message, confidence },
    fixes: fixes.map(({ title, edits, safety }) => ({ title, edits, safety })),
  });
  const analysis = opened();
  const document = analysis.document(uri)!;
  for (let round = 2; round < 60; round++) {
    const lines = document.text.split('\n');
    const line = pick(lines.length);
    const start = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
    const end = pick(3) === 0 ? Math.min(document.text.length, start + pick(40)) : start;
    document.edit(round, [{ start, end, text: pieces[pick(pieces.length)]! }]);
    // Not every version is looked at by all kernels.
    if (pick(2) === 0) await checked(analysis);
    else {
      await analysis.range(document, 0, going);
      const fresh = opened(document.text);
      await fresh.range(fresh.document(uri)!, 0, going);
      const whole = (await checked(fresh)).findings.map(plain);
      assert.deepEqual((await checked(analysis)).findings.map(plain), whole, document.text);
    }
  }
});
