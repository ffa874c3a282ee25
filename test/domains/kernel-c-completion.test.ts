import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../server/src/core/edits.ts';
import type { Completion, Completions } from '../../server/src/core/types.ts';
import { initialiserAt, objectBefore } from '../../server/src/domains/kernel-c/completion/before-cursor.ts';
import { domain } from '../../server/src/domains/kernel-c/index.ts';
import { atCursor, english, tableHost } from '../support/config-files.ts';
import { exampleTarget } from '../support/target.ts';

const path = 'drivers/foo/foo.c';

async function offered(marked: string, target?: string): Promise<Completions> {
  const host = tableHost(exampleTarget(target));
  const { file, offset } = await atCursor(domain, marked, { path, host });
  return domain.complete!(file, offset, english);
}

async function one(label: string, marked: string, target?: string): Promise<Completion> {
  const all = await offered(marked, target);
  const found = all.find((item) => item.label === label);
  assert.ok(found, `${label} among ${all.map((item) => item.label).join(' ')}`);
  return found;
}

/** The text after a completion and its edits elsewhere were taken. */
function taken(marked: string, item: Completion): string {
  const text = marked.replace('|', '');
  return applyEdits(text, [{ span: item.replace, text: item.insert }, ...(item.extra ?? [])]);
}

function inBody(code: string, head = '#include <linux/kernel.h>\n#include <linux/slab.h>\n'): string {
  return `${head}\nvoid f(struct device *dev, struct vm_area_struct *vma)\n{\n\t${code}\n}\n`;
}

test('functions of the target with a stop for each argument', async () => {
  const krealloc = await one('kvmalloc_array', inBody('kvm|'), '6.1');
  assert.equal(krealloc.snippet, true);
  assert.equal(krealloc.insert, 'kvmalloc_array(${1:n}, ${2:size}, ${3:flags})$0');
  assert.equal(krealloc.detail, 'void *kvmalloc_array(size_t n, size_t size, gfp_t flags)  <linux/slab.h>');
  assert.equal(krealloc.extra, undefined, 'the header is there');
  const called = await one('kvmalloc_array', inBody('kvm|(1, 2, 3);'), '6.1');
  assert.equal(called.insert, 'kvmalloc_array', 'arguments that are there already stay');
});

test('what the file does not include brings its include along, in its place', async () => {
  const marked = inBody(
    'class_des|',
    '#include <linux/kernel.h>\n#include <linux/slab.h>\n\n#include "foo.h"\n',
  );
  const item = await one('class_destroy', marked, '6.12');
  assert.match(
    taken(marked, item),
    /^#include <linux\/device\/class\.h>\n#include <linux\/kernel\.h>\n#include <linux\/slab\.h>\n\n#include "foo\.h"\n/,
  );
  const unsorted = inBody('class_des|', '#include <linux/slab.h>\n#include <linux/kernel.h>\n');
  const behind = taken(unsorted, await one('class_destroy', unsorted, '6.12'));
  assert.match(
    behind,
    /^#include <linux\/slab\.h>\n#include <linux\/kernel\.h>\n#include <linux\/device\/class\.h>\n/,
  );
});

test('an include goes into no condition, and behind the licence where there is none yet', async () => {
  const conditional = inBody(
    'class_des|',
    '#include <linux/slab.h>\n#ifdef FOO\n#include <linux/zlib.h>\n#endif\n',
  );
  const text = taken(conditional, await one('class_destroy', conditional, '6.12'));
  assert.match(text, /^#include <linux\/device\/class\.h>\n#include <linux\/slab\.h>\n#ifdef FOO\n/);
  const bare = inBody('class_des|', '// SPDX-License-Identifier: GPL-2.0\n/*\n * foo\n */\n');
  const headed = taken(bare, await one('class_destroy', bare, '6.12'));
  assert.match(headed, /^\/\/ SPDX[^\n]*\n\/\*\n \* foo\n \*\/\n#include <linux\/device\/class\.h>\n\n/);
});

test('a function whose end is not typed yet is one', async () => {
  const labels = async (marked: string): Promise<readonly string[]> =>
    (await offered(marked, '6.12')).map((item) => item.label);
  assert.ok((await labels('void f(void)\n{\n\tif (a) {\n\t\tmutex_|')).includes('mutex_lock'));
  assert.ok((await labels('void f(void)\n{\n\tg(1, mutex_|')).includes('mutex_lock'));
  assert.ok(!(await labels('static int a[] = {\n\tmutex_|')).includes('mutex_lock'));
  assert.ok(!(await labels('mutex_|')).includes('mutex_lock'));
});

test('what is in reach comes first, and long lists say that they were cut', async () => {
  const many = await offered(inBody('get|'), '6.12');
  assert.equal(many.isPartial, true);
  assert.ok(many.length > 20 && many.length <= 80);
  const few = await offered(inBody('kvmalloc_ar|'), '6.12');
  assert.notEqual(few.isPartial, true);
  const rest = (await offered(inBody('kvm|'), '6.1')).filter((item) => item.documentation === undefined);
  const firstFar = rest.findIndex((item) => item.extra !== undefined);
  assert.ok(firstFar > 0 && rest.slice(firstFar).every((item) => item.extra !== undefined));
});

test('no name that is gone, on its way out, not there yet, or the file’s own', async () => {
  const labels = async (code: string, target?: string): Promise<readonly string[]> =>
    (await offered(inBody(code), target)).map((item) => item.label);
  assert.ok(!(await labels('strlc|', '6.12')).includes('strlcpy'));
  assert.ok(!(await labels('del_ti|', '6.12')).includes('del_timer'), 'timer_delete is there');
  assert.ok(!(await labels('timer_del|', '5.4')).includes('timer_delete'));
  assert.ok(!(await labels('vma_lo|', '6.1')).includes('vma_lookup_locked'));
  const own = 'static int fget_light(int a)\n{\n\treturn a;\n}\n\nvoid f(void)\n{\n\tfget|\n}\n';
  assert.ok(!(await offered(own, '6.12')).some((item) => item.label === 'fget_light'));
});

test('without a target only what all releases have', async () => {
  const labels = (await offered(inBody('kmem_cache_al|'))).map((item) => item.label);
  assert.ok(labels.includes('kmem_cache_alloc_bulk'));
  const classes = (await offered(inBody('class_cr|'))).map((item) => item.label);
  assert.ok(!classes.includes('class_create_release'));
});

test('members behind an arrow and a dot, also of own structures', async () => {
  const labels = async (marked: string): Promise<readonly string[]> =>
    (await offered(marked, '6.12')).map((item) => item.label);
  const flags = await one('vm_flags', inBody('vma->|'), '6.12');
  assert.equal(flags.detail, 'const vm_flags_t vm_flags');
  assert.equal(flags.insert, 'vm_flags');
  assert.ok(!(await labels(inBody('vma->|'))).includes('vm_next'), 'gone');
  assert.ok((await labels(inBody('if (vma->vm_mm->pg|)'))).includes('pgd'));
  assert.ok((await labels(inBody('dev->kobj.|'))).includes('kref'));
  const own = 'struct own {\n\tint first;\n\tstruct { int inner; };\n\tstruct file *file;\n};\n';
  const at = (code: string): string =>
    `#include <linux/fs.h>\n${own}\nvoid f(struct own *o)\n{\n\t${code}\n}\n`;
  assert.deepEqual(await labels(at('o->|')), ['first', 'inner', 'file']);
  assert.ok((await labels(at('o->file->f_|'))).includes('f_op'));
  assert.deepEqual(await labels(at('nobody->|')), []);
  assert.deepEqual(await labels(at('x = 1.|')), []);
});

test('members of an initialiser, nested ones and callbacks with what they want', async () => {
  const driver = 'static struct platform_driver foo_driver = {\n\t.probe = foo_probe,\n\t|\n};\n';
  const remove = await one('remove', driver.replace('|', '.|'), '6.12');
  assert.equal(remove.insert, 'remove = foo_remove,');
  assert.equal(remove.detail, 'void remove(struct platform_device *pdev)');
  const nested = driver.replace('|', '.driver = {\n\t\t.|\n\t},');
  const owner = await one('owner', nested, '6.12');
  assert.equal(owner.insert, 'owner = ');
  assert.equal(owner.detail, 'struct module *owner');
  const labels = (await offered(driver.replace('|', '.|'), '6.12')).map((item) => item.label);
  assert.ok(!labels.includes('probe'), 'set already');
  const table = 'static const struct of_device_id foo_match[] = {\n\t{ .|\n\t},\n};\n';
  assert.ok((await offered(table, '6.12')).some((item) => item.label === 'compatible'));
});

test('headers of the target, folder by folder', async () => {
  const labels = async (marked: string, target: string): Promise<readonly string[]> =>
    (await offered(marked, target)).map((item) => item.label);
  assert.deepEqual(await labels('#include <lin|\n', '6.12'), ['linux/']);
  const found = await offered('#include <linux/dela|\n', '6.12');
  assert.ok(found.some((item) => item.label === 'linux/delay.h' && item.insert === 'linux/delay.h>'));
  assert.equal((await one('linux/delay.h', '#include <linux/dela|>\n', '6.12')).insert, 'linux/delay.h');
  assert.ok((await labels('#include <linux/gen|\n', '5.10')).includes('linux/genhd.h'));
  assert.ok(!(await labels('#include <linux/gen|\n', '6.12')).includes('linux/genhd.h'));
});

test('tags behind struct', async () => {
  const labels = (await offered('#include <linux/fs.h>\n\nvoid f(struct file_op|)\n{\n}\n', '6.12')).map(
    (item) => item.label,
  );
  assert.ok(labels.includes('file_operations'));
  assert.ok(labels.every((label) => label.startsWith('file_op')));
});

test('what stands before the cursor', () => {
  const before = (code: string): string | undefined => {
    const found = objectBefore(code);
    return found && `${code.slice(found.start, found.end)}${found.arrow ? '->' : '.'}`;
  };
  assert.equal(before('x = a->'), 'a->');
  assert.equal(before('if (a->b[i + (c)].d(1, 2)->'), 'a->b[i + (c)].d(1, 2)->');
  assert.equal(before('return ((struct foo *)p)->'), '((struct foo *)p)->');
  assert.equal(before('f(a, b . c .'), 'b . c.');
  assert.equal(before('a + )->'), undefined);
  assert.equal(before('->'), undefined);
  assert.deepEqual(initialiserAt('struct foo x = { .a = 1, .b = { .c = 2, .'), {
    struct: 'foo',
    path: ['b'],
    variable: 'x',
    present: new Set(['c']),
  });
  assert.equal(initialiserAt('if (x) { y.'), undefined);
  assert.equal(initialiserAt('}}}} {{{{'), undefined);
});
