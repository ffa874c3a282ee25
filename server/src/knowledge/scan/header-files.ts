import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A header of a tree under the name that an `#include` of kernel code can give it, such as `uapi/linux/fs.h`. */
export interface HeaderFile {
  readonly path: string;
  readonly file: string;
}

/** Search folders of a kernel build in their order, with what stands before the paths found there. */
function roots(arch: string): readonly (readonly [folder: string, prefix: string])[] {
  return [
    [`arch/${arch}/include`, ''],
    [`arch/${arch}/include/generated`, ''],
    ['include', ''],
  ];
}

/** Empty files by which a build remembers configuration, and the folders that are search folders of their own. */
const skipped = new Set(['include/config', 'include/generated/rust']);

/** No tree has folders this deep, so many folders or so many headers. */
const deepest = 12;
const mostFolders = 10_000;
const mostFiles = 50_000;

/**
 * The headers that C code for one architecture can include, from a tree or from several folders that make one, the
 * first of which wins. Folders that cannot be read count as unreadable, no more.
 */
export function headerFiles(
  folders: readonly string[],
  arch: string,
): { readonly files: readonly HeaderFile[]; readonly unreadable: number } {
  const found = new Map<string, string>();
  let unreadable = 0;
  let folderCount = 0;
  /** The real paths of the folder that is read and those it was reached through. */
  const above: string[] = [];
  const walk = (root: string, folder: string, prefix: string): void => {
    let entries;
    let real;
    try {
      real = realpathSync(join(root, folder));
      // A link that leads back up: what it shows has names of its own.
      if (above.includes(real)) return;
      entries = readdirSync(real, { withFileTypes: true });
    } catch {
      if (above.length > 0) unreadable++;
      return;
    }
    above.push(real);
    folderCount++;
    for (const entry of entries) {
      if (folderCount > mostFolders || found.size >= mostFiles) {
        unreadable++;
        break;
      }
      const inside = `${folder}/${entry.name}`;
      if (skipped.has(inside) || inside === `arch/${arch}/include/generated`) continue;
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isFolderAt(join(root, inside)));
      if (isFolder && above.length <= deepest) walk(root, inside, `${prefix}${entry.name}/`);
      else if (entry.name.endsWith('.h')) {
        const path = prefix + entry.name;
        if (!found.has(path)) found.set(path, join(root, inside));
      }
    }
    above.pop();
  };
  for (const [folder, prefix] of roots(arch)) for (const root of folders) walk(root, folder, prefix);
  const files = [...found].map(([path, file]) => ({ path, file }));
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), unreadable };
}

/**
 * The folders that make up a tree: Debian's packages keep what a configuration generates apart from what all share, and
 * name the other folder in their Makefile; a build elsewhere leaves a link to its sources.
 */
export function treeFolders(root: string): readonly string[] {
  const folders = [root];
  const makefile = readHeader(join(root, 'Makefile'))?.slice(0, 4096) ?? '';
  const named = /^include[ \t]+([^\s$]+)\/Makefile[ \t]*$/m.exec(makefile)?.[1];
  for (const other of [named && resolve(root, named), join(root, 'source')]) {
    if (other === undefined || !isFolderAt(join(other, 'include/linux'))) continue;
    if (!folders.some((one) => isSame(one, other))) folders.push(other);
  }
  return folders;
}

function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

function isFolderAt(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The largest header of the kernel has 3 MB; what is longer was made to be read by nobody. */
const longest = 8 << 20;

/** The text of a file, or undefined when it cannot be read or is no text. */
export function readHeader(file: string): string | undefined {
  try {
    if (!statSync(file).isFile() || statSync(file).size > longest) return undefined;
    const text = readFileSync(file, 'utf8');
    return text.slice(0, 8192).includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The header that an include means; undefined when the tree has none of that name. */
export function resolveInclude(
  headers: { has(path: string): boolean },
  path: string,
  from?: string,
): string | undefined {
  if (from !== undefined) {
    const own = joined(from.slice(0, from.lastIndexOf('/') + 1), path);
    if (headers.has(own)) return own;
  }
  return [path, `uapi/${path}`, `generated/uapi/${path}`].find((one) => headers.has(one));
}

function joined(folder: string, path: string): string {
  const parts = folder.split('/').filter((one) => one !== '');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
