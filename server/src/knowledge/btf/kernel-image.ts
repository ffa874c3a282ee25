import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Text } from '../../core/text.ts';
import { KernelFault } from '../fault.ts';
import { isElf, readElf, readPart, type ElfFile, type PartialFile } from './elf-file.ts';
import { publicInElf, publicInKallsyms } from './kernel-symbols.ts';

/** What a file says about the kernel whose types it carries. */
export interface KernelImage {
  readonly btf: Uint8Array;
  /** Functions that others can use, where symbols tell. */
  readonly publicNames: ReadonlySet<string> | undefined;
  /** Debian's name of the architecture; empty where nothing tells. */
  readonly arch: string;
  /** Such as `6.1.0-18-amd64`, where it is known. */
  readonly release: string | undefined;
}

/** Where the kernel shows its own types. */
export const runningTypes = '/sys/kernel/btf/vmlinux';

/** The types of a kernel with everything built in have 30 MB. */
const mostTypes = 128 << 20;

/** Debian's names by those of Node and by the numbers of the ELF format. */
const machines: Readonly<Record<string, string>> = {
  x64: 'amd64',
  ia32: 'i386',
  arm: 'armhf',
  ppc64: 'ppc64el',
};
const elfMachines: Readonly<Record<number, string>> = {
  3: 'i386',
  21: 'ppc64el',
  22: 's390x',
  40: 'armhf',
  62: 'amd64',
  183: 'arm64',
  243: 'riscv64',
  258: 'loong64',
};

/** Debian's name of the machine that this runs on. */
export function ownArchitecture(): string {
  return machines[process.arch] ?? process.arch;
}

/** Opens a vmlinux or a file of bare types. Throws a `KernelFault` for anything else, having read little of it. */
export function readKernelImage(path: string): KernelImage {
  // A pipe would be waited for.
  if (!statSync(path).isFile()) throw new KernelFault(neither);
  const descriptor = openSync(path, 'r');
  try {
    const file = { descriptor, size: fstatSync(descriptor).size };
    if (file.size < 24) throw new KernelFault(file.size === 0 ? empty : neither);
    const head = readPart(file, 0, Math.min(file.size, 1024));
    if (isElf(head)) return fromElf(file);
    const isTypes = head.readUInt16LE() === 0xeb9f || head.readUInt16BE() === 0xeb9f;
    if (isTypes) return { btf: readPart(file, 0, file.size, mostTypes), ...surroundings(path) };
    throw new KernelFault(head.toString('latin1', 0x202, 0x206) === 'HdrS' ? bootImage : neither);
  } finally {
    closeSync(descriptor);
  }
}

/** Of the running kernel more is known than its types. */
function surroundings(path: string): Omit<KernelImage, 'btf'> {
  if (path !== runningTypes) return { publicNames: undefined, arch: '', release: undefined };
  return {
    publicNames: publicInKallsyms(readIfThere('/proc/kallsyms')),
    arch: ownArchitecture(),
    release: /^Linux version (\S+)/.exec(readIfThere('/proc/version'))?.[1],
  };
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function fromElf(file: PartialFile): KernelImage {
  const elf = readElf(file);
  const types = elf.sections.find((one) => one.name === '.BTF' && one.isPresent);
  if (!elf.isLinked) throw new KernelFault(object);
  if (!types) throw new KernelFault(noTypes);
  if (types.isCompressed) throw new KernelFault(compressed);
  return {
    btf: readPart(file, types.offset, types.size, mostTypes),
    publicNames: publicInElf(file, elf),
    arch: elfMachines[elf.machine] ?? '',
    release: releaseIn(file, elf),
  };
}

/** The kernel names itself at the start of a line that it prints when it boots. */
function releaseIn(file: PartialFile, elf: ElfFile): string | undefined {
  const texts = elf.sections.find((one) => one.name === '.rodata' && one.isPresent && !one.isCompressed);
  if (!texts) return undefined;
  const bytes = readPart(file, texts.offset, texts.size);
  for (let at = bytes.indexOf('Linux version '); at >= 0; at = bytes.indexOf('Linux version ', at + 1)) {
    const release = /^Linux version (\d[^\s%]*) \(/.exec(bytes.toString('latin1', at, at + 256))?.[1];
    if (release !== undefined) return release;
  }
  return undefined;
}

const empty: Text = { en: 'the file is empty', 'zh-CN': '文件为空' };
const neither: Text = {
  en: 'it is neither a folder nor a vmlinux nor a file of kernel types (BTF)',
  'zh-CN': '既不是目录，也不是 vmlinux 或内核类型（BTF）文件',
};
const bootImage: Text = {
  en: 'it is a compressed boot image; name the vmlinux it was made from, or extract it with scripts/extract-vmlinux of the kernel',
  'zh-CN': '这是压缩的启动映像；请指定对应的 vmlinux，或用内核的 scripts/extract-vmlinux 解出',
};
const object: Text = {
  en: 'it is a module or another object file, whose types are not those of a kernel; name the vmlinux',
  'zh-CN': '这是内核模块或其他目标文件，其类型不是内核的类型；请指定 vmlinux',
};
const noTypes: Text = {
  en: 'it has no section .BTF: the kernel was built without CONFIG_DEBUG_INFO_BTF, or it was stripped',
  'zh-CN': '其中没有 .BTF 节：该内核未启用 CONFIG_DEBUG_INFO_BTF，或已被裁剪',
};
const compressed: Text = {
  en: 'its section .BTF is compressed; decompress it with objcopy --decompress-debug-sections',
  'zh-CN': '.BTF 节是压缩的；请用 objcopy --decompress-debug-sections 解压',
};
