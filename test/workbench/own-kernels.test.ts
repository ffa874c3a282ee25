/** Tables of people's own kernels: made in a thread, kept, found while the kernel is as it was. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { render, type Message } from '../../server/src/core/text.ts';
import type { KernelTarget } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { keptTables } from '../../server/src/knowledge/own/own-cache.ts';
import { ownSource } from '../../server/src/knowledge/own/own-source.ts';
import { treeArchitectures } from '../../server/src/knowledge/own/tree-architectures.ts';
import { indexInThread, type ThreadOptions } from '../../server/src/workbench/index-thread.ts';
import type { Indexed } from '../../server/src/workbench/index-kernel.ts';
import { createOwnKernels, kernelCache } from '../../server/src/workbench/own-kernels.ts';
import { BtfBuilder } from '../support/btf-builder.ts';
import { headerTree } from '../support/header-trees.ts';

const files = {
  Makefile: 'VERSION = 6\nPATCHLEVEL = 8\nSUBLEVEL = 3\n',
  '.config': 'CONFIG_X86_64=y\nCONFIG_X86=y\n',
  'Module.symvers': '0x0\tlamp_start\tvmlinux\tEXPORT_SYMBOL\t\n',
  'include/linux/lamp.h': 'int lamp_start(int level);\n',
  'include/generated/autoconf.h': '#define CONFIG_X86 1\n',
  'include/generated/uapi/linux/version.h': '#define LINUX_VERSION_CODE 395267\n',
  'arch/x86/include/asm/only.h': 'int only_x86(void);\n',
  'arch/arm64/include/asm/other.h': 'int only_arm(void);\n',
};

function targetOf(tree: string, release = '6.8.3'): KernelTarget {
  return { version: version(release), source: 'test', tree };
}

function cacheOf(t: TestContext): string {
  return join(headerTree(t, {}), 'cache');
}

async function indexed(
  path: string,
  cache: string,
  more: { release?: string; options?: ThreadOptions; isForced?: boolean } = {},
): Promise<Indexed> {
  const { release, options, isForced = false } = more;
  return indexInThread(
    { path, version: release === undefined ? undefined : version(release), cache, isForced },
    options,
  );
}

function faultIn(outcome: Indexed): string {
  return 'fault' in outcome ? said(outcome.fault) : '';
}

function said(message: Message | undefined): string {
  return message ? render(message, 'en') : '';
}

test('a table is made once, found by targets, and out of date when the kernel changes', async (t) => {
  const tree = headerTree(t, files);
  const cache = cacheOf(t);
  const kernels = createOwnKernels(cache);
  const target = targetOf(tree);
  assert.equal(kernels.find(target), undefined);
  assert.equal(kernels.find(undefined), undefined);
  assert.equal(kernels.find({ version: version('6.8'), source: 'test' }), undefined);
  const [first, second] = await Promise.all([kernels.build(target), kernels.build(targetOf(tree))]);
  assert.deepEqual([first, second], [undefined, undefined]);
  const view = kernels.find(target)!.view(target);
  assert.deepEqual(
    [view.place, view.declared('lamp_start'), view.declared('lamp_stop')],
    ['exact', 'yes', 'no'],
  );
  assert.equal(view.declared('only_arm'), 'no', 'the tree is configured for another architecture');
  assert.equal(kernels.find(target), kernels.find(target), 'the table is opened once');
  const again = await indexed(tree, cache, { release: '6.8.3' });
  assert.ok('kept' in again && !again.isNew);
  const forced = await indexed(tree, cache, { release: '6.8.3', isForced: true });
  assert.ok('kept' in forced && forced.isNew);
  assert.equal(readdirSync(cache).length, 1);
  utimesSync(join(tree, 'include/generated/autoconf.h'), 1, 1);
  assert.notEqual(kernels.find(target), undefined, 'until somebody says that things have changed');
  kernels.forget();
  assert.equal(kernels.find(target), undefined);
  assert.equal(await kernels.build(target), undefined);
  assert.notEqual(kernels.find(target), undefined);
  assert.equal(readdirSync(cache).length, 1, 'the new table takes the place of the old one');
});

test('a link to a tree, and a header that was checked out anew', async (t) => {
  const tree = headerTree(t, files);
  const cache = cacheOf(t);
  const link = join(headerTree(t, {}), 'build');
  symlinkSync(tree, link);
  assert.ok('kept' in (await indexed(link, cache, { release: '6.8.3' })));
  assert.ok(createOwnKernels(cache).find(targetOf(tree)));
  const before = ownSource(tree).stamp;
  rmSync(join(tree, 'include/linux/lamp.h'));
  writeFileSync(join(tree, 'include/linux/lamp.h'), 'int lamp_start(void);\n');
  assert.notEqual(ownSource(tree).stamp, before);
});

test('types of a kernel, with the release that they say or a person', async (t) => {
  const folder = headerTree(t, {});
  const cache = cacheOf(t);
  const b = new BtfBuilder();
  b.struct('lamp', [['level', b.int('int')]]);
  const bare = join(folder, 'types.btf');
  writeFileSync(bare, b.bytes());
  assert.match(
    faultIn(await indexed(bare, cache)),
    /do not say which kernel they are of; name it with --release/,
  );
  assert.ok('kept' in (await indexed(bare, cache, { release: '6.8.3' })));
  const named = join(folder, 'vmlinux-5.15.0-91-generic.btf');
  writeFileSync(named, b.bytes());
  const outcome = await indexed(named, cache);
  assert.ok('kept' in outcome);
  assert.equal(outcome.kept.about.own.release, '5.15.0-91-generic');
  const target = { version: version('5.15'), source: 'test', btf: named };
  const view = createOwnKernels(cache).find(target)!.view(target);
  assert.deepEqual(
    [view.hasMember('lamp', 'level'), view.hasMember('lamp', 'gone'), view.declared('nobody')],
    ['yes', 'no', 'unknown'],
  );
  assert.deepEqual(
    keptTables(cache).map((one) => one.about.own.path),
    [bare, named].sort(),
  );
});

test('what is no kernel gives words, and leaves nothing behind', async (t) => {
  const cache = cacheOf(t);
  const folder = headerTree(t, { Makefile: 'all:\n', 'notes.txt': 'notes\n' });
  assert.match(faultIn(await indexed(folder, cache)), /no kernel or header tree/);
  assert.match(faultIn(await indexed(folder, cache, { release: '6.8' })), /holds no kernel headers/);
  assert.match(faultIn(await indexed(join(folder, 'notes.txt'), cache)), /neither a folder nor a vmlinux/);
  assert.match(faultIn(await indexed(join(folder, 'nowhere'), cache)), /ENOENT/);
  assert.deepEqual(keptTables(cache), []);
  const kernels = createOwnKernels(cache);
  const target = targetOf(folder);
  assert.match(said(await kernels.build(target)), /holds no kernel headers/);
  assert.equal(kernels.find(target), undefined);
});

test('a tree without configuration is read for the usual architectures', (t) => {
  const ofBuild = ['.config', 'include/generated/autoconf.h'];
  const source = Object.fromEntries(Object.entries(files).filter(([path]) => !ofBuild.includes(path)));
  const tree = headerTree(t, source);
  assert.deepEqual(treeArchitectures([tree]), [
    { folder: 'x86', arch: 'amd64' },
    { folder: 'arm64', arch: 'arm64' },
  ]);
  mkdirSync(join(tree, 'arch/arm64/include/generated/asm'), { recursive: true });
  assert.deepEqual(treeArchitectures([tree]), [{ folder: 'arm64', arch: 'arm64' }]);
  writeFileSync(join(tree, '.config'), 'CONFIG_RISCV=y\n');
  assert.deepEqual(treeArchitectures([tree]), [{ folder: 'riscv', arch: 'riscv64' }]);
  writeFileSync(join(tree, '.config'), 'CONFIG_X86=y\nCONFIG_X86_32=y\n');
  assert.deepEqual(treeArchitectures([tree]), [{ folder: 'x86', arch: 'i386' }]);
});

test('a spoiled or foreign file in the cache is no table', async (t) => {
  const tree = headerTree(t, files);
  const cache = cacheOf(t);
  const outcome = await indexed(tree, cache, { release: '6.8.3' });
  assert.ok('kept' in outcome);
  const { file } = outcome.kept;
  const good = readFileSync(file);
  for (const bytes of [
    Buffer.alloc(0),
    good.subarray(0, 9),
    good.subarray(0, good.length / 2),
    Buffer.from('SWKAPI99 and more'.repeat(50)),
  ]) {
    writeFileSync(file, bytes);
    assert.equal(createOwnKernels(cache).find(targetOf(tree)), undefined, `${bytes.length} bytes`);
  }
  writeFileSync(join(cache, 'foreign.bin'), 'x'.repeat(100));
  writeFileSync(join(cache, 'left-over.new'), 'x');
  utimesSync(join(cache, 'left-over.new'), 1, 1);
  assert.equal(await createOwnKernels(cache).build(targetOf(tree)), undefined);
  assert.equal(keptTables(cache).length, 1);
  assert.deepEqual(
    readdirSync(cache).filter((name) => name.endsWith('.new')),
    [],
  );
});

test('a cache that cannot be written gives words', async (t) => {
  const tree = headerTree(t, files);
  const place = headerTree(t, { file: 'not a folder' });
  assert.match(faultIn(await indexed(tree, join(place, 'file'), { release: '6.8.3' })), /EEXIST|ENOTDIR/);
});

test('unreadable files are counted and told', async (t) => {
  const tree = headerTree(t, {
    ...files,
    'include/linux/binary.h': 'a\0b',
    'include/linux/closed.h': 'int closed;\n',
  });
  writeFileSync(join(tree, 'include/linux/huge.h'), 'x'.repeat(9 << 20));
  chmodSync(join(tree, 'include/linux/closed.h'), 0);
  const outcome = await indexed(tree, cacheOf(t), { release: '6.8.3' });
  assert.ok('kept' in outcome);
  // Who runs the tests as root can read what is closed.
  assert.ok(outcome.kept.about.own.unreadable >= 2);
  assert.deepEqual(outcome.kept.about.columns[0]?.lacks, ['declarations']);
});

test('too much memory, too much time and a person who leaves end the thread, not the program', async (t) => {
  const cache = cacheOf(t);
  const many = Array.from(
    { length: 200_000 },
    (_, i) => `int lamp_number_${i}(struct lamp_${i} *l, int level);\n`,
  ).join('');
  const tree = headerTree(t, {
    ...files,
    'include/linux/many.h': many.slice(0, 8 << 20),
    'include/linux/more.h': many.slice(0, 8 << 20),
  });
  assert.match(
    faultIn(await indexed(tree, cache, { release: '6.8.3', options: { heap: 24 } })),
    /more than 24 MB of memory/,
  );
  assert.match(
    faultIn(await indexed(tree, cache, { release: '6.8.3', options: { patience: 1 } })),
    /given up after/,
  );
  const controller = new AbortController();
  const stopped = indexed(tree, cache, { release: '6.8.3', options: { signal: controller.signal } });
  controller.abort();
  assert.match(faultIn(await stopped), /was stopped/);
  assert.deepEqual(keptTables(cache), []);
});

test('the cache is where the system wants caches', () => {
  assert.equal(kernelCache({ XDG_CACHE_HOME: '/var/tmp/c' }), '/var/tmp/c/syswright/kernel-api');
  assert.match(kernelCache({ XDG_CACHE_HOME: 'relative' }), /\/\.cache\/syswright\/kernel-api$/);
});
