/** The miners of moments on texts of our own: version guards, debug information, and what follows from what. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { guardsOf, isMember, noCall, type Guard } from '../../scripts/mine/kernel/guards.ts';
import { changesIn, type Change } from '../../scripts/mine/kernel/changes.ts';
import { readDump, sideIn, type Dump } from '../../scripts/mine/kernel/dumps.ts';
import { movedWith, togetherWith } from '../../scripts/mine/kernel/together.ts';
import { usageIn } from '../../scripts/mine/kernel/usage.ts';
import { Merged } from '../../server/src/knowledge/merge.ts';
import type { DatedMoment } from '../../server/src/knowledge/moments.ts';
import { openTable } from '../../server/src/knowledge/read-table.ts';
import { scanTree } from '../../server/src/knowledge/scan/scan-tree.ts';
import { writeTable } from '../../server/src/knowledge/write-table.ts';
import { headerTree } from '../support/header-trees.ts';

function shape({ version, older, newer, isMixed }: Guard): string {
  const words = (side: Guard['older']): string =>
    [...side].map(([word, uses]) => `${word}:${[...uses].sort().join('/')}`).join(' ');
  return `${version}${isMixed ? ' mixed' : ''} [${words(older)}] [${words(newer)}]`;
}

test('a guard has an older and a newer branch, however it is written', () => {
  const body = '\n fresh(a, b);\n#else\n old(a);\n#endif\n';
  const turned = '\n old(a);\n#else\n fresh(a, b);\n#endif\n';
  const wanted = `6.4 [old:1 a:${noCall}] [fresh:2 a:${noCall} b:${noCall}]`;
  for (const text of [
    `#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)${body}`,
    `#if KERNEL_VERSION(6,4,0) <= LINUX_VERSION_CODE${body}`,
    `#if (LINUX_VERSION_CODE >= KERNEL_VERSION(6,4,0)) || defined(EL9)${body}`,
    `#if LTTNG_LINUX_VERSION_CODE >= LTTNG_KERNEL_VERSION(6,4,0)${body}`,
    `#if RTLNX_VER_MIN(6,4,0)${body}`,
    `#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 4, 0)${turned}`,
    `#if LINUX_VERSION_CODE \\\n < KERNEL_VERSION(6, 4, 0)${turned}`,
    `#if RTLNX_VER_MAX(6,4,0)${turned}`,
    `#if LINUX_VERSION_CODE > KERNEL_VERSION(6, 3, 255)${body}`,
  ])
    assert.deepEqual(guardsOf(text).map(shape), [wanted], text);
});

test('what asks for more is marked, and what is no release is no guard', () => {
  const text = (condition: string): readonly Guard[] => guardsOf(`#if ${condition}\nx();\n#endif\n`);
  assert.equal(text('LINUX_VERSION_CODE >= KERNEL_VERSION(6,1,0) && defined(CONFIG_PM)')[0]?.isMixed, true);
  assert.equal(
    text('LINUX_VERSION_CODE >= KERNEL_VERSION(5,4,0) && LINUX_VERSION_CODE < KERNEL_VERSION(6,1,0)').length,
    2,
  );
  assert.deepEqual(text('LINUX_VERSION_CODE > KERNEL_VERSION(6,3,0)'), []);
  assert.deepEqual(text('defined(CONFIG_PM)'), []);
  assert.deepEqual(guardsOf('#endif\n#else\n'), []);
});

test('in a chain each branch is the older side of the one before it', () => {
  const guards = guardsOf(
    '#if LINUX_VERSION_CODE >= KERNEL_VERSION(6,3,0)\na();\n#elif LINUX_VERSION_CODE >= KERNEL_VERSION(5,12,0)\nb();\n#else\nc();\n#endif\n',
  );
  assert.deepEqual(guards.map(shape), ['6.3 [b:0] [a:0]', '5.12 [c:0] [b:0]']);
});

test('comments and strings are no words, members and headers are', () => {
  const [guard] = guardsOf(
    '#if LINUX_VERSION_CODE >= KERNEL_VERSION(6,3,0)\n#include <linux/lamp.h>\nl->glow = "dark"; // bulb\n#endif\n',
  );
  assert.ok(guard);
  assert.deepEqual([...guard.newer.keys()], ['linux/lamp.h', 'l', 'glow']);
  assert.deepEqual([...guard.newer.get('glow')!], [isMember]);
});

const old = {
  'include/linux/lamp.h': `struct lamp;
struct lamp_ops { int (*open)(struct lamp *l); int (*idle)(struct lamp *l); };
struct lamp { int level; struct lamp_ops *ops; const char *name; };
int lamp_generic_open(struct lamp *l);
int lamp_other(struct lamp *l);
`,
  'include/linux/wire_old.h': 'int wire_cut(int which);\n',
} as const;

const fresh = {
  'include/linux/lamp.h': `struct lamp;
struct lamp_ops { void (*open)(struct lamp *l); int (*idle)(struct lamp *l); };
struct lamp { int brightness; struct lamp_ops *ops; const char *name; };
void lamp_generic_open(struct lamp *l);
void lamp_other(struct lamp *l);
`,
  'include/linux/wire.h': 'int wire_cut(int which);\n',
} as const;

function changesOf(t: TestContext): readonly Change[] {
  const columns = [
    { version: '6.1.10', arch: 'amd64', source: 'old' },
    { version: '6.12.20', arch: 'amd64', source: 'new' },
  ];
  const merged = new Merged();
  for (const [column, files] of [fresh, old].entries())
    merged.add(scanTree(headerTree(t, files), 'x86'), 1 - column);
  const table = openTable(writeTable({ columns, made: 'for a test' }, merged));
  assert.ok(table);
  return [...changesIn(table)];
}

function dumpOf(t: TestContext, text: string, release: string): Dump {
  const path = join(headerTree(t, { 'vmlinux.h': text }), 'vmlinux.h');
  return readDump(path, { from: release, to: release, source: 'test' });
}

test('changes between neighbouring kernels', (t) => {
  assert.deepEqual(
    changesOf(t)
      .map(({ about, change, moved }) => `${about} ${change}${moved ? ` ${moved.join(' to ')}` : ''}`)
      .sort(),
    [
      'lamp.brightness came',
      'lamp.level went',
      'lamp_generic_open form',
      'lamp_ops.open form',
      'lamp_other form',
      'wire_cut form linux/wire_old.h to linux/wire.h',
    ],
  );
});

test('debug information shows one side of a change, or says nothing', (t) => {
  const changes = changesOf(t);
  const before = dumpOf(
    t,
    'struct lamp { int level; struct lamp_ops *ops; const char *name; };\nstruct lamp_ops { int (*open)(struct lamp *); int (*idle)(struct lamp *); };\n',
    '6.4',
  );
  const after = dumpOf(
    t,
    'struct lamp { int brightness; struct lamp_ops *ops; const char *name; };\nstruct lamp_ops { void (*open)(struct lamp *); int (*idle)(struct lamp *); };\n',
    '6.6',
  );
  const other = dumpOf(t, 'struct lamp { int bulbs; int watts; int sockets; };\n', '6.6');
  const sides = (dump: Dump): string =>
    changes
      .filter(({ siblings }) => siblings)
      .map((change) => `${change.about} ${sideIn(dump, change) ?? 'nothing'}`)
      .sort()
      .join(', ');
  assert.equal(sides(before), 'lamp.brightness before, lamp.level before, lamp_ops.open before');
  assert.equal(sides(after), 'lamp.brightness after, lamp.level after, lamp_ops.open after');
  assert.equal(sides(other), 'lamp.brightness nothing, lamp.level nothing, lamp_ops.open nothing');
});

test('prototypes come from the types of functions', (t) => {
  const root = headerTree(t, {});
  const path = join(root, 'types.json');
  const types = [
    { id: 1, kind: 'STRUCT', name: 'lamp' },
    { id: 2, kind: 'PTR', name: '(anon)', type_id: 1 },
    { id: 3, kind: 'FUNC_PROTO', name: '(anon)', ret_type_id: 0, params: [{ type_id: 2 }] },
    { id: 4, kind: 'FUNC', name: 'lamp_other', type_id: 3 },
    { id: 5, kind: 'FUNC', name: 'wire_cut', type_id: 3 },
  ];
  writeFileSync(path, JSON.stringify({ types }));
  const dump = readDump(path, { from: '6.6', to: '6.6', source: 'test' });
  assert.deepEqual([...dump.functions!.get('lamp_other')!], ['void(struct lamp*)']);
  const side = (about: string): string | undefined =>
    sideIn(
      dump,
      changesOf(t).find((change) => change.about === about)!,
    );
  assert.equal(side('lamp_other'), 'after');
  assert.equal(side('lamp_generic_open'), undefined, 'not in this build');
  assert.equal(side('wire_cut'), undefined, 'neither form');
});

test('what is assigned to a dated member changed with it, what only looks like it did not', (t) => {
  const root = headerTree(t, {
    'drivers/lamp/lamp.c':
      'static struct lamp_ops ops = { .open = lamp_generic_open, };\nint x(struct lamp *l) { return l->level; }\n',
  });
  const all = changesOf(t);
  const usage = usageIn(
    root,
    new Set(all.map(({ about }) => about)),
    new Map([['level', new Set(['lamp'])]]),
  );
  assert.equal(usage.name('lamp_generic_open'), 1);
  assert.equal(usage.member('lamp', 'level'), 1);
  const dated: DatedMoment[] = [
    {
      ...{ about: 'lamp_ops.open', change: 'form', since: '6.4', last: '6.1', first: '6.12' },
      evidence: ['for a test'],
    },
  ];
  assert.deepEqual(
    togetherWith(dated, all, new Map([['6.1', usage]])).map(({ about, since }) => `${about} ${since}`),
    ['lamp_generic_open 6.4'],
  );
});

test('what moved from a header that went to one that came moved then', (t) => {
  const header = (about: string, change: 'came' | 'went', since: string): DatedMoment => ({
    ...{ about, change, since, last: '6.1', first: '6.12', evidence: ['for a test'] },
  });
  const gone = header('linux/wire_old.h', 'went', '6.5');
  const all = changesOf(t);
  assert.deepEqual(
    movedWith([gone, header('linux/wire.h', 'came', '6.5')], all).map(
      ({ about, since }) => `${about} ${since}`,
    ),
    ['wire_cut 6.5'],
  );
  assert.deepEqual(movedWith([gone, header('linux/wire.h', 'came', '6.3')], all), []);
  assert.deepEqual(movedWith([gone], all), []);
});
