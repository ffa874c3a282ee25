import { readSync } from 'node:fs';
import type { Text } from '../../core/text.ts';
import { KernelFault } from '../fault.ts';

/** A file of which parts are read: a kernel with debug information has a gigabyte, and we want some megabytes of it. */
export interface PartialFile {
  readonly descriptor: number;
  readonly size: number;
}

export interface ElfSection {
  readonly name: string;
  readonly isCompressed: boolean;
  /** Whether it has bytes in the file: those of separate debug files are often left out. */
  readonly isPresent: boolean;
  readonly offset: number;
  readonly size: number;
}

export interface ElfFile {
  /** Whether it is linked, as a kernel is, or an object such as a module. */
  readonly isLinked: boolean;
  /** The number that the format has for the processor. */
  readonly machine: number;
  readonly isLittle: boolean;
  readonly isWide: boolean;
  readonly sections: readonly ElfSection[];
}

const absent = 8;
const compressed = 0x800;

export function isElf(head: Uint8Array): boolean {
  return head.length >= 16 && head[0] === 0x7f && head[1] === 0x45 && head[2] === 0x4c && head[3] === 0x46;
}

/** Reads the table of sections, of either width and byte order. */
export function readElf(file: PartialFile): ElfFile {
  const head = readPart(file, 0, 64);
  const isWide = head[4] === 2;
  const isLittle = head[5] !== 2;
  const at = fields(head, isLittle, isWide);
  const [tableAt, entrySize, count, nameIndex] = isWide
    ? [at.long(0x28), at.half(0x3a), at.half(0x3c), at.half(0x3e)]
    : [at.long(0x20), at.half(0x2e), at.half(0x30), at.half(0x32)];
  const shared = { isLinked: at.half(16) !== 1, machine: at.half(18), isLittle, isWide };
  if (count === 0) return { ...shared, sections: [] };
  if (entrySize < (isWide ? 64 : 40)) throw new KernelFault(damaged);
  const table = readPart(file, tableAt, count * entrySize);
  const raw = Array.from({ length: count }, (_, index) => {
    const entry = fields(table.subarray(index * entrySize, (index + 1) * entrySize), isLittle, isWide);
    const [flags, offset, size] = isWide
      ? [entry.long(8), entry.long(24), entry.long(32)]
      : [entry.long(8), entry.long(16), entry.long(20)];
    return { nameAt: entry.word(0), type: entry.word(4), flags, offset, size };
  });
  const names = raw[nameIndex];
  if (!names) throw new KernelFault(damaged);
  const texts = readPart(file, names.offset, names.size);
  return {
    ...shared,
    sections: raw.map(({ nameAt, type, flags, offset, size }) => ({
      name: textAt(texts, nameAt),
      isCompressed: (flags & compressed) !== 0,
      isPresent: type !== absent,
      offset,
      size,
    })),
  };
}

/** The bytes of a part; throws where the file ends before it, or where they are more than anybody needs. */
export function readPart(file: PartialFile, offset: number, size: number, most = 256 << 20): Buffer {
  if (offset + size > file.size) throw new KernelFault(cut, { wanted: offset + size, had: file.size });
  if (size > most) throw new KernelFault(tooLarge, { size: size >> 20 });
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file.descriptor, bytes, length, size - length, offset + length);
    if (read === 0) throw new KernelFault(cut, { wanted: offset + size, had: offset + length });
    length += read;
  }
  return bytes;
}

interface Fields {
  half(at: number): number;
  word(at: number): number;
  /** Of the file's own width. */
  long(at: number): number;
}

export function fields(bytes: Uint8Array, isLittle: boolean, isWide: boolean): Fields {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    half: (at) => view.getUint16(at, isLittle),
    word: (at) => view.getUint32(at, isLittle),
    long: (at) => (isWide ? Number(view.getBigUint64(at, isLittle)) : view.getUint32(at, isLittle)),
  };
}

/** The text at an offset up to its NUL; empty where there is none. */
export function textAt(bytes: Buffer, at: number): string {
  const text = bytes.subarray(at, at + 512);
  const end = text.indexOf(0);
  return end < 0 ? '' : text.toString('latin1', 0, end);
}

const cut: Text = {
  en: 'the file is cut: it needs {wanted} bytes and has {had}',
  'zh-CN': '文件不完整：需要 {wanted} 字节，实际只有 {had} 字节',
};
const damaged: Text = {
  en: 'the ELF file is damaged: its table of sections makes no sense',
  'zh-CN': 'ELF 文件已损坏：节表无效',
};
const tooLarge: Text = {
  en: 'a part of it is larger than any kernel has ({size} MB)',
  'zh-CN': '其中一部分（{size} MB）超过任何内核的大小',
};
