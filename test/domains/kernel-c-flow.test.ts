import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseAll, newFindingCache } from '../../server/src/core/engine.ts';
import { domain } from '../../server/src/domains/kernel-c/index.ts';
import type { CFile } from '../../server/src/syntax/c/types.ts';
import { bareHost } from '../support/config-files.ts';

const rules = domain.rules.filter((rule) => rule.meta.tags.includes('flow'));

/** A document that is edited: each version is parsed from the one before, and findings are kept between them. */
function opened(): (text: string) => Promise<readonly string[]> {
  const cache = newFindingCache();
  let before: CFile | undefined;
  return async (text) => {
    const file = await domain.parse({ path: 'a.c', language: 'kernel-c', text }, bareHost(), before);
    const { findings, gaps } = analyseAll(file, rules, cache);
    before?.dispose?.();
    before = file;
    assert.deepEqual(gaps, []);
    return findings.map(({ code, span, related = [] }) => {
      const steps = related.map((step) => text.slice(step.span.start, step.span.end));
      return [code.split('/')[1]!, text.slice(span.start, span.end), ...steps].join(' | ');
    });
  };
}

const driver = (helper: string, head = ''): string => `${head}static void foo_wait(struct foo *foo)
{
	${helper};
}

static void foo_reset(struct foo *foo)
{
	spin_lock(&foo->lock);
	foo_wait(foo);
	spin_unlock(&foo->lock);
}
`;

test('what a helper comes to do is seen at its callers, which nobody has touched', async () => {
  const look = opened();
  const expected = ['sleep-in-atomic | foo_wait | spin_lock(&foo->lock)'];
  assert.deepEqual(await look(driver('udelay(10)')), []);
  assert.deepEqual(await look(driver('msleep(10)')), expected);
  assert.deepEqual(await look(driver('udelay(10)')), []);
});

test('a helper that lets the lock go for a while makes its callers silent', async () => {
  const look = opened();
  assert.deepEqual(await look(driver('spin_unlock(&foo->lock); msleep(10); spin_lock(&foo->lock)')), []);
});

test('what was found moves along with its function', async () => {
  const look = opened();
  const expected = ['sleep-in-atomic | foo_wait | spin_lock(&foo->lock)'];
  assert.deepEqual(await look(driver('msleep(10)')), expected);
  assert.deepEqual(await look(driver('msleep(10)', 'struct foo {\n\tspinlock_t lock;\n};\n\n')), expected);
  assert.deepEqual(await look(driver('msleep(10)', 'struct foo {\n};\n\n')), expected);
});

test('a macro of the file speaks for itself', async () => {
  const look = opened();
  const own = '#define msleep(time) udelay(1000 * (time))\n\n';
  assert.deepEqual(await look(driver('msleep(10)', own)), []);
  assert.equal((await look(driver('msleep(10)'))).length, 1);
  assert.deepEqual(await look(driver('msleep(10)', own)), []);
});

test('functions of any size are judged in time, with every rule', { timeout: 30_000 }, async () => {
  const rounds = Array.from(
    { length: 800 },
    (_, i) =>
      `\tp = kmalloc(${i}, GFP_KERNEL);\n\tif (!p)\n\t\tgoto out;\n\tspin_lock(&foo->l${i});\n\tfoo_use(p);\n\tspin_unlock(&foo->l${i});\n\tkfree(p);\n`,
  );
  const text = `static int foo(struct foo *foo)\n{\n\tvoid *p;\n\tint ret = -ENOMEM;\n\n${rounds.join('')}\tret = 0;\nout:\n\treturn ret;\n}\n`;
  const begin = process.cpuUsage();
  assert.deepEqual(await opened()(text), []);
  const { user, system } = process.cpuUsage(begin);
  assert.ok(user + system < 8_000_000, `${(user + system) / 1000} ms`);
});
