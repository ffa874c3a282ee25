import { join } from 'node:path';
import type { ApiLack } from '../../core/kernel-api.ts';
import { headerFiles, readHeader, resolveInclude } from './header-files.ts';
import { Macros } from './macros.ts';
import { macrosOf, scanHeader, type Declared } from './scan-header.ts';
import { readSymvers, type ExportedSymbol } from './symvers.ts';

export interface ScannedHeader {
  readonly path: string;
  readonly declarations: readonly Declared[];
  /** Paths of the tree's headers that it includes. */
  readonly includes: readonly { readonly path: string; readonly condition: string }[];
}

/** What one kernel's headers say. */
export interface TreeFacts {
  readonly headers: readonly ScannedHeader[];
  readonly words: ReadonlySet<string>;
  readonly exported: readonly ExportedSymbol[];
  /** Files and folders that could not be read, or were too many. */
  readonly unreadable: number;
  /** What the tree does not say. */
  readonly lacks: readonly ApiLack[];
}

/**
 * Headers that are read several times over with other meanings of the same macros: what the macros make there is no
 * declaration for those who include the header once.
 */
const stages =
  /^trace\/(?:stages\/|(?:trace_events|perf|bpf_probe|define_\w+|trace_custom_events|syscall)\.h$)/;

/** What every build leaves before it compiles: without these a tree's other generated headers are not there either. */
const prepared = ['generated/autoconf.h', 'generated/uapi/linux/version.h'];

/**
 * A whole tree lacks a few headers that its others include, made by a build or for other architectures; in a copy of some
 * folders most are missing, and what it does not declare may well be in the kernel.
 */
const mostAbsent = 0.02;

/** All texts of a tree are held at once; the largest kernel has 80 MB of headers. */
const mostText = 400 << 20;

/** Thousands of numbers for device trees, which C code seldom names and no rule judges. */
const bindings = /^dt-bindings\//;

/**
 * Reads all headers of a tree for one architecture, named as the kernel's folder is: `x86`, `arm64`. A tree may lie in
 * several folders, see `treeFolders`.
 */
export function scanTree(tree: string | readonly string[], arch: string): TreeFacts {
  const folders = typeof tree === 'string' ? [tree] : tree;
  const found = headerFiles(folders, arch);
  const { files } = found;
  let { unreadable } = found;
  const texts = new Map<string, string>();
  let size = 0;
  for (const { path, file } of files) {
    const text = size > mostText ? undefined : readHeader(file);
    if (text === undefined) unreadable++;
    size += text?.length ?? 0;
    texts.set(path, text === undefined || bindings.test(path) || path === 'generated/autoconf.h' ? '' : text);
  }
  const macros = new Macros();
  for (const [path, text] of texts) {
    if (!stages.test(path)) for (const definition of macrosOf(text)) macros.add(definition);
  }
  const words = new Set<string>();
  const headers: ScannedHeader[] = [];
  const absent = new Set<string>();
  for (const [path, text] of texts) {
    const header = scanHeader(text, macros);
    for (const word of header.words) words.add(word);
    const includes = new Map<string, { path: string; condition: string }>();
    for (const one of header.includes) {
      const target = resolveInclude(texts, one.path, one.isLocal ? path : undefined);
      if (target !== undefined)
        includes.set(`${target}\0${one.condition}`, { path: target, condition: one.condition });
      else if (one.path.startsWith('linux/')) absent.add(one.path);
    }
    headers.push({ path, declarations: header.declarations, includes: [...includes.values()] });
  }
  const symvers = folders
    .map((folder) => readHeader(join(folder, 'Module.symvers')))
    .find((text) => text !== undefined);
  const lacks: ApiLack[] = [];
  if (unreadable > 0 || absent.size > texts.size * mostAbsent) lacks.push('declarations');
  if (!prepared.every((path) => texts.has(path))) lacks.push('generated');
  if (symvers === undefined) lacks.push('exports');
  return { headers, words, exported: readSymvers(symvers ?? ''), unreadable, lacks };
}
