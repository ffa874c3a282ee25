/** Tables of kernels of which a part is known only: what is missing is unknown, and what is there is certain. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { KernelApi, KernelView } from '../../server/src/core/kernel-api.ts';
import { version } from '../../server/src/core/version.ts';
import { btfFacts } from '../../server/src/knowledge/btf/btf-facts.ts';
import { BtfTypes } from '../../server/src/knowledge/btf/btf-types.ts';
import { layeredView } from '../../server/src/knowledge/layered-view.ts';
import { Merged } from '../../server/src/knowledge/merge.ts';
import { openTable } from '../../server/src/knowledge/read-table.ts';
import { scanTree, type TreeFacts } from '../../server/src/knowledge/scan/scan-tree.ts';
import { writeTable } from '../../server/src/knowledge/write-table.ts';
import { BtfBuilder } from '../support/btf-builder.ts';
import { headerTree } from '../support/header-trees.ts';

const kernel = { version: version('6.8.3'), source: 'test' };

function tableOf(columns: readonly (readonly [release: string, facts: TreeFacts])[]): KernelApi {
  const merged = new Merged();
  for (const [index, [, facts]] of [...columns.entries()].reverse()) merged.add(facts, index);
  const about = columns.map(([release, { lacks }]) => ({
    version: release,
    arch: 'amd64',
    source: 'test',
    lacks,
  }));
  const table = openTable(writeTable({ columns: about, made: 'for a test' }, merged));
  assert.ok(table);
  return table;
}

const prepared = {
  'include/generated/autoconf.h': '#define CONFIG_LAMP 1\n',
  'include/generated/uapi/linux/version.h': '#define KERNEL_VERSION(a, b, c) ((a << 16) + (b << 8) + c)\n',
  'Module.symvers': '0x0\tlamp_start\tvmlinux\tEXPORT_SYMBOL\t\n',
};
const headers = {
  'include/linux/lamp.h': `#include <asm/lamp.h>
#include <linux/wire.h>
#define rcu_wire callback_wire
struct lamp { int level; struct rcu_wire wire; struct rcu_wire rcu_wire; };
struct shade { int colour; long width; };
struct lamp_ops { int (*open)(struct lamp *l); void (*on_wire)(struct rcu_wire *w); };
int lamp_start(struct lamp *l, int level);
#define LAMP_MAX 4
`,
  'include/linux/wire.h': 'struct rcu_wire { int cut; };\n',
  'include/linux/other.h': 'int other_thing(void);\n',
};

/** The same kernel as its compiled types say it, with one function that takes more than it did. */
function lampTypes(isPublic: (name: string) => boolean = (name) => !name.startsWith('own')): TreeFacts {
  const b = new BtfBuilder();
  const int = b.int('int');
  const wire = b.struct('callback_wire', [['cut', int]]);
  const lamp = b.struct('lamp', [
    ['level', int],
    ['wire', wire],
    ['callback_wire', wire],
    ['fresh', int],
  ]);
  b.struct('lamp_ops', [
    ['open', b.pointer(b.prototype(0, [['l', b.pointer(lamp)]]))],
    ['on_wire', b.pointer(b.prototype(0, [['w', b.pointer(wire)]]))],
  ]);
  b.struct('private', [['x', int]]);
  b.struct('shade', [
    ['a', int],
    ['b', int],
    ['colour', int],
  ]);
  b.function('lamp_start', int, [['l', b.pointer(lamp)]]);
  b.function('lamp_new', int, [
    ['l', b.pointer(lamp)],
    ['how', int],
  ]);
  b.function('own_helper', int, [['x', int]]);
  return btfFacts(new BtfTypes(b.bytes()), isPublic);
}

test('types answer for what is in them, exactly for members, and never with no for a name', () => {
  const table = tableOf([['6.8.3', lampTypes()]]);
  const view = table.view(kernel);
  assert.equal(view.place, 'exact');
  assert.deepEqual([view.declared('lamp_start'), view.declared('lamp_start', 'function')], ['yes', 'yes']);
  assert.deepEqual([view.declared('lamp'), view.declared('lamp', 'struct')], ['yes', 'yes']);
  for (const name of ['nobody', 'LAMP_MAX', 'own_helper']) assert.equal(view.declared(name), 'unknown', name);
  assert.equal(view.declared('lamp_start', 'macro'), 'unknown');
  assert.equal(view.mentioned('own_helper'), 'unknown');
  assert.deepEqual([view.hasMember('lamp', 'level'), view.hasMember('lamp', 'gone')], ['yes', 'no']);
  assert.equal(view.hasMember('no_such_tag', 'x'), 'unknown');
  assert.deepEqual(
    view.forms('lamp_start').map((form) => [form.type, form.parameters, form.certainty]),
    [['int', ['struct lamp *'], 'yes']],
  );
  assert.deepEqual(
    view.forms('own_helper').map((form) => [form.local, form.certainty]),
    [[true, 'unknown']],
  );
  assert.deepEqual([view.exported('lamp_start'), view.exported('nobody')], ['unknown', 'unknown']);
  assert.deepEqual([view.header('linux/lamp.h'), view.header('no/such.h')], ['unknown', 'unknown']);
  const reach = view.reach(['linux/lamp.h']);
  assert.deepEqual(
    [reach.header('linux/lamp.h'), reach.name('lamp_start'), reach.name('nobody')],
    Array(3).fill('unknown'),
  );
  assert.deepEqual(reach.suppliers('lamp_start'), []);
  assert.deepEqual(table.names('', 9), [
    'callback_wire',
    'lamp',
    'lamp_new',
    'lamp_ops',
    'lamp_start',
    'private',
    'shade',
  ]);
});

test('without symbols no function is known to be public', () => {
  const view = tableOf([['6.8.3', lampTypes(() => false)]]).view(kernel);
  assert.equal(view.declared('lamp_start'), 'unknown');
  assert.equal(view.forms('lamp_start')[0]?.certainty, 'unknown');
  assert.equal(view.hasMember('lamp', 'gone'), 'no');
});

test('a prepared tree with exports lacks nothing', (t) => {
  const facts = scanTree(headerTree(t, { ...headers, ...prepared }), 'x86');
  assert.deepEqual(facts.lacks, []);
  const view = tableOf([['6.8.3', facts]]).view(kernel);
  assert.deepEqual(
    [view.declared('nobody'), view.declared('NOBODY'), view.declared('KERNEL_VERSION')],
    ['no', 'no', 'yes'],
  );
  assert.deepEqual([view.header('asm/other.h'), view.exported('other_thing')], ['no', 'no']);
  assert.equal(view.reach(['linux/lamp.h']).name('other_thing'), 'no');
});

test('what a build generates is unknown in a tree that none has prepared', (t) => {
  const facts = scanTree(headerTree(t, headers), 'x86');
  assert.deepEqual(facts.lacks, ['generated', 'exports']);
  const view = tableOf([['6.8.3', facts]]).view(kernel);
  assert.deepEqual([view.declared('nobody'), view.declared('struct_nobody', 'struct')], ['no', 'no']);
  for (const name of ['KERNEL_VERSION', '__NR_read', 'SYS_ID_AA64', 'machine_is_lamp'])
    assert.deepEqual([view.declared(name), view.mentioned(name)], ['unknown', 'unknown'], name);
  assert.deepEqual([view.header('asm/lamp.h'), view.header('generated/bounds.h')], ['unknown', 'unknown']);
  assert.deepEqual([view.header('linux/no.h'), view.header('linux/wire.h')], ['no', 'yes']);
  const reach = view.reach(['linux/lamp.h']);
  assert.deepEqual(
    [reach.name('rcu_wire'), reach.name('other_thing')],
    ['yes', 'unknown'],
    'asm/lamp.h may include it',
  );
  assert.equal(view.exported('lamp_start'), 'unknown');
});

test('where a header cannot be read, nothing is absent', (t) => {
  const facts = scanTree(headerTree(t, { ...headers, ...prepared, 'include/linux/closed.h': 'a\0b' }), 'x86');
  assert.deepEqual([facts.unreadable, facts.lacks], [1, ['declarations']]);
  const view = tableOf([['6.8.3', facts]]).view(kernel);
  assert.deepEqual(
    [view.declared('lamp_start'), view.declared('nobody'), view.header('linux/no.h')],
    ['yes', 'unknown', 'unknown'],
  );
  assert.deepEqual([view.exported('lamp_start'), view.exported('nobody')], ['yes', 'no']);
});

test('in a copy of some folders, whose headers include what is not there, nothing is absent', (t) => {
  const text = headers['include/linux/lamp.h'] + '#include <linux/left_out.h>\n#include <linux/too.h>\n';
  const facts = scanTree(headerTree(t, { ...headers, ...prepared, 'include/linux/lamp.h': text }), 'x86');
  assert.deepEqual([facts.unreadable, facts.lacks], [0, ['declarations']]);
  const view = tableOf([['6.8.3', facts]]).view(kernel);
  assert.deepEqual(
    [view.declared('lamp_start'), view.declared('nobody'), view.header('linux/too.h')],
    ['yes', 'unknown', 'unknown'],
  );
});

test('links in a circle are read once, folders without end are given up', (t) => {
  const root = headerTree(t, { ...headers, ...prepared });
  symlinkSync('..', join(root, 'include/linux/up'));
  symlinkSync(root, join(root, 'include/root'));
  const began = process.cpuUsage();
  const facts = scanTree(root, 'x86');
  assert.deepEqual([facts.headers.length, facts.lacks], [5, []]);
  // Every folder shows the next one under twelve names: 12^9 paths.
  for (let i = 0; i < 10; i++) mkdirSync(join(root, `include/d${i}`));
  for (let i = 0; i < 9; i++)
    for (let k = 0; k < 12; k++) symlinkSync(`../d${i + 1}`, join(root, `include/d${i}/${k}`));
  const endless = scanTree(root, 'x86');
  assert.ok(endless.lacks.includes('declarations'));
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 15e6, `${(user + system) / 1e6} s of processor time`);
});

/** The built-in table knows the kernels on both sides of the target. */
function layered(t: TestContext, own: TreeFacts): { view: KernelView; builtIn: KernelView } {
  const before = { ...headers, ...prepared, 'include/linux/gone.h': 'void lamp_gone(void);\n' };
  const changed = headers['include/linux/lamp.h']
    .replace('int (*open)', 'void (*open)')
    .replace(', int level);', ');\nint lamp_new(struct lamp *l);');
  const after = { ...headers, ...prepared, 'include/linux/lamp.h': changed };
  const builtIn = tableOf([
    ['6.1.9', scanTree(headerTree(t, before), 'x86')],
    ['6.12.9', scanTree(headerTree(t, after), 'x86')],
  ]);
  return { view: layeredView(tableOf([['6.8.3', own]]), builtIn, kernel), builtIn: builtIn.view(kernel) };
}

test('before the built-in table, types decide what it leaves open', (t) => {
  const { view, builtIn } = layered(t, lampTypes());
  assert.deepEqual([builtIn.declared('lamp_new'), view.declared('lamp_new')], ['unknown', 'yes']);
  assert.deepEqual(
    [view.declared('LAMP_MAX'), view.declared('nobody'), view.declared('lamp_gone')],
    ['yes', 'no', 'unknown'],
  );
  const start = view.forms('lamp_start');
  assert.deepEqual(
    start.map((form) => [form.parameters?.length, form.certainty, form.header]),
    [[1, 'yes', 'linux/lamp.h']],
  );
  assert.ok(start.every((form) => view.holds(form.columns) === 'yes'));
  assert.equal(
    view.forms('lamp_new')[0]?.parameters?.length,
    2,
    'the own kernel has a form that no other has',
  );
  assert.equal(view.forms('LAMP_MAX')[0]?.kind, 'macro');
  assert.deepEqual([view.header('linux/wire.h'), view.exported('lamp_start')], ['yes', 'yes']);
  assert.equal(view.reach(['linux/lamp.h']).name('other_thing'), 'no');
});

test('before the built-in table, members are those of the types, under the names that people write', (t) => {
  const { view } = layered(t, lampTypes());
  assert.deepEqual([view.hasMember('lamp', 'fresh'), view.hasMember('lamp', 'gone')], ['yes', 'no']);
  assert.equal(
    view.hasMember('lamp', 'rcu_wire'),
    'yes',
    'a macro renames it, and types know the new name only',
  );
  assert.equal(
    view.hasMember('private', 'gone'),
    'unknown',
    'no header has it: a module may have one of its own',
  );
  assert.equal(view.hasMember('shade', 'height'), 'no', 'neither the headers nor the types have it');
  assert.equal(
    view.hasMember('shade', 'width'),
    'yes',
    'a file of the kernel has another structure of that tag',
  );
  assert.deepEqual(
    view.members('lamp_ops').map((one) => [one.name, one.type, one.certainty]),
    [
      ['open', 'void (*)(struct lamp *)', 'yes'],
      ['on_wire', 'void (*)(struct rcu_wire *)', 'yes'],
    ],
  );
});

test('a whole tree of its own answers alone', (t) => {
  const own = { ...prepared, 'include/linux/lamp.h': 'struct lamp { int only; };\nint lamp_start(void);\n' };
  const { view } = layered(t, scanTree(headerTree(t, own), 'x86'));
  assert.equal(view.place, 'exact');
  assert.deepEqual(
    [view.declared('other_thing'), view.declared('LAMP_MAX'), view.header('linux/wire.h')],
    ['no', 'no', 'no'],
  );
  assert.deepEqual(
    [view.hasMember('lamp', 'level'), view.forms('LAMP_MAX'), view.forms('lamp_start').length],
    ['no', [], 1],
  );
  assert.deepEqual(view.members('lamp_ops'), []);
});
