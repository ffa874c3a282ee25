import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runningTypes } from '../btf/kernel-image.ts';
import type { OwnAbout } from '../layout.ts';
import { treeFolders } from '../scan/header-files.ts';

/** A kernel on this disk: a tree of headers or sources, or a file with its types. */
export type OwnSource = Pick<OwnAbout, 'kind' | 'path' | 'stamp'>;

/** Files that a build or a new release writes anew. */
const telling = [
  'Makefile',
  '.config',
  'Module.symvers',
  'include/config/auto.conf',
  'include/generated/autoconf.h',
  'include/generated/utsrelease.h',
  'include/generated/uapi/linux/version.h',
];

/** Folders whose time changes when another version is checked out into them. */
const mostFolders = 100;

/** Looks at a path without reading what it holds; a few dozen files are asked for their size and time. Throws as `node:fs` does. */
export function ownSource(named: string): OwnSource {
  const path = realpathSync(named);
  if (statSync(path).isDirectory()) return { kind: 'tree', path, stamp: treeStamp(path) };
  if (path !== runningTypes) return { kind: 'btf', path, stamp: sizeAndTime(path) };
  // The file system of the running kernel makes up the time of its files.
  const stamp = `${statSync(path).size} ${readFileSync('/proc/version', 'latin1').trim()}`;
  return { kind: 'btf', path, stamp };
}

function treeStamp(root: string): string {
  const stamps = treeFolders(root).flatMap((folder) => [
    folder,
    ...telling.map((name) => sizeAndTime(join(folder, name))),
    ...['include', ...foldersIn(folder, 'include'), ...foldersIn(folder, 'arch')].map((name) =>
      time(join(folder, name)),
    ),
  ]);
  return stamps.join(',');
}

function foldersIn(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder))
      .sort()
      .slice(0, mostFolders)
      .map((name) => (folder === 'arch' ? `arch/${name}/include/asm` : `${folder}/${name}`));
  } catch {
    return [];
  }
}

function sizeAndTime(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size}:${stat.mtimeMs}` : '';
}

function time(path: string): string {
  return String(statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? '');
}
