import { remembered } from '../../../core/remembered.ts';
import type { Host } from '../../../core/types.ts';

/** A module's sources may stand below the folder with its Makefile, but not far. */
const levels = 4;
const names = ['Kbuild', 'Makefile', 'GNUmakefile'] as const;
/** Makefiles whose words and options are kept. */
const mostRemembered = 200;
/** Of one folder. */
const mostMakefiles = 16;

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
      if (text !== undefined) collect(text, folder, found);
    }
    const above = folderOf(folder);
    if (above === folder || folder === '.') break;
    folder = above;
  }
  return [...new Set(found)];
}

/** Headers that the build has read before all others, as `-include` of the Makefiles beside and above a source says. */
export async function forcedHeaders(host: Host, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  let folder = folderOf(path);
  for (let up = 0; up < levels; up++) {
    for (const name of names) {
      const text = await host.read(`${folder}/${name}`);
      for (const written of text === undefined ? [] : writtenHeaders(text)) {
        const plain = withoutVariables(written);
        if (!plain.includes('$') && !plain.startsWith('/')) found.push(joined(folder, plain));
      }
    }
    const above = folderOf(folder);
    if (above === folder || folder === '.') break;
    folder = above;
  }
  return [...new Set(found)];
}

/** What options of a build may define. */
export interface BuildWords {
  has(word: string): boolean;
  /** The part of the kernel's version that an option gives to a macro: 0 for `-DNAME=$(VERSION)`, 2 for `$(SUBLEVEL)`. */
  versionPart(name: string): number | undefined;
}

interface MakefileWords {
  readonly words: ReadonlySet<string>;
  readonly versionParts: ReadonlyMap<string, number>;
  /** Names of the files that it includes, without their folders. */
  readonly included: readonly string[];
}

const versionVariables = ['VERSION', 'PATCHLEVEL', 'SUBLEVEL'];

/** Of one Makefile; every source of a folder asks for the same few. */
const wordsOf = remembered((text: string): MakefileWords => {
  const words = new Set<string>();
  for (const word of text.match(/[A-Za-z_]\w+/g) ?? []) {
    words.add(word);
    // `-DNAME` reads as one word.
    if (word.startsWith('D')) words.add(word.slice(1));
  }
  const versionParts = new Map(
    [...text.matchAll(/-D(\w+)=\$[({](\w+)[)}]/g)]
      .map((match) => [match[1]!, versionVariables.indexOf(match[2]!)] as const)
      .filter(([, part]) => part >= 0),
  );
  const included = [...text.matchAll(/^[ \t]*-?s?include[ \t]+(?:\S*\/)?([\w.-]+)[ \t]*$/gm)].map(
    (match) => match[1]!,
  );
  return { words, versionParts, included };
}, mostRemembered);

/** Words of the Makefiles around a source, of what they include beside them and of the package's own build. */
export async function buildWords(host: Host, path: string): Promise<BuildWords> {
  const found: MakefileWords[] = [];
  let folder = folderOf(path);
  for (let up = 0; up < levels; up++) {
    const asked = new Set<string>([...names, 'dkms.conf']);
    for (const name of asked) {
      const text = await host.read(`${folder}/${name}`);
      if (text === undefined) continue;
      const words = wordsOf(text);
      found.push(words);
      for (const one of words.included) if (asked.size < mostMakefiles) asked.add(one);
    }
    const above = folderOf(folder);
    if (above === folder || folder === '.') break;
    folder = above;
  }
  return {
    has: (word) => found.some(({ words }) => words.has(word)),
    versionPart: (name) =>
      found.map(({ versionParts }) => versionParts.get(name)).find((part) => part !== undefined),
  };
}

/** The folders that `-I` options of a Makefile name, as they are written. */
const writtenFolders = remembered(
  (text: string): readonly string[] =>
    [...text.replace(/\\\r?\n/g, ' ').matchAll(/(?:^|[\s=])-I[ \t]*("[^"\n]*"|[^\s"]+)/g)].map((match) =>
      match[1]!.replace(/"/g, ''),
    ),
  mostRemembered,
);

/** The headers that `-include` options name: behind something else on their line, where make's own `-include` begins one. */
const writtenHeaders = remembered(
  (text: string): readonly string[] =>
    [
      ...text
        .replace(/\\\r?\n/g, ' ')
        .matchAll(/(?<=\S.*[ \t=])-include[ \t]+("[^"\n]*\.h"|[^\s"]+\.h)(?=\s|$)/g),
    ].map((match) => match[1]!.replace(/"/g, '')),
  mostRemembered,
);

/** A path with the usual variables taken for the Makefile's own folder. */
function withoutVariables(written: string): string {
  return written
    .replace(/\$[({](?:srctree|abs_srctree)[)}]\/(?=\$[({](?:src|obj)[)}])/g, '')
    .replace(/\$[({](?:src|obj|M|PWD|CURDIR|KBUILD_EXTMOD|shell pwd)[)}]/g, '.');
}

function collect(text: string, folder: string, found: string[]): void {
  for (const written of writtenFolders(text)) {
    const plain = withoutVariables(written).replace(/^\$[({]srctree[)}]/, '');
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
