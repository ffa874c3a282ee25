/** The guard and the pipeline on kernel modules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recorded } from '../../server/src/assist/providers/replay.ts';
import { codes, judge, suggested } from './judge-real.ts';

const module = (body: string): string => `#include <linux/module.h>
#include <linux/spinlock.h>
#include <linux/string.h>

static DEFINE_SPINLOCK(l);

static void fill(char *to, const char *from)
{
	char name[16];

	${body}
}
MODULE_LICENSE("GPL");
`;

const answer = (text: string): readonly Recorded[] => [{ pieces: text.match(/[^]{1,5}/g)! }];

test('a replayed call that the target lacks never comes out, a good one does', async () => {
  const bad = answer('init_timer(&timer);');
  assert.deepEqual(await suggested(bad, 'kernel-c', '6.12', module('|')), {
    shown: undefined,
    rejectedBy: ['kernel-c/removed-api'],
  });
  const good = answer('strscpy(name, from, sizeof(name));');
  const { shown } = await suggested(good, 'kernel-c', '6.12', module('|'));
  assert.deepEqual(
    [shown?.suggestion.text, shown?.verdict],
    ['strscpy(name, from, sizeof(name));', 'accept'],
  );
});

test('a call that was only renamed comes out under the name that the target has', async () => {
  const renamed = answer('strlcpy(name, from, sizeof(name));');
  const { shown } = await suggested(renamed, 'kernel-c', '6.12', module('|'));
  assert.deepEqual(
    [shown?.suggestion.text, shown?.verdict],
    ['strscpy(name, from, sizeof(name));', 'repaired'],
  );
  const older = await suggested(renamed, 'kernel-c', '6.1', module('|'));
  assert.deepEqual(
    [older.shown?.suggestion.text, older.shown?.verdict],
    ['strlcpy(name, from, sizeof(name));', 'accept'],
  );
});

test('on a target that nobody knows nothing is called removed', async () => {
  const { shown } = await suggested(answer('init_timer(&timer);'), 'kernel-c', '', module('|'));
  assert.equal(shown?.verdict, 'accept');
});

test('nor does it come out as a half statement', async () => {
  for (const suggestion of [
    'strlcpy(name, from',
    'if (strlcpy(name, from, 16) >= 16) {',
    'if (strlcpy(name,',
  ]) {
    const verdict = await judge({ language: 'kernel-c', target: '6.12', text: module('|'), suggestion });
    assert.deepEqual(codes(verdict), ['kernel-c/removed-api'], suggestion);
  }
});

test('a lock passes although its unlock is not typed yet', async () => {
  const judging = { language: 'kernel-c', target: '6.12', text: module('|'), suggestion: 'spin_lock(&l);' };
  assert.deepEqual(codes(await judge(judging)), ['accept']);
  const own = module('|').replace('static DEFINE_SPINLOCK(l);', 'static spinlock_t l;');
  assert.deepEqual(codes(await judge({ ...judging, text: own })), ['accept']);
});

test('the arguments of a call that the person has begun are judged alone', async () => {
  const text = module('strlcpy(|');
  const judging = { language: 'kernel-c', target: '6.12', text, suggestion: 'name, from, sizeof(name));' };
  assert.deepEqual(codes(await judge(judging)), ['accept']);
});
