/** A table of small trees of our own: written, opened, asked for targets on, between and beyond its kernels. */
import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { KernelApi } from '../../server/src/core/kernel-api.ts';
import type { KernelTarget } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { Merged } from '../../server/src/knowledge/merge.ts';
import { encodeNames, Names } from '../../server/src/knowledge/names.ts';
import { openTable, type Moments } from '../../server/src/knowledge/read-table.ts';
import { scanTree } from '../../server/src/knowledge/scan/scan-tree.ts';
import { writeTable } from '../../server/src/knowledge/write-table.ts';
import { headerTree } from '../support/header-trees.ts';

const old = {
  'include/linux/lamp.h': `#include <linux/types.h>
#ifdef CONFIG_LAMP_PCI
#include <linux/wire.h>
#endif
struct lamp_ops { int (*open)(struct lamp *l); void (*idle)(void); };
struct lamp { struct lamp_base base; int level; };
int lamp_start(struct lamp *l, int level);
void lamp_blink(void);
#define lamp_make(owner, name) __lamp_make(owner, name)
`,
  'include/linux/types.h': 'typedef unsigned int u32;\n',
  'include/linux/wire.h': 'int wire_cut(int which);\n',
  'include/linux/gone.h': 'int gone(void);\n',
  'include/uapi/linux/lamp_user.h': '#define LAMP_USER 1\n',
  'arch/x86/include/asm/only.h': 'int only_x86(void);\n',
  'arch/arm64/include/asm/other.h': 'int only_arm(void);\n',
  'Module.symvers':
    '0x0\tlamp_start\tvmlinux\tEXPORT_SYMBOL\t\n0x0\tlamp_blink\tvmlinux\tEXPORT_SYMBOL_GPL\tLAMPS\n',
} as const;

const fresh = {
  ...old,
  'include/linux/lamp.h': `#include <linux/types.h>
struct lamp_ops { void (*open)(struct lamp *l); void (*idle)(void); };
struct __lamp_head { u32 lock; };
struct lamp { struct __lamp_head; int brightness; };
void lamp_blink(void);
struct lamp *lamp_make(const char *name);
int lamp_new(void);
`,
  'include/linux/start.h': 'int lamp_start(struct lamp *l);\n',
  'include/linux/gone.h': undefined,
  'Module.symvers': '0x0\tlamp_start\tvmlinux\tEXPORT_SYMBOL_GPL\t\n',
};

const columns = [
  { version: '6.1.10', arch: 'amd64', source: 'old' },
  { version: '6.1.10', arch: 'arm64', source: 'old' },
  { version: '6.12.20', arch: 'amd64', source: 'new' },
  { version: '6.12.20', arch: 'arm64', source: 'new' },
];

function tableOf(t: TestContext, moments?: Moments): KernelApi {
  const merged = new Merged();
  const present = Object.fromEntries(Object.entries(fresh).filter(([, text]) => text !== undefined));
  const trees = [headerTree(t, old), headerTree(t, present as Record<string, string>)];
  for (const column of [3, 2, 1, 0]) {
    merged.add(scanTree(trees[column >> 1]!, column % 2 === 0 ? 'x86' : 'arm64'), column);
  }
  const table = openTable(writeTable({ columns, made: 'for a test' }, merged), moments);
  assert.ok(table);
  return table;
}

function target(text: string, more: Partial<KernelTarget> = {}): KernelTarget {
  return { version: version(text), source: 'test', ...more };
}

test('names are found in place', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `name_${(i * 7919) % 100_003}`).sort();
  const found = new Names(encodeNames(names), names.length);
  for (const [index, name] of names.entries()) assert.equal(found.find(name), index);
  for (const name of ['', 'a', 'name_', 'name_x', 'zzz', `${names[500]!}0x`])
    assert.equal(found.find(name), -1);
  assert.equal(found.lowerBound('zzz'), 1000);
  assert.equal(new Names(encodeNames([]), 0).find('x'), -1);
});

test('forms of a name stand beside each other across kinds', (t) => {
  const table = tableOf(t);
  const forms = table.lookup('lamp_make');
  assert.deepEqual(
    forms.map((form) => [form.kind, form.columns, form.arity, form.parameterNames.join()]),
    [
      ['function', 12, { least: 1, most: 1 }, 'name'],
      ['macro', 3, { least: 2, most: 2 }, 'owner,name'],
    ],
  );
  assert.equal(forms[0]!.type, 'struct lamp *');
  assert.deepEqual(forms[0]!.parameters, ['const char *']);
  assert.equal(forms[1]!.forwards, '__lamp_make');
  assert.deepEqual(table.lookup('no_such_name'), []);
  assert.deepEqual(table.names('lamp_s', 10), ['lamp_start']);
  assert.deepEqual(
    table.names('lamp', 100, (path) => path === 'linux/start.h'),
    ['lamp_start'],
  );
  assert.deepEqual(
    table.names('', 100, (path) => path === 'asm/only.h'),
    ['only_x86'],
  );
  assert.deepEqual(table.header('linux/lamp_user.h')?.path, 'uapi/linux/lamp_user.h');
  assert.ok(table.headers('linux/lamp').includes('linux/lamp_user.h'));
  assert.deepEqual(table.headers('no/such'), []);
});

test('on a kernel of the table: yes and no', (t) => {
  const table = tableOf(t);
  const before = table.view(target('6.1'));
  const after = table.view(target('6.12.99'));
  assert.deepEqual([before.place, after.place], ['exact', 'exact']);
  assert.deepEqual([before.declared('lamp_new'), after.declared('lamp_new')], ['no', 'yes']);
  assert.deepEqual(
    [before.declared('lamp_make', 'function'), after.declared('lamp_make', 'function')],
    ['no', 'yes'],
  );
  assert.deepEqual([before.header('linux/gone.h'), after.header('linux/gone.h')], ['yes', 'no']);
  assert.deepEqual([before.exported('lamp_blink'), after.exported('lamp_blink')], ['yes', 'no']);
  assert.deepEqual(
    before.exports('lamp_blink').map((one) => [one.isGplOnly, one.namespace, one.certainty]),
    [[true, 'LAMPS', 'yes']],
  );
  assert.deepEqual([before.hasMember('lamp', 'level'), after.hasMember('lamp', 'level')], ['yes', 'no']);
  assert.deepEqual(after.hasMember('lamp', 'lock'), 'yes', 'a member of an embedded structure');
  assert.deepEqual(after.hasMember('no_such_tag', 'lock'), 'unknown');
  assert.deepEqual(
    after.members('lamp_ops').map((one) => `${one.name} ${one.type} ${one.certainty}`),
    ['open void (*)(struct lamp *) yes', 'idle void (*)() yes'],
  );
  assert.deepEqual([before.mentioned('wire_cut'), before.mentioned('nobody')], ['yes', 'no']);
});

test('one architecture is asked, and what only others ever had is unknown', (t) => {
  const table = tableOf(t);
  assert.equal(table.view(target('6.1')).declared('only_x86'), 'yes');
  assert.equal(table.view(target('6.1')).declared('only_arm'), 'unknown');
  const arm64 = target('6.1', { config: new Map([['CONFIG_ARM64', 'y']]) });
  assert.equal(table.view(arm64).declared('only_arm'), 'yes');
  assert.equal(table.view(arm64).declared('only_x86'), 'unknown');
});

test('between two kernels both have to agree, or the release of the change is known', (t) => {
  const moments: Moments = new Map([
    ['lamp_new', [{ since: '6.6', change: 'came' }]],
    ['lamp_make', [{ since: '6.4', change: 'form', early: ['6.3'] }]],
    ['lamp.level', [{ since: '6.5', change: 'went' }]],
  ]);
  const table = tableOf(t, moments);
  const at = (text: string): ReturnType<KernelApi['view']> => table.view(target(text));
  assert.equal(at('6.8').place, 'between');
  assert.equal(at('6.8').declared('lamp_blink'), 'yes');
  assert.equal(at('6.8').declared('nobody'), 'no');
  assert.equal(at('6.8').header('linux/gone.h'), 'unknown');
  assert.deepEqual([at('6.5').declared('lamp_new'), at('6.6').declared('lamp_new')], ['no', 'yes']);
  assert.deepEqual(
    [at('6.4').hasMember('lamp', 'level'), at('6.5').hasMember('lamp', 'level')],
    ['yes', 'no'],
  );
  const shape = (text: string): string =>
    at(text)
      .forms('lamp_make')
      .map((form) => `${form.kind} ${form.certainty}`)
      .join();
  assert.equal(shape('6.2'), 'macro yes');
  assert.equal(shape('6.4'), 'function yes');
  assert.equal(shape('6.3'), 'function unknown,macro unknown', 'a series that may have taken it early');
});

test('beyond the tables, without a kernel, and with backports, what could differ is unknown', (t) => {
  const table = tableOf(t);
  for (const kernel of [undefined, target('5.4'), target('7.3'), target('6')]) {
    const view = table.view(kernel);
    assert.equal(view.declared('lamp_blink'), 'unknown');
    assert.equal(view.declared('nobody'), 'unknown');
    assert.equal(view.reach(['linux/lamp.h']).header('linux/types.h'), 'unknown');
  }
  const backported = table.view(target('6.1', { backports: true }));
  assert.equal(backported.declared('lamp_blink'), 'yes');
  assert.equal(backported.declared('lamp_new'), 'unknown');
  assert.equal(backported.hasMember('lamp', 'level'), 'unknown');
});

test('what includes reach, and what would reach it', (t) => {
  const table = tableOf(t);
  const before = table.view(target('6.1')).reach(['linux/lamp.h']);
  assert.equal(before.header('linux/types.h'), 'yes');
  assert.equal(before.header('linux/wire.h'), 'unknown', 'under a condition that nobody knows');
  assert.equal(before.name('lamp_start'), 'yes');
  assert.equal(before.name('wire_cut'), 'unknown');
  assert.equal(before.header('linux/gone.h'), 'no');
  const set = table.view(target('6.1'), { condition: () => 'no' }).reach(['linux/lamp.h']);
  assert.equal(set.name('wire_cut'), 'no');
  const after = table.view(target('6.12')).reach(['linux/lamp.h']);
  assert.equal(after.name('lamp_start'), 'no');
  assert.deepEqual(after.suppliers('lamp_start'), ['linux/start.h']);
  assert.equal(after.name('nobody'), 'unknown');
});

test('a cut, foreign or spoiled file is no table', (t) => {
  const merged = new Merged();
  merged.add(scanTree(headerTree(t, old), 'x86'), 0);
  const good = writeTable({ columns: columns.slice(0, 1), made: 'for a test' }, merged);
  assert.ok(openTable(good));
  for (const length of [0, 8, 12, 100, good.length >> 1, good.length - 8]) {
    assert.equal(openTable(good.slice(0, length)), undefined, `${length} bytes`);
  }
  const spoiled = good.slice();
  spoiled.fill(0x41, 12, 80);
  assert.equal(openTable(spoiled), undefined);
  assert.equal(openTable(new TextEncoder().encode('x'.repeat(4096))), undefined);
});

test('unreadable folders and files are counted, the rest is read', (t) => {
  const root = headerTree(t, {
    ...old,
    'include/linux/binary.h': 'a\0b',
    'include/closed/secret.h': 'int secret;\n',
  });
  chmodSync(join(root, 'include/closed'), 0);
  const facts = scanTree(root, 'x86');
  chmodSync(join(root, 'include/closed'), 0o755);
  // Who runs the tests as root can read what is closed.
  assert.ok(facts.unreadable >= 1);
  assert.ok(facts.headers.some((one) => one.path === 'linux/lamp.h'));
  assert.deepEqual(scanTree(join(root, 'nowhere'), 'x86').headers, []);
});
