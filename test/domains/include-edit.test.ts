/** Where an include line goes that a file lacks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { includeEdit } from '../../server/src/domains/kernel-c/include-edit.ts';
import { parseC } from '../../server/src/syntax/c/parse.ts';
import { exampleTarget } from '../support/target.ts';

async function added(text: string, header = 'linux/slab.h'): Promise<string> {
  const file = await parseC({ path: 'a.c', language: 'kernel-c', text }, exampleTarget('6.12'));
  const { span, text: line } = includeEdit(file, header);
  file.dispose();
  return text.slice(0, span.start) + line + text.slice(span.end);
}

test('behind the last of its folder, or in order where they are in order', async () => {
  const unsorted = '#include <linux/module.h>\n#include <linux/fs.h>\n';
  assert.equal(await added(unsorted), `${unsorted}#include <linux/slab.h>\n`);
  const sorted = '#include <linux/fs.h>\n#include <linux/types.h>\n';
  assert.equal(
    await added(sorted),
    '#include <linux/fs.h>\n#include <linux/slab.h>\n#include <linux/types.h>\n',
  );
});

test('never under a condition, but within the guard of a header', async () => {
  const text = '#ifdef CONFIG_FOO\n#include <linux/a.h>\n#endif\n#include <linux/b.h>\n';
  assert.equal(await added(text), `${text}#include <linux/slab.h>\n`);
  const header = '#ifndef FOO_H\n#define FOO_H\n#include <linux/b.h>\n#endif\n';
  assert.equal(
    await added(header),
    '#ifndef FOO_H\n#define FOO_H\n#include <linux/b.h>\n#include <linux/slab.h>\n#endif\n',
  );
});

test('a head of many comments is read once, not once for each way of dividing it', async () => {
  const text = `${'/* A line of a licence. */\n'.repeat(28)}#include <linux/module.h>\n`;
  const before = process.cpuUsage();
  assert.equal(await added(text), `${text}#include <linux/slab.h>\n`);
  const { user } = process.cpuUsage(before);
  assert.ok(user < 2_000_000, `${(user / 1000).toFixed(0)} ms`);
});
