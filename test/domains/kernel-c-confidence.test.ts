import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseAll, newFindingCache } from '../../server/src/core/engine.ts';
import { domain } from '../../server/src/domains/kernel-c/index.ts';
import type { CFile } from '../../server/src/syntax/c/types.ts';
import { bareHost } from '../support/config-files.ts';

const rules = domain.rules.filter((rule) => rule.meta.tags.includes('flow'));

/** How sure the rules about paths are, for each version of a document in turn. */
async function confidences(...versions: readonly string[]): Promise<readonly string[]> {
  const cache = newFindingCache();
  const found: string[] = [];
  let before: CFile | undefined;
  for (const text of versions) {
    const file = await domain.parse({ path: 'a.c', language: 'kernel-c', text }, bareHost(), before);
    const { findings } = analyseAll(file, rules, cache);
    before?.dispose?.();
    before = file;
    found.push(findings.map(({ code, confidence }) => `${code.split('/')[1]!} ${confidence}`).join());
  }
  return found;
}

test('a comment says who frees what is left', async () => {
  const starts = (comment: string): string =>
    `static int foo_start(struct foo *foo)\n{\n\tvoid *p = kmalloc(16, GFP_KERNEL);\n\n\tif (!p)\n\t\treturn -ENOMEM;\n\t${comment}\n\tif (foo->off)\n\t\treturn -ENODEV;\n\tkfree(p);\n\treturn 0;\n}\n`;
  assert.deepEqual(
    await confidences(
      starts(''),
      starts('/* This will get freed in foo_stop(). */'),
      starts('/* Callers should call foo_put() */'),
    ),
    ['leak-on-path high', 'leak-on-path low', 'leak-on-path low'],
  );
});

test('32 bits are as wide as an address on some machines', async () => {
  const asks = (type: string): string =>
    `static int foo_ask(struct foo *foo)\n{\n\t${type} value = foo_get(foo);\n\n\treturn IS_ERR_VALUE(value) ? -EIO : 0;\n}\n`;
  assert.deepEqual(await confidences(asks('u32'), asks('u16')), [
    'error-value-of-int medium',
    'error-value-of-int high',
  ]);
});

test('what callers make of a positive number is asked anew at each key', async () => {
  const called = (use: string): string =>
    `static int foo_get(struct foo *foo)\n{\n\tif (foo->off)\n\t\treturn EIO;\n\treturn 0;\n}\n\nstatic int foo_reset(struct foo *foo)\n{\n\t${use}\n}\n`;
  assert.deepEqual(await confidences(called('return foo_get(foo);'), called('return -foo_get(foo);')), [
    'positive-errno high',
    '',
  ]);
  assert.deepEqual(await confidences(called('if (foo_get(foo))\n\t\treturn FOO_FAILED;\n\treturn 0;')), [
    'positive-errno medium',
  ]);
  assert.deepEqual(await confidences('int foo_get(struct foo *foo)\n{\n\treturn EIO;\n}\n'), [
    'positive-errno medium',
  ]);
});

test('zero behind a word about the failure is most often meant', async () => {
  const loads = (branch: string): string =>
    `static int foo_load(struct foo *foo)\n{\n\tint ret = foo_check(foo);\n\tvoid *p;\n\n\tif (ret < 0)\n\t\treturn ret;\n\tret = 0;\n\tp = kmalloc(16, GFP_KERNEL);\n\tif (!p)\n\t\t${branch};\n\tfoo->p = p;\nout:\n\treturn ret;\n}\n`;
  assert.deepEqual(
    await confidences(loads('goto out'), loads('return 0'), loads('/* Not critical. */\n\t\treturn 0')),
    ['lost-error-code medium', 'lost-error-code medium', 'lost-error-code low'],
  );
});
