/** Files that carry a kernel's types, and those that do not: read little of, refused in words. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { BtfTypes } from '../../server/src/knowledge/btf/btf-types.ts';
import { readKernelImage } from '../../server/src/knowledge/btf/kernel-image.ts';
import { KernelFault } from '../../server/src/knowledge/fault.ts';
import { BtfBuilder, elfFile } from '../support/btf-builder.ts';
import { random as randomFrom } from '../support/random.ts';

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'syswright-image-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function written(t: TestContext, bytes: Uint8Array): string {
  const path = join(folderOf(t), 'vmlinux');
  writeFileSync(path, bytes);
  return path;
}

function faultOf(path: string): string {
  try {
    readKernelImage(path);
  } catch (error) {
    assert.ok(error instanceof KernelFault, String(error));
    return error.message;
  }
  return '';
}

function types(isLittle = true): Buffer {
  const b = new BtfBuilder(isLittle);
  b.function('lamp_on', b.int('int'), []);
  return b.bytes();
}

const banner = Buffer.from('%s version %s\0Linux version %s\0Linux version 6.7.8-lamp (me@here) (gcc) #1\0');

/** A symbol of the wide form, little-endian. */
function symbol(nameAt: number, info: number): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt32LE(nameAt);
  bytes[4] = info;
  return bytes;
}

test('a vmlinux of either width and byte order says its types, release and architecture', (t) => {
  for (const isLittle of [true, false]) {
    for (const isWide of [true, false]) {
      const machine = isLittle ? 183 : 22;
      const file = elfFile({ '.rodata': banner, '.BTF': types(isLittle) }, { isLittle, isWide, machine });
      const image = readKernelImage(written(t, file));
      assert.equal(new BtfTypes(image.btf).last, 3);
      assert.equal(image.release, '6.7.8-lamp');
      assert.equal(image.arch, isLittle ? 'arm64' : 's390x');
      assert.equal(image.publicNames, undefined);
    }
  }
  const bare = readKernelImage(written(t, types(false)));
  assert.equal(new BtfTypes(bare.btf).last, 3);
  assert.deepEqual([bare.release, bare.arch, bare.publicNames], [undefined, '', undefined]);
});

test('symbols of a vmlinux tell what others can use', (t) => {
  const names = Buffer.from('\0lamp_on\0lamp_own\0lamp_count\0');
  const table = Buffer.concat([symbol(0, 0), symbol(1, 0x12), symbol(9, 0x02), symbol(18, 0x11)]);
  const whole = { '.BTF': types(), '.symtab': table, '.strtab': names };
  assert.deepEqual([...readKernelImage(written(t, elfFile(whole))).publicNames!], ['lamp_on']);
  const stripped = { '.BTF': types(), __ksymtab_strings: Buffer.from('lamp_on\0LAMPS\0lamp_off\0') };
  assert.deepEqual(
    [...readKernelImage(written(t, elfFile(stripped))).publicNames!],
    ['lamp_on', 'LAMPS', 'lamp_off'],
  );
});

test('what is no kernel is refused in words', (t) => {
  const image = { '.rodata': banner, '.BTF': types() };
  const good = elfFile(image);
  const boot = Buffer.alloc(4096);
  boot.write('HdrS', 0x202);
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [Buffer.alloc(0), /is empty/],
    [Buffer.from('short'), /neither a folder nor a vmlinux/],
    [Buffer.from('#!/bin/sh\n'.repeat(100)), /neither a folder nor a vmlinux/],
    [boot, /compressed boot image/],
    [elfFile({ '.text': banner }), /no section \.BTF/],
    [elfFile(image, { type: 1 }), /a module or another object file/],
    [elfFile(image, { flags: { '.BTF': 0x800 } }), /is compressed/],
    [good.subarray(0, good.length - 40), /file is cut: it needs \d+ bytes and has/],
    [good.subarray(0, 40), /cut/],
  ];
  for (const [bytes, words] of cases) assert.match(faultOf(written(t, bytes)), words);
  assert.match(faultOf('/dev/zero'), /neither a folder nor a vmlinux/);
  assert.match(faultOf(folderOf(t)), /neither a folder nor a vmlinux/);
});

test('a pipe that nobody writes to is not waited for', (t) => {
  const path = join(folderOf(t), 'pipe');
  const { status } = spawnSync('mkfifo', [path]);
  if (status !== 0) {
    t.skip('this machine makes no pipes');
    return;
  }
  assert.match(faultOf(path), /neither a folder nor a vmlinux/);
});

test('of a huge file only what is needed is read', (t) => {
  const began = process.cpuUsage();
  const before = process.memoryUsage.rss();
  const huge = written(t, Buffer.from('no kernel at all'.repeat(4)));
  truncateSync(huge, 100 << 20);
  assert.match(faultOf(huge), /neither a folder nor a vmlinux/);
  const bare = written(t, types());
  truncateSync(bare, 200 << 20);
  assert.match(faultOf(bare), /larger than any kernel has \(200 MB\)/);
  const kernel = written(
    t,
    elfFile({ '.rodata': banner, '.BTF': types(), '.debug_info': Buffer.alloc(100 << 20) }),
  );
  assert.equal(readKernelImage(kernel).release, '6.7.8-lamp');
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 5e6, `${(user + system) / 1e6} s of processor time`);
  // Making the last file takes two of its copies.
  assert.ok(process.memoryUsage.rss() - before < 320 << 20);
});

test('spoiled ELF files give a fault or an image, nothing else', (t) => {
  const random = randomFrom(3);
  const good = elfFile({
    '.rodata': banner,
    '.BTF': types(),
    '.symtab': symbol(0, 0),
    '.strtab': Buffer.from('\0'),
  });
  const path = written(t, good);
  for (let i = 0; i < 400; i++) {
    const bytes = Buffer.from(good);
    const table = good.length - 64 * 6;
    for (let k = 0; k < 4; k++) {
      const at = i % 2 === 0 ? random() * 64 : table + random() * 64 * 6;
      bytes[4 + Math.floor(at)] = Math.floor(random() * 256);
    }
    writeFileSync(path, bytes);
    faultOf(path);
  }
});
