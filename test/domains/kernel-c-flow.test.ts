import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseAll, newFindingCache } from '../../server/src/core/engine.ts';
import { render } from '../../server/src/core/text.ts';
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
    // Too many paths are another answer than a rule that failed.
    assert.deepEqual(
      gaps.filter(({ by }) => by !== 'paths'),
      [],
    );
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

const tail = '\tif (foo_start(foo) < 0)\n\t\treturn -EIO;\n\tkfree(buf);\n\treturn 0;\n}\n';
const start = (before: string, parameters = 'struct foo *foo'): string =>
  `int foo_open(${parameters})\n{\n\tchar *buf = kmalloc(16, GFP_KERNEL);\n\tint ret;\n\n\tif (!buf)\n\t\treturn -ENOMEM;\n${before}${tail}`;
const leak = [
  'leak-on-path | return -EIO; | kmalloc(16, GFP_KERNEL) | buf | foo_start(foo) < 0 | kfree(buf)',
];

test('what was taken is followed into calls that fail, lists and structures', async () => {
  const look = opened();
  assert.deepEqual(await look(start('')), leak);
  // A name that frees something is no message, though it ends like one.
  assert.deepEqual(await look(start('\tfoo_free_buf_info(buf);\n')), []);
  // Where others find it, whoever empties the list frees it.
  assert.deepEqual(await look(start('\tlist_add(&buf->node, &foo->list);\n')), []);
  const store =
    'static int foo_queue(struct foo *foo, char *buf)\n{\n\tfoo->queue = buf;\n\treturn -EIO;\n}\n\n';
  const queue = '\tret = foo_queue(foo, buf);\n\tif (ret)\n\t\treturn ret;\n';
  const told = await look(`${store}${start(queue)}`);
  assert.ok(
    !told.some((one) => one.includes('return ret;')),
    'a helper that failed has stored it all the same',
  );
});

test('what is only worked on stays with the function, what is stored does not', async () => {
  const look = opened();
  const ask = (helper: string): string =>
    `${helper}\n\nint foo_show(struct foo *foo)\n{\n\tchar *buf = kmalloc(16, GFP_KERNEL);\n\tint ret;\n\n\tif (!buf)\n\t\treturn -ENOMEM;\n\tret = foo_ask(foo, buf);\n\tfoo->count = ret;\n\treturn 0;\n}\n`;
  const reads =
    'static int foo_ask(struct foo *foo, char *buf)\n{\n\treturn usb_control_msg(foo->udev, buf);\n}';
  assert.deepEqual(await look(ask(reads)), ['leak-on-path | return 0; | kmalloc(16, GFP_KERNEL) | buf']);
  const stores = 'static int foo_ask(struct foo *foo, char *buf)\n{\n\tfoo->buf = buf;\n\treturn 0;\n}';
  assert.deepEqual(await look(ask(stores)), []);
});

test('loops that count are believed', async () => {
  const look = opened();
  const text = (unwind: string): string =>
    `static int foo_resume(struct foo *foo, int count)\n{\n\tint i, ret;\n\n\tfor (i = 0; i < count; i++) {\n\t\tret = clk_enable(foo->clk);\n\t\tif (ret)\n\t\t\tgoto unwind;\n\t}\n\treturn 0;\nunwind:\n${unwind}\treturn ret;\n}\n`;
  assert.deepEqual(await look(text('\twhile (i--)\n\t\tclk_disable(foo->clk);\n')), []);
});

test('a lock is told by what stands beside it', async () => {
  const look = opened();
  // The variable says which of the two it is.
  const known =
    'static void foo_run(struct foo *foo)\n{\n\tspinlock_t *lock = NULL;\n\n\tif (foo->is_shared) {\n\t\tlock = foo_lock_of(foo);\n\t\tspin_lock(lock);\n\t}\n\tfoo->runs++;\n\tif (lock)\n\t\tspin_unlock(lock);\n}\n';
  assert.deepEqual(await look(known), []);
  // Interrupts that are off have no name, and anybody may let them go.
  const nameless =
    'static void foo_wake(struct foo *foo)\n{\n\tlocal_bh_disable();\n\tif (foo_grab(foo))\n\t\tfoo_release(foo);\n\telse\n\t\tlocal_bh_enable();\n\tmutex_lock(&foo->mutex);\n\tmutex_unlock(&foo->mutex);\n}\n';
  assert.deepEqual(await look(nameless), []);
});

/** The shapes of the largest functions of the kernel at their size: tables of registers, an interpreter, formulas, and unwinding. */
const largest: Readonly<Record<string, (index: number) => string>> = {
  'registers one after the other': (i) =>
    `\tmask = 1U << ((mmREG_${i} & 0x7F) >> 2);\n\tmask |= 1U << ((mmREG_${i + 1} & 0x7F) >> 2);\n\tWREG32(base + ${i}, ~mask);\n\tfoo->word[${i}] = mask;\n`,
  'an interpreter': (i) =>
    `\tcase ${i}:\n\t\tif (foo->top < ${i % 7}) {\n\t\t\tret = -ENOMEM;\n\t\t\tbreak;\n\t\t}\n\t\tfoo->stack[foo->top++] = foo_read(foo, ${i});\n\t\tbreak;\n`,
  formulas: (i) =>
    `\tfor (k = 0; k < foo->planes; k++) {\n\t\tif (foo->is_on[k] && foo->mode[k] == MODE_${i % 5})\n\t\t\tfoo->rate${i}[k] = foo->rate[k] * ${i};\n\t\telse\n\t\t\tfoo->rate${i}[k] = 0;\n\t}\n`,
  'locks and memory': (i) =>
    `\tp = kmalloc(${i}, GFP_KERNEL);\n\tif (!p)\n\t\tgoto out;\n\tspin_lock(&foo->lock);\n\tfoo_use(p);\n\tspin_unlock(&foo->lock);\n\tkfree(p);\n`,
};

for (const [name, part] of Object.entries(largest)) {
  test(
    `functions as large as the largest are judged in time, with every rule: ${name}`,
    { timeout: 60_000 },
    async () => {
      const lines: string[] = [];
      for (let i = 0; lines.length < 4000; i++) lines.push(...part(i).trimEnd().split('\n'));
      const body = lines.join('\n');
      const inside =
        name === 'an interpreter'
          ? `\twhile (!ret) {\n\tswitch (foo->next) {\n${body}\n\t}\n\t}\n`
          : `${body}\n`;
      const text = `static int foo(struct foo *foo)\n{\n\tunsigned int mask, k;\n\tvoid *p;\n\tint ret = 0;\n\n${inside}out:\n\treturn ret;\n}\n`;
      const begin = process.cpuUsage();
      assert.deepEqual(await opened()(text), []);
      const { user, system } = process.cpuUsage(begin);
      assert.ok(user + system < 8_000_000, `${(user + system) / 1000} ms`);
    },
  );
}

test('a function that is not followed to its end is a gap, also in versions that keep what was found', async () => {
  const many = Array.from(
    { length: 60 },
    (_, i) => `\tif (foo->m${i})\n\t\tp${i} = kmalloc(8, GFP_KERNEL);\n`,
  ).join('');
  const text = (after: string): string =>
    `static int foo_start(struct foo *foo)\n{\n${many}\treturn 0;\n}\n${after}`;
  const cache = newFindingCache();
  const look = async (after: string, before?: CFile): Promise<CFile> => {
    const file = await domain.parse(
      { path: 'a.c', language: 'kernel-c', text: text(after) },
      bareHost(),
      before,
    );
    const { gaps } = analyseAll(file, rules, cache);
    assert.deepEqual(
      gaps.map(({ by, reason }) => `${by}: ${render(reason, 'en')}`),
      ['paths: foo_start has more paths than are followed; what lies behind is not looked at'],
    );
    return file;
  };
  const first = await look('');
  const second = await look('\nstatic void bar(void)\n{\n}\n', first);
  first.dispose?.();
  second.dispose?.();
});
