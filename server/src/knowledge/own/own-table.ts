import { basename } from 'node:path';
import type { Text } from '../../core/text.ts';
import { parseVersion, type Version } from '../../core/version.ts';
import { btfFacts } from '../btf/btf-facts.ts';
import { BtfTypes } from '../btf/btf-types.ts';
import { readKernelImage } from '../btf/kernel-image.ts';
import { KernelFault } from '../fault.ts';
import type { OwnAbout, TableAbout } from '../layout.ts';
import { Merged } from '../merge.ts';
import { treeFolders } from '../scan/header-files.ts';
import { scanTree } from '../scan/scan-tree.ts';
import { writeTable } from '../write-table.ts';
import type { OwnSource } from './own-source.ts';
import { treeArchitectures } from './tree-architectures.ts';

/** The columns and origin of a table beside its bytes. */
export interface OwnTable {
  readonly bytes: Uint8Array;
  readonly columns: TableAbout['columns'];
  readonly own: OwnAbout;
}

/**
 * Reads a kernel of this disk and makes its table. This takes seconds and hundreds of megabytes for a tree, so it
 * belongs into a thread that ends. `version` is what the tree says it is, or what a person says of bare types.
 */
export function makeOwnTable(source: OwnSource, version: Version | undefined): OwnTable {
  return source.kind === 'tree' ? fromTree(source, version) : fromTypes(source, version);
}

function fromTree(source: OwnSource, version: Version | undefined): OwnTable {
  if (!version) throw new KernelFault(noVersion);
  const folders = treeFolders(source.path);
  const merged = new Merged();
  const columns: TableAbout['columns'][number][] = [];
  let unreadable = 0;
  for (const { folder, arch } of treeArchitectures(folders)) {
    const facts = scanTree(folders, folder);
    unreadable = Math.max(unreadable, facts.unreadable);
    merged.add(facts, columns.length);
    columns.push({ ...columnOf(source, version), arch, ...lacking(facts.lacks) });
  }
  if (![...merged.headers.keys()].some((path) => path.startsWith('linux/'))) throw new KernelFault(noHeaders);
  const own = { ...source, release: version.text, headers: merged.headers.size, unreadable };
  return { bytes: writeTable({ columns, made: 'syswright index', own }, merged), columns, own };
}

function fromTypes(source: OwnSource, said: Version | undefined): OwnTable {
  const image = readKernelImage(source.path);
  const version = said ?? parseVersion(image.release ?? releaseInName(source.path));
  if (!version || version.parts.length < 2) throw new KernelFault(noRelease);
  const { publicNames } = image;
  const facts = btfFacts(new BtfTypes(image.btf), (name) => publicNames?.has(name) === true);
  const merged = new Merged();
  merged.add(facts, 0);
  const columns = [{ ...columnOf(source, version), arch: image.arch, ...lacking(facts.lacks) }];
  const own = { ...source, release: version.text, headers: 0, unreadable: 0 };
  return { bytes: writeTable({ columns, made: 'syswright index', own }, merged), columns, own };
}

function columnOf(
  source: OwnSource,
  version: Version,
): { readonly version: string; readonly source: string } {
  return { version: version.parts.join('.'), source: source.path };
}

function lacking(
  lacks: TableAbout['columns'][number]['lacks'],
): Pick<TableAbout['columns'][number], 'lacks'> {
  return lacks === undefined || lacks.length === 0 ? {} : { lacks };
}

/** `vmlinux-6.1.0-18-amd64`, `5.4.0-42-generic.btf`. */
function releaseInName(path: string): string {
  return /\d+\.\d+.*$/.exec(basename(path).replace(/\.(?:btf|debug)$/, ''))?.[0] ?? '';
}

const noVersion: Text = {
  en: 'it is no kernel or header tree (no version in its Makefile or include/generated)',
  'zh-CN': '不是内核源码树或头文件目录（其 Makefile 与 include/generated 中没有版本号）',
};
const noHeaders: Text = {
  en: 'it holds no kernel headers (include/linux is missing or cannot be read)',
  'zh-CN': '其中没有内核头文件（include/linux 不存在或无法读取）',
};
const noRelease: Text = {
  en: 'the types do not say which kernel they are of; name it with --release, e.g. --release 6.1.0-18-amd64',
  'zh-CN': '类型文件没有说明属于哪个内核；请用 --release 指定，例如 --release 6.1.0-18-amd64',
};
