import { resolve } from 'node:path';
import { render, type Text } from '../core/text.ts';
import type { Version } from '../core/version.ts';
import { readKernelTree } from '../target/kernel-tree.ts';
import { diskFiles } from '../workbench.ts';
import { indexInThread } from '../workbench/index-thread.ts';
import { listKept, type KeptState, type KeptTable } from '../workbench/kept-tables.ts';
import { kernelCache } from '../workbench/own-kernels.ts';
import { harmless } from './columns.ts';
import type { Door } from './door.ts';
import { slashed } from './plan.ts';
import { kindOf } from './walk.ts';

interface Options {
  readonly format: 'text' | 'json';
  readonly release?: Version;
  readonly force?: boolean;
}

/** What became of a table in this call, or what is thought of one that is listed. */
type State = 'made' | KeptState;

interface Row {
  /** As it was given. */
  readonly path: string;
  readonly state: State;
  readonly kept: KeptTable;
  readonly seconds?: number;
}

interface Failure {
  readonly path: string;
  readonly reason: string;
}

/** Makes the tables of kernels, one after the other because each takes much memory; without paths lists those kept. */
export async function indexPaths(door: Door, paths: readonly string[], options: Options): Promise<void> {
  const cache = kernelCache();
  const rows: Row[] = [];
  const failures: Failure[] = [];
  if (paths.length === 0) {
    for (const { kept, state } of listKept(cache)) rows.push({ path: kept.about.own.path, state, kept });
  }
  for (const path of paths) {
    const outcome = await indexOne(door, path, cache, options);
    if ('reason' in outcome) failures.push(outcome);
    else rows.push(outcome);
    if (options.format === 'json') continue;
    if ('reason' in outcome) await door.output.warn(`${harmless(door.say(words.failed, { ...outcome }))}\n`);
    else await door.output.print(describe(door, outcome));
  }
  if (failures.length > 0) door.end(2);
  if (options.format === 'json') await printJson(door, cache, rows, failures);
  else if (paths.length === 0) await printList(door, cache, rows);
}

async function indexOne(door: Door, path: string, cache: string, options: Options): Promise<Row | Failure> {
  const full = slashed(resolve(path));
  const kind = kindOf(full);
  if (kind === undefined) return { path, reason: door.say(words.missing) };
  const tree = kind === 'folder' ? await readKernelTree(diskFiles, full) : undefined;
  const version = kind === 'folder' ? tree?.version : options.release;
  const request = { path: full, version, cache, isForced: options.force === true };
  const indexed = await indexInThread(request);
  if ('fault' in indexed) return { path, reason: render(indexed.fault, door.locale) };
  const { kept, isNew, seconds } = indexed;
  return isNew ? { path, state: 'made', kept, seconds } : { path, state: 'kept', kept };
}

/** A line on the kernel, one on the file, and one for everything that the table cannot know. */
function describe(door: Door, { path, state, kept, seconds = 0 }: Row): string {
  const { own, columns, names } = kept.about;
  const arch = columns
    .map((one) => one.arch)
    .filter((one) => one !== '')
    .join(', ');
  const kernel = `${own.release}${arch === '' ? '' : ` (${arch})`}`;
  const { headers, unreadable } = own;
  const args = { path, kernel, names, headers, seconds: seconds.toFixed(1) };
  const say = state !== 'made' ? words[state] : own.kind === 'tree' ? words.madeTree : words.madeTypes;
  const lines = [door.say(say, args), `  ${kept.file} (${megabytes(kept.size)})`];
  const lacks = new Set(columns.flatMap((one) => one.lacks ?? []));
  if (own.kind === 'btf') lines.push(`  ${door.say(words.types)}`);
  else if (lacks.has('declarations')) lines.push(`  ${door.say(words.unreadable, { unreadable })}`);
  if (lacks.has('generated')) lines.push(`  ${door.say(words.generated)}`);
  if (lacks.has('exports') && own.kind === 'tree') lines.push(`  ${door.say(words.exports)}`);
  return harmless(`${lines.join('\n')}\n`);
}

async function printList(door: Door, cache: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) await door.output.print(`${door.say(words.none, { cache })}\n`);
  for (const row of rows) await door.output.print(describe(door, row));
}

async function printJson(
  door: Door,
  cache: string,
  rows: readonly Row[],
  failures: readonly Failure[],
): Promise<void> {
  const tables = rows.map(({ path, state, kept, seconds }) => {
    const { own, columns, names } = kept.about;
    return {
      ...{ path, source: own.path, kind: own.kind, state, kernel: own.release },
      arch: columns.map((one) => one.arch),
      ...{ names, headers: own.headers, unreadable: own.unreadable },
      lacks: [...new Set(columns.flatMap((one) => one.lacks ?? []))],
      ...{ file: kept.file, bytes: kept.size },
      ...(seconds === undefined ? {} : { seconds: Number(seconds.toFixed(2)) }),
    };
  });
  await door.output.print(`${JSON.stringify({ schema: 1, cache, tables, failures }, undefined, 1)}\n`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

const words = {
  failed: { en: 'syswright: {path}: {reason}', 'zh-CN': 'syswright: {path}：{reason}' },
  missing: {
    en: 'there is no such file or folder, or it cannot be read',
    'zh-CN': '文件或目录不存在，或无法读取',
  },
  madeTree: {
    en: '{path}: Linux {kernel}, {names} names from {headers} headers in {seconds} s',
    'zh-CN': '{path}：Linux {kernel}，{headers} 个头文件中的 {names} 个名称，用时 {seconds} 秒',
  },
  madeTypes: {
    en: '{path}: Linux {kernel}, {names} names from its types in {seconds} s',
    'zh-CN': '{path}：Linux {kernel}，类型信息中的 {names} 个名称，用时 {seconds} 秒',
  },
  kept: {
    en: '{path}: Linux {kernel}, {names} names; the table is up to date',
    'zh-CN': '{path}：Linux {kernel}，{names} 个名称；该表是最新的',
  },
  stale: {
    en: '{path}: Linux {kernel}, {names} names; the kernel has changed since, so the table is not used: run index again',
    'zh-CN': '{path}：Linux {kernel}，{names} 个名称；该内核此后有变化，表不再使用：请重新运行 index',
  },
  gone: {
    en: '{path}: Linux {kernel}, {names} names; the path is not there any more',
    'zh-CN': '{path}：Linux {kernel}，{names} 个名称；该路径已不存在',
  },
  types: {
    en: 'types know no macros, inline functions, headers and exports: what is not among them counts as unknown',
    'zh-CN': '类型信息不含宏、内联函数、头文件和导出符号：其中没有的名称视为未知',
  },
  unreadable: {
    en: '{unreadable} files or folders could not be read: what is not in the others counts as unknown',
    'zh-CN': '有 {unreadable} 个文件或目录无法读取：其余文件中没有的名称视为未知',
  },
  generated: {
    en: 'no build has prepared the tree (make prepare): what builds generate counts as unknown',
    'zh-CN': '该源码树未经构建准备（make prepare）：构建时生成的内容视为未知',
  },
  exports: {
    en: 'it has no Module.symvers: exported symbols count as unknown',
    'zh-CN': '其中没有 Module.symvers：导出符号视为未知',
  },
  none: {
    en: 'no tables are kept in {cache}; name a kernel or header tree, a vmlinux or a file of kernel types',
    'zh-CN': '{cache} 中没有保存的表；请给出内核源码树、头文件目录、vmlinux 或内核类型文件',
  },
} as const satisfies Readonly<Record<string, Text>>;
