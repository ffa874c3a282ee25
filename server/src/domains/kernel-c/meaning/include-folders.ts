import type { Host } from '../../../core/types.ts';

/** A module's sources may stand below the folder with its Makefile, but not far. */
const levels = 4;
const names = ['Kbuild', 'Makefile', 'GNUmakefile'] as const;

/** The folder of a path; `.` for a bare name. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '.' : path.slice(0, cut) || '/';
}

/** Joins a folder and a relative path, taking `.` and `..` out. */
export function joined(folder: string, relative: string): string {
  const parts = relative.startsWith('/') ? [''] : folder.split('/').filter((part) => part !== '.');
  for (const part of relative.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') || '.';
}

/** The folders above a source and their `include`, for headers whose place a Makefile computes. */
export function foldersAbove(path: string): readonly string[] {
  const found: string[] = [];
  let folder = folderOf(path);
  for (let up = 0; up < levels; up++) {
    found.push(folder, `${folder}/include`);
    const above = folderOf(folder);
    if (above === folder || folder === '.') break;
    folder = above;
  }
  return found;
}

/**
 * Folders that the module's own build searches for headers, as `-I` of the Makefiles beside and above a source says.
 * They are read, never run; a path with anything but the usual variables is left out.
 */
export async function includeFolders(host: Host, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  let folder = folderOf(path);
  for (let up = 0; up < levels; up++) {
    for (const name of names) {
      const text = await host.read(`${folder}/${name}`);
      if (text !== undefined) collect(text.replace(/\\\r?\n/g, ' '), folder, found);
    }
    const above = folderOf(folder);
    if (above === folder || folder === '.') break;
    folder = above;
  }
  return [...new Set(found)];
}

/** Words of the Makefiles around a source and of the package's own build: what options may define is among them. */
export async function buildWords(host: Host, path: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let folder = folderOf(path);
  for (let up = 0; up < levels; up++) {
    for (const name of [...names, 'dkms.conf']) {
      for (const word of (await host.read(`${folder}/${name}`))?.match(/[A-Za-z_]\w+/g) ?? []) {
        found.add(word);
        // `-DNAME` reads as one word.
        if (word.startsWith('D')) found.add(word.slice(1));
      }
    }
    const above = folderOf(folder);
    if (above === folder || folder === '.') break;
    folder = above;
  }
  return found;
}

function collect(text: string, folder: string, found: string[]): void {
  for (const match of text.matchAll(/(?:^|[\s=])-I[ \t]*("[^"\n]*"|[^\s"]+)/g)) {
    const written = match[1]!.replace(/"/g, '');
    const plain = written
      .replace(/\$[({](?:srctree|abs_srctree)[)}]\/(?=\$[({](?:src|obj)[)}])/g, '')
      .replace(/\$[({](?:src|obj|M|PWD|CURDIR|KBUILD_EXTMOD|shell pwd)[)}]/g, '.')
      .replace(/^\$[({]srctree[)}]/, '');
    // `-I$(srctree)/drivers/x` names a folder of the kernel's tree: found again from the source's own path.
    if (plain.includes('$')) continue;
    if (!written.startsWith('$(srctree)') && !written.startsWith('${srctree}'))
      found.push(joined(folder, plain));
    else if (/\$[({](?:src|obj)[)}]/.test(written)) found.push(joined(folder, plain.replace(/^\//, '')));
    else found.push(...inTree(folder, plain.replace(/^\//, '')));
  }
}

/** The tree's root is wherever the path's first folder stands above the source. */
function inTree(folder: string, path: string): readonly string[] {
  const first = path.split('/')[0] ?? '';
  const cut = `${folder}/`.lastIndexOf(`/${first}/`);
  return first === '' || cut < 0 ? [] : [joined(folder.slice(0, cut) || '/', path)];
}
