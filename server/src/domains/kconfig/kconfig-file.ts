import { once } from '../../core/remembered.ts';
import type {
  Comment,
  File,
  Gap,
  Host,
  Named,
  RuleBody,
  Source,
  Span,
  Target,
  Unit,
} from '../../core/types.ts';
import type { Certainty } from '../../core/version.ts';
import { allEntries, isSymbol, type Entry, type Fault } from '../../syntax/kconfig/entries.ts';
import { parseKconfig } from '../../syntax/kconfig/parse.ts';
import {
  joined,
  patternOf,
  rootAbove,
  treeAt,
  type Definition,
  type KconfigTree,
} from '../../syntax/kconfig/tree.ts';

/** An entry with its place among all of the file. */
export interface Placed extends Named {
  /** The keyword, such as `choice`. */
  readonly name: string;
  readonly entry: Entry;
}

export interface KconfigSubjects {
  file: KconfigFile;
  entry: Placed;
}

/** A Kconfig file as rules see it. */
export interface KconfigFile extends File<KconfigSubjects> {
  /** All entries in the order of the text, those in blocks too. */
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  /** The tree that it belongs to, or the one that a module is built against. */
  readonly tree: KconfigTree | undefined;
  /** Its path in the tree; undefined when the tree does not read it. */
  readonly ownPath: string | undefined;
  /** `source` lines whose file is not there. */
  readonly missing: readonly Entry[];
  /** Where a symbol is defined: in this text, and in the other files of the tree. */
  definitions(name: string): readonly Definition[];
  /** Whether somebody defines a symbol; `no` only where every file is known that could. */
  isDefined(name: string): Certainty;
  /** What was found for an earlier version of the text, by the rule that keeps it. */
  readonly carried: Map<string, unknown>;
}

export type KconfigRule = RuleBody<KconfigFile, KconfigSubjects>;

/** A template from which such a file is made is none. */
const template = /%%\w+%%|@\w+@/;
/** Folders above a module whose Kconfig files may define what it uses. */
const levels = 3;
const mostDefinitions = 64;

export async function parseKconfigFile(
  source: Source,
  host: Host,
  previous?: KconfigFile,
): Promise<KconfigFile> {
  const { path, text } = source;
  const around = await rootAbove(path, host);
  const target = host.target.kernel?.tree;
  const tree = await treeOf(around, target, host);
  const own =
    tree && path.startsWith(joined(tree.root, '')) ? path.slice(joined(tree.root, '').length) : undefined;
  const ownPath = own !== undefined && tree?.files.has(own) ? own : undefined;
  const parsed = parseKconfig(text);
  const entries = [...allEntries(parsed.entries)];
  const isInside = own !== undefined;
  const beside = isInside ? new Set<string>() : await namesBeside(path, host);
  const missing = tree && ownPath !== undefined ? await missingSources(entries, tree.root, host) : [];
  return new ParsedKconfig({
    source,
    target: host.target,
    entries,
    faults: template.test(text) ? [] : parsed.faults,
    comments: parsed.comments,
    tree,
    ownPath,
    isInside,
    beside,
    missing,
    carried: previous?.carried ?? new Map<string, unknown>(),
  });
}

async function treeOf(
  around: string | undefined,
  target: string | undefined,
  host: Host,
): Promise<KconfigTree | undefined> {
  if (around !== undefined) return treeAt(around, host);
  return target === undefined ? undefined : treeAt(target, host);
}

/** Symbols of a module's own files, which no kernel tree has. */
async function namesBeside(path: string, host: Host): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const parts = path.split('/').slice(0, -1);
  for (let level = 0; level < levels && parts.length > 0; level++, parts.pop()) {
    const folder = parts.join('/');
    for (const name of (await host.list(folder)) ?? []) {
      const isFile = /^Kconfig(?:[.-]\w+)?$/.test(name);
      const text = await host.read(`${folder}/${isFile ? name : `${name}/Kconfig`}`);
      for (const [, symbol] of (text ?? '').matchAll(/^[ \t]*(?:menu)?config[ \t]+(\w+)/gm))
        names.add(symbol!);
      if (names.size > 10_000) return names;
    }
  }
  return names;
}

async function missingSources(
  entries: readonly Entry[],
  root: string,
  host: Host,
): Promise<readonly Entry[]> {
  const missing: Entry[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'source' || !entry.name || entry.keyword.text !== 'source') continue;
    const pattern = patternOf(entry.name.text);
    if (pattern.includes('*') || pattern.startsWith('/') || pattern === '') continue;
    const cut = pattern.lastIndexOf('/');
    const names = await host.list(cut < 0 ? root || '.' : joined(root, pattern.slice(0, cut)));
    if (names?.includes(pattern.slice(cut + 1)) !== true) missing.push(entry);
  }
  return missing;
}

interface Parsed {
  readonly source: Source;
  readonly target: Target;
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  readonly comments: readonly Span[];
  readonly tree: KconfigTree | undefined;
  readonly ownPath: string | undefined;
  readonly isInside: boolean;
  readonly beside: ReadonlySet<string>;
  readonly missing: readonly Entry[];
  readonly carried: Map<string, unknown>;
}

class ParsedKconfig implements KconfigFile {
  readonly source: Source;
  readonly target: Target;
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  readonly tree: KconfigTree | undefined;
  readonly ownPath: string | undefined;
  readonly missing: readonly Entry[];
  readonly carried: Map<string, unknown>;
  readonly comments: readonly Comment[];
  readonly units: readonly Unit[];
  readonly broken: readonly Span[] = [];
  readonly gaps: readonly Gap[] = [];
  readonly trailingComments = true;
  readonly #isInside: boolean;
  readonly #beside: ReadonlySet<string>;
  readonly #own = once(() => {
    const own = new Map<string, Definition[]>();
    for (const entry of this.entries) {
      if (!isSymbol(entry) || !entry.name) continue;
      const list = own.get(entry.name.text);
      const one = { path: this.ownPath ?? this.source.path, entry };
      // A name that is defined again and again is noise, and all who ask walk the list.
      if (list && list.length >= mostDefinitions) continue;
      if (list) list.push(one);
      else own.set(entry.name.text, [one]);
    }
    return own;
  });

  constructor(parsed: Parsed) {
    this.source = parsed.source;
    this.target = parsed.target;
    this.entries = parsed.entries;
    this.faults = parsed.faults;
    this.tree = parsed.tree;
    this.ownPath = parsed.ownPath;
    this.missing = parsed.missing;
    this.carried = parsed.carried;
    this.#isInside = parsed.isInside;
    this.#beside = parsed.beside;
    this.comments = parsed.comments.map((span) => ({ span }));
    // What an entry means hangs on the blocks around it and on other files, so nothing is kept by its text.
    this.units = parsed.entries.map((entry) => ({ span: entry.span }));
  }

  subjects<K extends keyof KconfigSubjects>(on: K, unit: Unit): readonly KconfigSubjects[K][] {
    if (on === 'file') return [this] as unknown as readonly KconfigSubjects[K][];
    const entry = this.#at(unit.span.start);
    return (entry ? [{ name: entry.kind, entry }] : []) as unknown as readonly KconfigSubjects[K][];
  }

  #at(start: number): Entry | undefined {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.entries[middle]!.span.start < start) low = middle + 1;
      else high = middle;
    }
    return this.entries[low]?.span.start === start ? this.entries[low] : undefined;
  }

  definitions(name: string): readonly Definition[] {
    const own = this.#own().get(name) ?? [];
    const others = this.tree?.definitions(name) ?? [];
    return [...own, ...others.filter(({ path }) => path !== this.ownPath)];
  }

  isDefined(name: string): Certainty {
    if (this.#own().has(name) || this.#beside.has(name)) return 'yes';
    const { tree, ownPath } = this;
    if (tree?.definitions(name).some(({ path }) => path !== ownPath) === true) return 'yes';
    if (tree?.isComplete !== true) return 'unknown';
    // A file in the tree that no other one reads is a world of its own.
    return this.#isInside && ownPath === undefined ? 'unknown' : 'no';
  }
}
