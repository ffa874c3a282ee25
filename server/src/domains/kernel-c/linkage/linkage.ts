import { KeptWith } from '../../../core/remembered.ts';
import type { Host, Target } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { isProprietary } from '../facts/licenses.ts';
import { importingHeaders } from '../facts/source-exports.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { withoutComments } from '../text-help.ts';
import { linkUses, type LinkUse } from './link-uses.ts';
import { moduleOf, type OwnModule } from './own-module.ts';

/** How the module that a file is part of is linked, as far as the file's names ask. */
export interface Linkage extends Around {
  /** Uses of symbols that not every module may use, without those that the module itself defines. */
  readonly uses: readonly LinkUse[];
}

interface Around {
  /** `unknown` when no Makefile names the file. */
  readonly built: OwnModule['kind'] | 'unknown';
  /** Whether the licence stands in this file, so that it surely is a module's. */
  readonly isNamed: boolean;
  /** The licence string of this file or of another one of the module. */
  readonly license: string | undefined;
  /** Namespaces that the module imports. */
  readonly imports: ReadonlySet<string>;
  /** Names of the modules that the file is part of, as far as a Makefile says. */
  readonly names: readonly string[];
  /** False when another source of the module could not be read: what is missing here may stand there. */
  readonly isWhole: boolean;
  /** Those of the names asked for that another source of the module defines. */
  readonly defined: ReadonlySet<string>;
}

interface Kept {
  readonly asked: string;
  readonly target: Target;
  readonly around: Around;
  readonly linkage: Linkage;
}

/** More sources are not read for one file; to find the licence, only the likeliest are. */
const mostSources = 400;
const mostForLicense = 6;

const kept = new KeptWith<CFile, Kept>();

/** What was learned when the file was parsed; undefined where there is nothing to tell. */
export function linkageOf(file: CFile): Linkage | undefined {
  return kept.get(file)?.linkage;
}

/**
 * Looks around for what else the module brings along, only where a name of the file asks for it. Taken over from the
 * version before while the same names ask.
 */
export async function learnLinkage(file: CFile, host: Host, previous?: CFile): Promise<void> {
  const meaning = meaningOf(file);
  const { source, target } = file;
  if (!meaning || !source.path.endsWith('.c')) return;
  const uses = linkUses(file, meaning);
  if (uses.length === 0) return;
  const before = previous && kept.get(previous);
  const given = importingHeaders.filter((one) => meaning.reach.header(one.header) !== 'no');
  const own = ownFacts(
    file,
    previous,
    given.map((one) => one.namespace),
  );
  const open = new Set(uses.flatMap(({ fact }) => (isOpen(fact, own) ? [fact.symbol] : [])));
  const names = [...open].filter((name) => !isDefinedIn(source.text, name));
  const isPlain = names.length === 0 && own.license !== undefined && !isProprietary(own.license);
  if (isPlain) return;
  const asked = [own.license ?? '', ...own.imports, '', ...names].join('\n');
  const known = before?.asked === asked && before.target === target ? before.around : undefined;
  const around = known ?? (await lookAround(host, file, own, names, meaning.headers.paths));
  const isNeeded = ({ fact: { symbol } }: LinkUse): boolean =>
    open.has(symbol) ? names.includes(symbol) && !around.defined.has(symbol) : true;
  const linkage = { ...around, uses: uses.filter(isNeeded) };
  kept.set(file, { asked, target, around, linkage });
}

/** Whether a symbol asks what stands in the module's other sources. */
function isOpen(fact: LinkUse['fact'], own: SourceFacts): boolean {
  return fact.kind === 'unexported' || (fact.namespace !== '' && !own.imports.has(fact.namespace));
}

interface SourceFacts {
  readonly license: string | undefined;
  readonly imports: ReadonlySet<string>;
}

const facts = new KeptWith<
  CFile,
  { readonly outline: string; readonly given: string; readonly own: SourceFacts }
>();

/** What a file says of its module stands outside of functions, so that it is read again only when something there changed. */
function ownFacts(file: CFile, previous: CFile | undefined, given: readonly string[]): SourceFacts {
  const { outline, source } = file;
  const before = previous && facts.get(previous);
  const names = given.join();
  const isSame = before?.outline === outline && before.given === names;
  const own = isSame ? before.own : read(source.text, given);
  facts.set(file, { outline, given: names, own });
  return own;
}

/** What a source says to the build about its module, with the namespaces that headers import for it. */
function read(text: string, given: readonly string[] = []): SourceFacts {
  if (!/\bMODULE_(?:LICENSE|IMPORT_NS)\b/.test(text)) return { license: undefined, imports: new Set(given) };
  const code = withoutComments(text);
  const imports = [...code.matchAll(/\bMODULE_IMPORT_NS\s*\(\s*"?(\w+)"?\s*\)/g)].map((match) => match[1]!);
  const licenses = [...code.matchAll(/\bMODULE_LICENSE\s*\(\s*"([^"\\\n]*)"\s*\)/g)].map(
    (match) => match[1]!,
  );
  // Where conditions choose between several, the module may be the free one.
  return {
    license: licenses.find((one) => !isProprietary(one)) ?? licenses[0],
    imports: new Set([...given, ...imports]),
  };
}

async function lookAround(
  host: Host,
  file: CFile,
  own: SourceFacts,
  names: readonly string[],
  included: readonly string[],
): Promise<Around> {
  const module = await moduleOf(host, file.source.path);
  const imports = new Set(own.imports);
  const defined = new Set<string>();
  let { license } = own;
  let isWhole = true;
  const others = [...included, ...inOrder(module?.others ?? [])];
  // Without an open question only the licence is looked for, and where that is known nothing is.
  const most = names.length > 0 ? mostSources : license === undefined ? mostForLicense : 0;
  for (const [index, path] of others.entries()) {
    const text = index < most ? await host.read(path) : undefined;
    if (text === undefined) {
      isWhole = false;
      continue;
    }
    const other = read(text);
    license ??= other.license;
    for (const one of other.imports) imports.add(one);
    for (const name of names) if (isDefinedIn(text, name)) defined.add(name);
    if (names.length === 0 && license !== undefined) break;
  }
  if (names.length > defined.size) {
    for (const path of module?.neighbours.slice(0, mostSources) ?? []) {
      const text = await host.read(path);
      if (text === undefined || !/\bEXPORT_\w*SYMBOL/.test(text)) continue;
      for (const name of names) if (isDefinedIn(text, name)) defined.add(name);
    }
  }
  const built = module?.kind ?? 'unknown';
  const isNamed = own.license !== undefined;
  return { built, isNamed, license, imports, names: module?.names ?? [], isWhole, defined };
}

/** Sources that are likely to describe the module first. */
function inOrder(paths: readonly string[]): readonly string[] {
  const rank = (path: string): number =>
    /(?:main|core|drv|driver|module|init|base)[^/]*\.c$/.test(path) ? 0 : 1;
  return [...paths].sort((a, b) => rank(a) - rank(b));
}

/** Whether a macro of a text may put a name together: `lamp_ ## name`. */
function isPasted(text: string, name: string): boolean {
  for (const [, before, behind] of text.matchAll(/\b([A-Za-z_]\w{3,})[ \t]*##|##[ \t]*(_\w{3,})\b/g))
    if (before === undefined ? name.endsWith(behind!) : name.startsWith(before)) return true;
  return false;
}

/** A name that a line at the margin is about, or a macro; a declaration too many only means silence. */
function isDefinedIn(text: string, name: string): boolean {
  if (isPasted(text, name)) return true;
  if (!text.includes(name)) return false;
  const line = `^(?:[A-Za-z_*][^;={}()\\n]*[\\s*]|\\*|[A-Z_0-9a-z]+\\([^;\\n]*\\b)?${name}\\b(?:\\s+__\\w+)*\\s*(?:[(=;,)[]|$)`;
  const macro = `^[ \\t]*#[ \\t]*define[ \\t]+${name}\\b`;
  return new RegExp(`${line}|${macro}`, 'm').test(withoutComments(text));
}
