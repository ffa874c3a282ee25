import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseAll } from '../../server/src/core/engine.ts';
import { render } from '../../server/src/core/text.ts';
import type { Host } from '../../server/src/core/types.ts';
import {
  isExportedBySource,
  isHiddenVariable,
} from '../../server/src/domains/kernel-c/facts/source-exports.ts';
import { isProprietary } from '../../server/src/domains/kernel-c/facts/licenses.ts';
import { domain } from '../../server/src/domains/kernel-c/index.ts';
import { namesObject, readKbuild } from '../../server/src/domains/kernel-c/kbuild.ts';
import { moduleOf } from '../../server/src/domains/kernel-c/linkage/own-module.ts';
import { tableHost } from '../support/config-files.ts';
import { exampleTarget } from '../support/target.ts';

type Files = Readonly<Record<string, string>>;

function hostWith(files: Files, target = '6.12'): Host & { readonly asked: string[] } {
  const asked: string[] = [];
  const read = (path: string): Promise<string | undefined> => {
    asked.push(path);
    return Promise.resolve(files[path]);
  };
  return { ...tableHost(exampleTarget(target)), read, asked };
}

const license = 'MODULE_LICENSE("GPL");\n';

function source(body: string, rest = license): string {
  return `#include <linux/module.h>\n#include <linux/ptrace.h>\n#include <linux/dma-buf.h>\n\n${body}\n${rest}`;
}

const hidden = source('bool f(struct task_struct *t)\n{\n\treturn ptrace_may_access(t, 0);\n}\n');
const shared = 'struct dma_buf *f(int fd)\n{\n\treturn dma_buf_get(fd);\n}\n';

/** Code and confidence of the findings about linking in `foo/foo.c`. */
async function linked(text: string, files: Files = {}, target = '6.12'): Promise<readonly string[]> {
  const file = await domain.parse({ path: 'foo/foo.c', language: 'kernel-c', text }, hostWith(files, target));
  return analyseAll(file, domain.rules)
    .findings.filter((finding) => finding.tags.includes('link'))
    .map(({ code, confidence }) => `${code.slice('kernel-c/'.length)} ${confidence}`);
}

test('what a Makefile builds, and on what it depends', () => {
  const text = [
    'NAME := lamp',
    'obj-m += $(NAME).o',
    '$(NAME)-objs := main.o',
    '$(NAME)-$(CONFIG_LAMP_DEBUG) += debug.o',
    'obj-$(CONFIG_WIRE) += wire.o',
    'obj-$(CONFIG_OWN) += own.o',
    'CONFIG_OWN := m',
    'extra-$(CONFIG_X) := far.o',
    'wire-objs-y := near.o $(extra-y)',
    'wire-objs := $(wire-objs-y)',
    'ifeq ($(A),y)',
    '\twire-objs += tab.o',
    'endif',
    'obj-y += core.o',
  ].join('\n');
  const { modules, conditions } = readKbuild(text);
  const shown = modules.map(({ name, when, objects }) => `${name} ${when} ${objects.join()}`);
  assert.deepEqual(
    shown.map((one) => one.replace(/(\S+) (\S+) (.*)/, (_, name, when) => `${name} ${when}`)),
    ['lamp m', 'wire CONFIG_WIRE', 'own m', 'core y'],
  );
  const parts = (name: string): readonly string[] => modules.find((one) => one.name === name)!.objects;
  assert.deepEqual([...new Set(parts('lamp'))], ['main.o', 'debug.o']);
  assert.deepEqual([...new Set(parts('wire'))].sort(), ['far.o', 'near.o', 'tab.o']);
  assert.deepEqual(parts('core'), ['core.o']);
  assert.equal(conditions.get('debug.o'), 'CONFIG_LAMP_DEBUG');
});

test('lists of objects are read through endings, patterns and functions on words', () => {
  const text = [
    'NAME := lamp',
    'SOURCES := main.c src/wire.c',
    'obj-m := $(NAME).o',
    'ifneq ($(KERNELRELEASE),)',
    '\t$(NAME)-objs := $(SOURCES:.c=.o) $(patsubst %.c,%.o,$(addprefix far/,a.c b.c))',
    'endif',
    '$(NAME)-y += $(patsubst %.c,%.o,$(wildcard gen/*.c)) $(shell ls)',
  ].join('\n');
  const { objects, modules } = readKbuild(text);
  assert.deepEqual(
    ['main.o', 'src/wire.o', 'far/a.o', 'far/b.o', 'lamp.o', 'gen/any.o'].map((one) =>
      namesObject(objects, one),
    ),
    [true, true, true, true, true, true],
  );
  assert.deepEqual(
    ['other.o', 'src/main.o', 'gen/deep/any.o', 'any.o'].map((one) => namesObject(objects, one)),
    [false, false, false, false],
  );
  assert.ok(modules.find((one) => one.name === 'lamp')?.objects.includes('far/b.o'));
});

test('module or kernel: the Makefile, the configuration, then Kconfig', async () => {
  const kind = async (files: Files, path = 'foo/foo.c'): Promise<string | undefined> =>
    (await moduleOf(hostWith(files), path))?.kind;
  const Makefile = 'obj-$(CONFIG_FOO) += foo.o\n';
  assert.equal(await kind({ 'foo/Makefile': 'obj-m := foo.o\n' }), 'module');
  assert.equal(await kind({ 'foo/Kbuild': 'obj-y := foo.o\n' }), 'kernel');
  assert.equal(await kind({ 'foo/Makefile': Makefile }), 'module', 'no kernel around');
  const tristate =
    'config FOO\n\ttristate "Foo"\n\tdepends on BAR\n\nconfig BAR\n\tbool "Bar"\n\tdepends on FOO=y\n';
  assert.equal(await kind({ 'foo/Makefile': Makefile, 'foo/Kconfig': tristate }), 'either');
  assert.equal(
    await kind({ 'foo/Makefile': Makefile.replace('FOO', 'BAR'), 'foo/Kconfig': tristate }),
    'kernel',
  );
  assert.equal(await kind({ 'foo/Makefile': Makefile, 'foo/Kconfig': 'config OTHER\n\tbool\n' }), 'maybe');
  const part = {
    'foo/Makefile': 'obj-$(CONFIG_FOO) += all.o\nall-$(CONFIG_BAR) += foo.o\n',
    'foo/Kconfig': tristate,
  };
  assert.equal(await kind(part), 'maybe', 'a part for the case that all is built in');
  assert.equal(
    await kind({ Makefile: 'obj-m := all.o\nall-y := foo/foo.o\n' }),
    'module',
    'named from above',
  );
  assert.equal(await kind({}), undefined);
  const built = { ...hostWith({ 'foo/Makefile': Makefile, 'foo/Kconfig': tristate }) };
  const { kernel } = exampleTarget('6.12');
  const config = new Map([['CONFIG_FOO', 'y']]);
  const host = { ...built, target: { kernel: { ...kernel!, config } } };
  assert.equal((await moduleOf(host, 'foo/foo.c'))?.kind, 'kernel');
});

test('only modules are told, and how surely depends on what says that they are', async () => {
  assert.deepEqual(await linked(hidden), ['unexported-symbol high']);
  assert.deepEqual(await linked(hidden, { 'foo/Makefile': 'obj-y := foo.o\n' }), []);
  assert.deepEqual(await linked(hidden.replace(license, '')), [], 'nothing says that it is a module');
  const part = { 'foo/Kbuild': 'obj-m := all.o\nall-y := foo.o main.o\n', 'foo/main.c': license };
  assert.deepEqual(await linked(hidden.replace(license, ''), part), ['unexported-symbol medium']);
  const lost = { 'foo/Kbuild': 'obj-m := all.o\nall-y := foo.o gone.o\n' };
  assert.deepEqual(await linked(hidden, lost), ['unexported-symbol low'], 'a source that nobody can read');
  assert.deepEqual(await linked(hidden, {}, ''), [], 'without a target');
});

test('code that is for other builds is only hinted at', async () => {
  const open = (condition: string): string =>
    source(
      `bool f(struct task_struct *t)\n{\n${condition}\n\treturn ptrace_may_access(t, 0);\n#endif\n\treturn 0;\n}\n`,
    );
  assert.deepEqual(await linked(open('#ifdef CONFIG_FOO')), ['unexported-symbol low']);
  assert.deepEqual(await linked(open('#ifndef MODULE')), ['unexported-symbol low']);
  assert.deepEqual(await linked(open('#if LINUX_VERSION_CODE < KERNEL_VERSION(5, 10, 0)')), []);
  const tristate = {
    'foo/Makefile': 'obj-$(CONFIG_FOO) += foo.o\n',
    'foo/Kconfig': 'config FOO\n\ttristate "Foo"\n',
  };
  assert.deepEqual(await linked(hidden, tristate), ['unexported-symbol high']);
  const asks = `#ifdef MODULE\n#define is_module() true\n#endif\n${hidden}`;
  assert.deepEqual(await linked(asks, tristate), ['unexported-symbol low']);
});

test('what the module or the file defines, measures or never calls needs no export', async () => {
  const files = (text: string): Files => ({
    'foo/Kbuild': 'obj-m := all.o\nall-y := foo.o b.o\n',
    'foo/b.c': text,
  });
  for (const text of [
    'bool ptrace_may_access(struct task_struct *t, unsigned int m)\n{\n\treturn 1;\n}\n',
    'static inline bool\n*ptrace_may_access(struct task_struct *t)\n{\n}\n',
    'MAKE_FUNCTION(ptrace_may_access, x);\n',
    '#define MAKE(name) bool ptrace_may_ ## name(void)\nMAKE(access)\n{\n}\n',
    '#define ptrace_may_access(t, m) 1\n',
  ])
    assert.deepEqual(await linked(hidden, files(text)), [], text);
  assert.deepEqual(await linked(hidden, files('/* ptrace_may_access(t) */\n')), ['unexported-symbol high']);
  const neighbour = (text: string): Files => ({ 'foo/Kbuild': 'obj-m := foo.o lib.o\n', 'foo/lib.c': text });
  const own = 'bool ptrace_may_access(struct task_struct *t)\n{\n}\n';
  assert.deepEqual(await linked(hidden, neighbour(`${own}EXPORT_SYMBOL(ptrace_may_access);\n`)), []);
  assert.deepEqual(
    await linked(hidden, neighbour(own)),
    ['unexported-symbol high'],
    'another module keeps it',
  );
  const canary = hidden.replace('bool f', '__attribute__((unused)) static bool f');
  assert.deepEqual(await linked(canary), []);
  assert.deepEqual(await linked(source('int f(void)\n{\n\treturn sizeof(ptrace_may_access);\n}\n')), []);
  assert.deepEqual(
    await linked(source('int f(int ptrace_may_access)\n{\n\treturn g(ptrace_may_access);\n}\n')),
    [],
  );
});

test('addresses count like calls, each symbol once', async () => {
  const taken = source('static struct foo x = {\n\t.look = ptrace_may_access,\n};\n');
  assert.deepEqual(await linked(taken), ['unexported-symbol high']);
  const twice = hidden.replace('return ptrace', 'ptrace_may_access(t, 1);\n\treturn ptrace');
  assert.deepEqual(await linked(twice), ['unexported-symbol high', 'unexported-symbol low']);
});

test('a namespace may be imported by any source or header of the module', async () => {
  assert.deepEqual(await linked(source(shared)), ['missing-namespace high']);
  assert.deepEqual(await linked(source(shared), {}, '5.10'), [], 'no namespace yet');
  const quoted = source(shared, `${license}MODULE_IMPORT_NS("DMA_BUF");\n`);
  assert.deepEqual(await linked(quoted), []);
  const header = `#include "foo.h"\n${source(shared)}`;
  assert.deepEqual(await linked(header, { 'foo/foo.h': 'MODULE_IMPORT_NS(DMA_BUF);\n' }), []);
  const other = {
    'foo/Kbuild': 'obj-m := all.o\nall-y := foo.o b.o\n',
    'foo/b.c': 'MODULE_IMPORT_NS(DMA_BUF);\n',
  };
  assert.deepEqual(await linked(source(shared), other), []);
  assert.deepEqual(
    await linked(source(shared), { ...other, 'foo/b.c': '/* MODULE_IMPORT_NS(DMA_BUF); */\n' }),
    ['missing-namespace high'],
  );
});

test('exports for certain modules only', async () => {
  const text = `#include <linux/kvm_host.h>\n${source('int f(struct kvm_vcpu *v)\n{\n\treturn kvm_emulate_cpuid(v);\n}\n')}`;
  const named = (name: string): Files => ({ 'foo/Kbuild': `obj-m := ${name}.o\n${name}-y := foo.o\n` });
  const file = await domain.parse(
    { path: 'foo/foo.c', language: 'kernel-c', text },
    hostWith(named('lamp'), '7.2'),
  );
  const [finding] = analyseAll(file, domain.rules).findings.filter((one) => one.tags.includes('link'));
  assert.match(render(finding!.message, 'en'), /only to the modules kvm-amd, kvm-intel/);
  assert.deepEqual(await linked(text, named('kvm_intel'), '7.2'), []);
});

test('the licence of another source of the module counts', async () => {
  const text = source('void f(struct class *c)\n{\n\tclass_destroy(c);\n}\n', '').replace(
    'ptrace',
    'device/class',
  );
  const files = (given: string): Files => ({
    'foo/Kbuild': 'obj-m := all.o\nall-y := foo.o main.o\n',
    'foo/main.c': `MODULE_LICENSE("${given}");\n`,
  });
  assert.deepEqual(await linked(text, files('Proprietary')), ['gpl-only-symbol medium']);
  assert.deepEqual(await linked(text, files('GPL')), []);
  assert.deepEqual(await linked(`${text}MODULE_LICENSE("Acme");\n`), [
    'gpl-only-symbol high',
    'unknown-module-license high',
  ]);
  const both = `${text}#ifdef A\nMODULE_LICENSE("Proprietary");\n#else\nMODULE_LICENSE("GPL");\n#endif\n`;
  assert.deepEqual(await linked(both), []);
  assert.equal(isProprietary('Dual MIT/GPL'), false);
});

test('other sources are read once, not with every key', async () => {
  const files = { 'foo/Kbuild': 'obj-m := all.o\nall-y := foo.o b.o\n', 'foo/b.c': license };
  const host = hostWith(files);
  const path = 'foo/foo.c';
  const first = await domain.parse({ path, language: 'kernel-c', text: hidden }, host);
  assert.ok(host.asked.includes('foo/b.c'));
  host.asked.length = 0;
  const next = { path, language: 'kernel-c', text: hidden.replace('return ptrace', 'return  ptrace') };
  const second = await domain.parse(next, host, first);
  assert.ok(!host.asked.includes('foo/b.c'));
  const told = analyseAll(second, domain.rules).findings.filter((one) => one.tags.includes('link'));
  assert.equal(second.source.text.slice(told[0]!.span.start, told[0]!.span.end), 'ptrace_may_access');
});

test('what the tables cannot see of exports is known from the sources', () => {
  assert.equal(isExportedBySource('omap_set_dma_dest_data_pack', '6.1'), true);
  assert.equal(isExportedBySource('ptrace_may_access', '6.1'), false);
  assert.equal(isHiddenVariable('tasklist_lock'), true);
  for (const name of ['kmalloc', 'init_task', 'jiffies']) assert.equal(isHiddenVariable(name), false, name);
});
