import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Beside } from '../../server/src/core/types.ts';
import { claims } from '../../server/src/domains/kernel-c/claims.ts';
import { domain } from '../../server/src/domains/kernel-c/index.ts';
import { readKbuild } from '../../server/src/domains/kernel-c/kbuild.ts';
import {
  atCursor,
  bareHost,
  english,
  explained,
  findingsOf,
  hoverAt,
  tableHost,
} from '../support/config-files.ts';
import { domains } from '../../server/src/domains/registry.ts';
import { createWorkbench } from '../../server/src/workbench.ts';
import { exampleTarget } from '../support/target.ts';

const path = 'drivers/foo/foo.c';

function folder(files: Readonly<Record<string, string>>): Beside {
  return {
    list: () => Promise.resolve(Object.keys(files)),
    read: (name) => Promise.resolve(files[name]),
  };
}

function isOurs(at: string, head: string, files: Readonly<Record<string, string>> = {}): Promise<boolean> {
  return claims[0]!.content!({ path: at, head }, folder(files));
}

test('kernel code is known by headers that user space cannot include', async () => {
  assert.equal(await isOurs('a.c', '#include <linux/module.h>\n'), true);
  assert.equal(await isOurs('a.c', '#include <linux/fs.h>\n#include <linux/input.h>\n'), false);
  assert.equal(await isOurs('a.c', '#include <linux/input.h>\n#include <stdio.h>\n'), false);
  assert.equal(
    await isOurs('a.c', '#include <stdio.h>\n#include <linux/list.h>\n'),
    false,
    'a copy of list.h',
  );
  assert.equal(await isOurs('a.c', 'int main(void) { return 0; }\n'), false);
});

test('kernel code is known by the Kbuild file beside it', async () => {
  const head = '#include "foo.h"\n';
  assert.equal(await isOurs('d/foo.c', head, { Kbuild: 'obj-$(CONFIG_FOO) += foo.o\n' }), true);
  assert.equal(
    await isOurs('d/main.c', head, { Makefile: 'obj-m := foo.o\nfoo-objs := main.o util.o\n' }),
    true,
  );
  assert.equal(await isOurs('d/main.c', head, { Makefile: 'foo-objs := main.o\nfoo: $(foo-objs)\n' }), false);
  assert.equal(await isOurs('d/other.c', head, { Makefile: 'obj-m := foo.o\n' }), false);
  const host = { Makefile: 'hostprogs := gen\ngen-objs := gen.o parse.o\nobj-y += real.o\n' };
  assert.equal(await isOurs('d/parse.c', '#include "gen.h"\n', host), false);
});

test('programs of the kernel tree are programs', async () => {
  const copies = '#include <linux/list.h>\n#include <linux/zalloc.h>\n';
  assert.equal(await isOurs('linux/tools/perf/util/evsel.c', copies), false);
  assert.equal(await isOurs('linux/tools/testing/foo/mod.c', copies, { Kbuild: 'obj-m += mod.o\n' }), true);
  assert.equal(await isOurs('home/tools/foo/foo.c', '#include <linux/module.h>\n'), true);
});

test('a header belongs to those of its folder that include it', async () => {
  const kernel = { 'foo.c': '#include <linux/module.h>\n#include "foo.h"\n' };
  assert.equal(await isOurs('d/foo.h', 'struct foo { int a; };\n', kernel), true);
  assert.equal(
    await isOurs('d/foo.h', 'struct foo;\n', { 'foo.c': '#include <stdio.h>\n#include "foo.h"\n' }),
    false,
  );
  assert.equal(await isOurs('d/other.h', 'struct foo;\n', kernel), false);
  const angled = { 'foo.c': '#include <linux/module.h>\n#include <foo.h>\n' };
  assert.equal(await isOurs('d/foo.h', '#include <stdbool.h>\n', angled), true);
});

test('both sides in one file: the Makefile decides', async () => {
  const head = '#ifdef __KERNEL__\n#include <linux/module.h>\n#else\n#include <stdio.h>\n#endif\n';
  assert.equal(await isOurs('d/raid.c', head, { Makefile: 'obj-m += raid.o\n' }), true);
  assert.equal(await isOurs('d/raid.c', head), false);
});

test('Kbuild files are read with their variables, and never run', () => {
  const kbuild = readKbuild(
    'MODNAME ?= foo\nobj-m += $(MODNAME).o\n$(MODNAME)-y := a.o \\\n\tb.o # the rest\nSRC = $(shell rm -rf /)\nobj-m += $(SRC)\n',
  );
  assert.ok(kbuild.objects.has('foo.o'));
  assert.ok(!kbuild.objects.has('rm'));
  const loop = readKbuild('A = $(B) x.o\nB = $(A)\nobj-m := $(A)\n');
  assert.ok(loop.objects.has('x.o'));
  assert.equal(readKbuild('\0\x01obj-m').objects.size, 0);
});

test('a compatibility header of the driver itself silences the table', async () => {
  const text =
    '#include <linux/timer.h>\n#include "compat.h"\n\nvoid f(struct timer_list *t)\n{\n\tdel_timer(t);\n}\n';
  const target = exampleTarget('6.16');
  assert.deepEqual(
    (await findingsOf(domain, text, { path, target })).map((one) => one.code),
    ['kernel-c/removed-api'],
  );
  const host = {
    ...bareHost(target),
    read: (file: string) =>
      Promise.resolve(file === 'drivers/foo/compat.h' ? '#define del_timer(t) timer_delete(t)\n' : undefined),
  };
  const file = await domain.parse({ path, language: 'kernel-c', text }, host);
  const { analyseAll } = await import('../../server/src/core/engine.ts');
  assert.deepEqual(analyseAll(file, domain.rules).findings, []);
});

test('under a condition nobody knows, drift is only a hint', async () => {
  const text = '#ifdef HAVE_OLD_TIMERS\nvoid f(struct timer_list *t)\n{\n\tdel_timer(t);\n}\n#endif\n';
  assert.deepEqual(await findingsOf(domain, text, { path, target: exampleTarget('6.16') }), []);
});

test('hover tells context, failure and what gives it back, in both languages', async () => {
  const cursor = await atCursor(domain, 'void f(void)\n{\n\tkz|alloc(1, GFP_KERNEL);\n}\n');
  const markdown = (await hoverAt(domain, cursor))!;
  assert.match(markdown, /kfree/);
  assert.match(markdown, /GFP_ATOMIC/);
  assert.match((await hoverAt(domain, cursor, (text) => text['zh-CN']))!, /原子上下文/);
});

test('hover tells the history of a name, and of a callback', async () => {
  const host = tableHost(exampleTarget('6.16'));
  const call = await atCursor(domain, 'void f(void)\n{\n\tdel_|timer(t);\n}\n', { host });
  assert.match((await hoverAt(domain, call))!, /Not on Linux 6\.16[\s\S]*\| 6\.15 \|/);
  const driver = 'static struct platform_driver d = {\n\t.rem|ove = f,\n};\n';
  const field = await atCursor(domain, driver, { host });
  assert.match((await hoverAt(domain, field))!, /void remove\(struct platform_device \*pdev\)/);
  const comment = await atCursor(domain, '/* del_|timer */\n', { host });
  assert.equal(await hoverAt(domain, comment), undefined);
});

async function labelsAt(marked: string, target?: string): Promise<readonly string[]> {
  const host = tableHost(exampleTarget(target));
  const { file, offset } = await atCursor(domain, marked, { path, host });
  return domain.complete!(file, offset, english).map((one) => one.label);
}

test('completion of members, flags, licences and functions', async () => {
  const ops = 'static const struct file_operations foo_fops = {\n\t.open = foo_open,\n\t.|\n};\n';
  const members = await labelsAt(ops, '6.12');
  assert.ok(members.includes('read') && members.includes('unlocked_ioctl'));
  assert.ok(!members.includes('open'), 'what is set is not offered again');
  assert.ok(!members.includes('sendpage'), 'what the target lacks is not offered');
  assert.ok((await labelsAt(ops, '6.1')).includes('sendpage'));
  assert.ok((await labelsAt('void f(void)\n{\n\tp = kmalloc(1, GFP_|);\n}\n')).includes('GFP_ATOMIC'));
  assert.ok((await labelsAt('MODULE_LICENSE("|");\n')).includes('Dual BSD/GPL'));
  assert.ok((await labelsAt('void f(void)\n{\n\tkza|\n}\n')).includes('kzalloc'));
  assert.deepEqual(await labelsAt('void f(void)\n{\n\tfoo->kza|\n}\n'), []);
  assert.deepEqual(await labelsAt('/* kza| */\n'), []);
});

test('completion offers no function that the target lacks', async () => {
  const at = 'void f(void)\n{\n\ttimer_|\n}\n';
  assert.ok((await labelsAt(at, '6.16')).includes('timer_delete_sync'));
  assert.ok(!(await labelsAt(at, '5.4')).includes('timer_delete_sync'));
});

test('notes are true statements about the target', async () => {
  const text = 'static void f(struct timer_list *t)\n{\n\tdel_timer_sync(t);|\n}\n';
  const { file, offset } = await atCursor(domain, text, { path, target: exampleTarget('6.16') });
  const notes = domain.notes!(file, offset);
  assert.ok(notes.includes('The target is Linux 6.16.'));
  assert.ok(notes.includes('Linux 6.16 has no del_timer_sync; use timer_delete_sync.'));
  const bare = await atCursor(domain, text, { path });
  assert.deepEqual(domain.notes!(bare.file, bare.offset), []);
});

test('what stands for nothing: a semicolon among statements, nothing elsewhere', async () => {
  const blankAt = async (marked: string): Promise<string> => {
    const { file, offset } = await atCursor(domain, marked, { path });
    return domain.blank!(file, offset);
  };
  assert.equal(await blankAt('void f(void)\n{\n\t|\n}\n'), ';');
  assert.equal(await blankAt('void f(void)\n{\n\tif (a) {\n\t\t|\n\t}\n}\n'), ';');
  assert.equal(await blankAt('void f(void)\n{\n\tif (a) {\n\t\tb();\n\t}\n\t|\n'), ';');
  assert.equal(await blankAt('|\nvoid f(void);\n'), '');
  assert.equal(await blankAt('static struct foo a = {\n\t|\n};\n'), '');
  assert.equal(await blankAt('struct foo {\n\t|\n};\n'), '');
  assert.equal(await blankAt('void f(void)\n{\n\tstruct foo a = {\n\t\t|\n\t};\n}\n'), '');
});

test('outline and definitions', async () => {
  const { file } = await atCursor(
    domain,
    'struct foo { int a; };\nstatic int f(void)\n{\n}\nint g(void)\n{\n}\n|',
  );
  assert.deepEqual(
    domain.outline!(file).map(({ name, kind }) => `${kind} ${name}`),
    ['struct foo', 'function f', 'function g'],
  );
  assert.deepEqual(
    domain.definitions!(file).map(({ name }) => name),
    ['g'],
  );
});

test('explain knows functions, headers, members and structures', async () => {
  for (const host of [bareHost(exampleTarget('6.12')), tableHost(exampleTarget('6.12')), tableHost()]) {
    const names = ['kmalloc', 'del_timer()', '<linux/genhd.h>', 'platform_driver.remove'];
    if ((await host.kernelFacts()) !== undefined) names.push('struct file_operations');
    for (const name of names) assert.ok(await explained(domain, name, host), name);
    assert.equal(await explained(domain, 'no_such_thing_at_all', host), undefined);
  }
});

test('a half-typed structure that holds itself, or two that hold each other, crash no rule', async () => {
  const found = { entry: domains.find((entry) => entry.id === 'kernel-c')!, claim: claims[0]! };
  for (const body of [
    'struct foo {\n\tstruct foo;\n\tint a;\n};\n',
    'struct foo {\n\tstruct bar;\n};\nstruct bar {\n\tstruct foo;\n};\n',
  ]) {
    const text = `#include <linux/module.h>\n${body}static int f(struct foo *x)\n{\n\treturn x->a + x->b;\n}\n`;
    const source = { path, language: 'kernel-c', text };
    const checked = await createWorkbench().check(found, source, {
      target: exampleTarget('6.12'),
      selection: {},
    });
    assert.deepEqual(
      checked!.report.gaps.filter(({ by }) => by.includes('/')),
      [],
    );
    checked!.file.dispose?.();
  }
});
