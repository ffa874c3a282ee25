import assert from 'node:assert/strict';
import { test } from 'node:test';
import { introduced } from '../../server/src/core/compare.ts';
import { applyEdits } from '../../server/src/core/edits.ts';
import { analyseAll } from '../../server/src/core/engine.ts';
import { domain } from '../../server/src/domains/kernel-c/index.ts';
import { tableHost } from '../support/config-files.ts';
import { exampleTarget } from '../support/target.ts';

const hostFor = (target?: string) => tableHost(exampleTarget(target));

interface Taken {
  readonly id: string;
  readonly text: string;
}

/** The text after the first suggestion at `|` was taken; undefined where nothing is suggested. */
async function taken(
  marked: string,
  target?: string,
  path = 'drivers/foo/foo.c',
): Promise<Taken | undefined> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const host = hostFor(target);
  await host.kernelFacts();
  const file = await domain.parse({ path, language: 'kernel-c', text }, host);
  const first = domain.idioms!(file, offset)[0];
  if (!first) return undefined;
  const after = applyEdits(text, [{ span: first.replace, text: first.text }]);
  const parsed = await domain.parse({ path, language: 'kernel-c', text: after }, host);
  const inserted = { start: first.replace.start, end: first.replace.start + first.text.length };
  const found = introduced(
    { text, report: analyseAll(file, domain.rules) },
    { text: after, report: analyseAll(parsed, domain.rules) },
    inserted,
  );
  assert.deepEqual(
    found.map((one) => one.code),
    [],
    'a suggestion brings no finding',
  );
  assert.deepEqual(parsed.broken, [], 'a suggestion parses');
  return { id: first.id, text: after };
}

async function suggests(id: string, marked: string, expected: string, target?: string): Promise<void> {
  const result = await taken(marked, target);
  assert.equal(result?.id, `kernel-c/${id}`);
  assert.equal(result.text, expected);
}

test('the function behind a callback, with its prototype', async () => {
  const file = (hole: string): string =>
    `#include <linux/fs.h>\n\n${hole}\n\nstatic const struct file_operations foo_fops = {\n\t.owner = THIS_MODULE,\n\t.open = foo_open,\n};\n`;
  await suggests(
    'callback-body',
    file('|'),
    file('static int foo_open(struct inode *inode, struct file *file)\n{\n\treturn 0;\n}'),
  );
  const known = file('static int foo_open(struct inode *inode, struct file *file)\n{\n\treturn 0;\n}\n|');
  assert.equal(await taken(known), undefined, 'what exists is not offered');
});

test('a long prototype is broken like the kernel breaks it', async () => {
  const file = (hole: string): string =>
    `${hole}\nstatic const struct file_operations foo_fops = {\n\t.write = foo_write,\n};\n`;
  await suggests(
    'callback-body',
    file('|'),
    file(
      'static ssize_t foo_write(struct file *file, const char __user *buf,\n\t\t\t size_t count, loff_t *ppos)\n{\n\treturn count;\n}',
    ),
  );
});

test('a callback whose prototype changed asks for a target', async () => {
  const file = (hole: string): string =>
    `${hole}\nstatic struct platform_driver foo_driver = {\n\t.remove = foo_remove,\n};\n`;
  assert.equal(await taken(file('|')), undefined);
  await suggests(
    'callback-body',
    file('|'),
    file('static void foo_remove(struct platform_device *pdev)\n{\n}'),
    '6.12',
  );
  await suggests(
    'callback-body',
    file('|'),
    file('static int foo_remove(struct platform_device *pdev)\n{\n\treturn 0;\n}'),
    '6.1',
  );
});

test('helpers of the kernel are not written again', async () => {
  const file =
    'static const struct file_operations foo_fops = {\n\t.read = seq_read,\n\t.llseek = seq_lseek,\n};\n';
  assert.equal(await taken(`|\n${file}`), undefined);
});

test('remove behind a probe', async () => {
  const probe = 'static int foo_probe(struct platform_device *pdev)\n{\n\treturn 0;\n}\n\n';
  await suggests(
    'remove-body',
    `${probe}|\n`,
    `${probe}static void foo_remove(struct platform_device *pdev)\n{\n}\n`,
    '6.12',
  );
  assert.equal(await taken(`${probe}|\n`), undefined, 'without a target nobody knows its type');
});

test('a handler that a call names', async () => {
  const file = (hole: string): string =>
    `${hole}\n\nstatic int foo_start(struct foo *foo)\n{\n\treturn request_irq(foo->irq, foo_irq, 0, "foo", foo);\n}\n`;
  await suggests(
    'handler-body',
    file('|'),
    file('static irqreturn_t foo_irq(int irq, void *dev_id)\n{\n\treturn IRQ_HANDLED;\n}'),
  );
});

test('show and store of an attribute', async () => {
  const result = await taken('|\nstatic DEVICE_ATTR_RO(speed);\n');
  assert.equal(result?.id, 'kernel-c/handler-body');
  assert.match(result.text, /^static ssize_t speed_show\(struct device \*dev/);
});

test('null check after an allocation', async () => {
  const file = (hole: string, type = 'int'): string =>
    `static ${type} foo_new(void)\n{\n\tstruct foo *foo;\n\n\tfoo = kzalloc(sizeof(*foo), GFP_KERNEL);\n${hole}\n\tfoo_use(foo);\n}\n`;
  await suggests('null-check', file('|'), file('\tif (!foo)\n\t\treturn -ENOMEM;'));
  await suggests('null-check', file('\t|'), file('\tif (!foo)\n\t\treturn -ENOMEM;'));
  await suggests(
    'null-check',
    file('|', 'struct foo *'),
    file('\tif (!foo)\n\t\treturn NULL;', 'struct foo *'),
  );
  assert.equal(await taken(file('|\n\tif (!foo)\n\t\treturn -ENOMEM;')), undefined);
});

test('error pointer check', async () => {
  const file = (hole: string): string =>
    `static int foo_probe(struct device *dev, struct foo *foo)\n{\n\tfoo->clk = devm_clk_get(dev, NULL);\n${hole}\n\treturn clk_prepare_enable(foo->clk);\n}\n`;
  assert.equal(await taken(file('|')), undefined, 'a return right below may be the check');
  const open = file('|').replace('\treturn clk_', '\tfoo->rate = clk_');
  const expected = file('\tif (IS_ERR(foo->clk))\n\t\treturn PTR_ERR(foo->clk);').replace(
    '\treturn clk_',
    '\tfoo->rate = clk_',
  );
  await suggests('error-pointer-check', open, expected);
});

test('the labels that the gotos of a probe name', async () => {
  const file = (hole: string): string =>
    [
      'static int foo_probe(struct foo *foo)',
      '{',
      '\tint ret;',
      '',
      '\tret = clk_prepare_enable(foo->clk);',
      '\tif (ret)',
      '\t\treturn ret;',
      '\tret = regulator_enable(foo->supply);',
      '\tif (ret)',
      '\t\tgoto err_clk;',
      '\tret = request_irq(foo->irq, foo_irq, 0, "foo", foo);',
      '\tif (ret) {',
      '\t\tdev_err(foo->dev, "no interrupt\\n");',
      '\t\tgoto err_supply;',
      '\t}',
      '\tret = misc_register(&foo->misc);',
      '\tif (ret)',
      '\t\tgoto err_irq;',
      '\treturn 0;',
      hole,
      '}',
      '',
    ].join('\n');
  const labels = [
    '',
    'err_irq:',
    '\tfree_irq(foo->irq, foo);',
    'err_supply:',
    '\tregulator_disable(foo->supply);',
    'err_clk:',
    '\tclk_disable_unprepare(foo->clk);',
    '\treturn ret;',
  ].join('\n');
  await suggests('unwind-labels', file('|'), file(labels));
});

test('what the labels have to undo must be known', async () => {
  const text =
    'static int foo_probe(struct foo *foo)\n{\n\tint ret;\n\n\tret = foo_a(foo);\n\tif (ret)\n\t\tgoto out;\n\treturn 0;\n|\n}\n';
  assert.equal(await taken(text), undefined);
});

test('device table behind a table of ids', async () => {
  const table =
    'static const struct of_device_id foo_match[] = {\n\t{ .compatible = "acme,foo" },\n\t{ }\n};\n';
  await suggests('device-table', `${table}|\n`, `${table}MODULE_DEVICE_TABLE(of, foo_match);\n`);
  assert.equal(await taken(`${table}MODULE_DEVICE_TABLE(of, foo_match);\n|\n`), undefined);
});

test('a module with nothing in it yet', async () => {
  const result = await taken('// SPDX-License-Identifier: GPL-2.0\n#include <linux/module.h>\n\n|\n');
  assert.equal(result?.id, 'kernel-c/module-skeleton');
  assert.match(result.text, /module_init\(foo_init\);[\s\S]*MODULE_LICENSE\("GPL"\);/);
});

test('the footer names an author only when the file does', async () => {
  const body =
    '#include <linux/module.h>\n\nstatic int __init foo_init(void)\n{\n\treturn 0;\n}\nmodule_init(foo_init);\n\n|\n';
  const plain = await taken(body);
  assert.equal(plain?.id, 'kernel-c/module-footer');
  assert.doesNotMatch(plain.text, /MODULE_AUTHOR/);
  const signed = await taken(`/*\n * Author: Jo Doe <jo@example.org>\n */\n${body}`);
  assert.match(signed?.text ?? '', /MODULE_AUTHOR\("Jo Doe <jo@example.org>"\);/);
});

test('nothing inside of a comment, a macro, an initialiser or a half-typed call', async () => {
  for (const text of [
    '/*\n|\n*/\nstatic const struct file_operations foo_fops = {\n\t.open = foo_open,\n};\n',
    'static const struct file_operations foo_fops = {\n|\n\t.open = foo_open,\n};\n',
    '#define X \\\n|\nstatic const struct file_operations foo_fops = {\n\t.open = foo_open,\n};\n',
    'static int f(void)\n{\n\tfoo(a,\n|\n',
  ]) {
    assert.equal(await taken(text), undefined, text);
  }
});
