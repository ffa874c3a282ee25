import type { Host } from '../../core/types.ts';
import { allEntries, isSymbol, type Entry, type KconfigText } from './entries.ts';
import { buildModel, type Model } from './model.ts';
import { parseKconfig } from './parse.ts';

/** Files and characters that a tree may have; Linux 7.2 has 1,900 files and 7 million characters. */
const mostFiles = 8192;
const mostText = 64 << 20;
/** What a host reads of one file at most: one that is as long may be cut. */
const longest = 1 << 20;
/** Places where one symbol is defined; a tree of noise has more, and all who ask walk them. */
const mostDefinitions = 256;
/** Work between two pauses, in milliseconds: others have questions as well. */
const slice = 8;

export interface TreeFile {
  /** From the root of the tree. */
  readonly path: string;
  readonly text: string;
  readonly parsed: KconfigText;
}

export interface Definition {
  readonly path: string;
  readonly entry: Entry;
}

/** What an open text stands for in place of the file on the disk. */
export interface Overlay {
  readonly path: string;
  readonly parsed: KconfigText;
}

/** All files that are read from a root, whichever architecture is built. */
export interface KconfigTree {
  /** `/`-separated, without a slash at its end. */
  readonly root: string;
  readonly files: ReadonlyMap<string, TreeFile>;
  /** False when a file that is named could not be read: then a name that is not found may be defined all the same. */
  readonly isComplete: boolean;
  /** Folders of `arch` that have a Kconfig file of their own. */
  readonly arches: readonly string[];
  definitions(name: string): readonly Definition[];
  /** Every symbol that is defined somewhere. */
  readonly names: readonly string[];
  /** What holds for one architecture. */
  model(arch: string | undefined): Model;
}

interface Kept {
  readonly generation: number;
  readonly tree: Promise<KconfigTree | undefined>;
}

/** By what is one and the same for all questions of a workbench, and by root. */
const kept = new WeakMap<object, Map<string, Kept>>();
/** Files of the trees that were read last, so that reading them again parses what has changed. */
const parsedBefore = new Map<string, ReadonlyMap<string, TreeFile>>();
const mostTrees = 2;

/**
 * The tree at a root. Read once, in slices, and again when files have changed; whoever asks meanwhile waits for the same
 * answer. Undefined where no `Kconfig` file stands there.
 */
export function treeAt(root: string, host: Host): Promise<KconfigTree | undefined> {
  let trees = kept.get(identity(host));
  if (!trees) kept.set(identity(host), (trees = new Map<string, Kept>()));
  const known = trees.get(root);
  if (known?.generation === host.generation) return known.tree;
  if (trees.size >= mostTrees && !known) trees.delete([...trees.keys()][0]!);
  const tree = readTree(root, host);
  trees.set(root, { generation: host.generation, tree });
  return tree;
}

/** One workbench, one disk: this function is the same for all of its questions. */
function identity(host: Host): object {
  return (host as { readonly kernelFacts: object }).kernelFacts;
}

const roots = new WeakMap<
  object,
  { readonly generation: number; readonly byFolder: Map<string, string | undefined> }
>();

/** The root of the tree that a file belongs to: the nearest folder above whose Kconfig file begins a menu. */
export async function rootAbove(path: string, host: Host): Promise<string | undefined> {
  let known = roots.get(identity(host));
  if (known?.generation !== host.generation || known.byFolder.size > 4096)
    roots.set(identity(host), (known = { generation: host.generation, byFolder: new Map() }));
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (!known.byFolder.has(folder)) known.byFolder.set(folder, await findRoot(path, host));
  return known.byFolder.get(folder);
}

async function findRoot(path: string, host: Host): Promise<string | undefined> {
  const parts = path.split('/').slice(0, -1);
  for (let levels = 0; levels < 24; levels++) {
    const folder = parts.join('/');
    const head = await host.read(
      folder === '' && path.startsWith('/') ? '/Kconfig' : joined(folder, 'Kconfig'),
    );
    if (head !== undefined && /^[ \t]*mainmenu\b/m.test(head.slice(0, 65_536))) return folder;
    if (parts.length === 0) return undefined;
    parts.pop();
  }
  return undefined;
}

export function joined(root: string, path: string): string {
  return root === '' ? path : `${root}/${path}`;
}

async function readTree(root: string, host: Host): Promise<KconfigTree | undefined> {
  const before = parsedBefore.get(root);
  const files = new Map<string, TreeFile>();
  const waiting = ['Kconfig'];
  const asked = new Set(waiting);
  let isComplete = true;
  let size = 0;
  let since = performance.now();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = await host.read(joined(root, path));
    if (text === undefined || text.length >= longest || files.size >= mostFiles || size > mostText) {
      if (path === 'Kconfig') return undefined;
      isComplete = false;
      continue;
    }
    size += text.length;
    const old = before?.get(path);
    const file = old?.text === text ? old : { path, text, parsed: parseKconfig(text) };
    files.set(path, file);
    for (const source of await sourcesOf(file.parsed, root, host)) {
      if (source.isOpen) isComplete = false;
      for (const one of source.paths)
        if (!asked.has(one)) {
          asked.add(one);
          waiting.push(one);
        }
    }
    if (performance.now() - since > slice) {
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
  }
  if (!parsedBefore.has(root) && parsedBefore.size >= mostTrees)
    parsedBefore.delete([...parsedBefore.keys()][0]!);
  parsedBefore.set(root, files);
  return new ReadTree(root, files, isComplete);
}

interface Sources {
  readonly paths: readonly string[];
  /** True when a variable stands for something that no folder's list can tell. */
  readonly isOpen: boolean;
}

async function sourcesOf(parsed: KconfigText, root: string, host: Host): Promise<readonly Sources[]> {
  const found: Sources[] = [];
  for (const entry of allEntries(parsed.entries)) {
    if (entry.kind !== 'source' || !entry.name) continue;
    const pattern = patternOf(entry.name.text);
    if (!pattern.includes('*')) found.push({ paths: [pattern], isOpen: false });
    else found.push({ paths: await glob(pattern, root, host), isOpen: pattern.startsWith('*') });
  }
  return found;
}

const macro = /\$(?:\([^()]*\)|\{[^{}]*\}|\w+)/g;

/** A path as it is sourced, with `*` for every variable. `$(srctree)` is the root itself. */
export function patternOf(path: string): string {
  return path
    .replace(/^\$[({]?(?:srctree|SRCTREE)[)}]?\//, '')
    .replace(macro, '*')
    .replace(/^(?:\.\/)+/, '');
}

/** The files that a pattern with `*` in its folders or its name finds. */
async function glob(pattern: string, root: string, host: Host): Promise<readonly string[]> {
  let found = [''];
  const parts = pattern.split('/');
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const next: string[] = [];
    for (const folder of found) {
      if (!part.includes('*') && !isLast) next.push(inFolder(folder, part));
      else {
        const matcher = new RegExp(
          `^${part
            .split('*')
            .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
            .join('[^/]*')}$`,
        );
        const names = (await host.list(joined(root, folder) || '.')) ?? [];
        for (const name of names) if (matcher.test(name)) next.push(inFolder(folder, name));
      }
    }
    if (next.length > mostFiles) return [];
    found = next;
  }
  return found.sort();
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

class ReadTree implements KconfigTree {
  readonly root: string;
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly isComplete: boolean;
  readonly arches: readonly string[];
  readonly #definitions = new Map<string, Definition[]>();
  readonly #models = new Map<string, Model>();
  #names: readonly string[] | undefined;

  constructor(root: string, files: ReadonlyMap<string, TreeFile>, isComplete: boolean) {
    this.root = root;
    this.files = files;
    this.isComplete = isComplete;
    this.arches = [...files.keys()].flatMap((path) => /^arch\/([^/]+)\/Kconfig$/.exec(path)?.[1] ?? []);
    for (const { path, parsed } of files.values()) {
      for (const entry of allEntries(parsed.entries)) {
        if (!isSymbol(entry) || !entry.name) continue;
        const { text, hasMacro } = entry.name;
        // The build alone knows what such a name becomes.
        if (hasMacro) this.isComplete = false;
        const list = this.#definitions.get(text);
        if (list && list.length >= mostDefinitions) continue;
        if (list) list.push({ path, entry });
        else this.#definitions.set(text, [{ path, entry }]);
      }
    }
  }

  get names(): readonly string[] {
    return (this.#names ??= [...this.#definitions.keys()]);
  }

  definitions(name: string): readonly Definition[] {
    return this.#definitions.get(name) ?? [];
  }

  model(arch: string | undefined): Model {
    const key = arch ?? '';
    let model = this.#models.get(key);
    if (!model) {
      if (this.#models.size >= 3) this.#models.clear();
      this.#models.set(key, (model = buildModel(this, arch)));
    }
    return model;
  }
}
