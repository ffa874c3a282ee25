import type { DeclaredText, KernelFacts } from '../../../core/kernel-api.ts';
import type { Host, Target } from '../../../core/types.ts';
import type { Certainty } from '../../../core/version.ts';
import { conditionHolds } from '../../../syntax/c/conditions.ts';
import { changesOf, happened } from '../facts/api-changes.ts';
import { isBuilt } from './is-built.ts';
import { folderOf, foldersAbove, forcedHeaders, includeFolders, joined } from './include-folders.ts';

/** The headers that a source brings along itself, beside those of the kernel. */
export interface OwnHeaders {
  readonly texts: readonly DeclaredText[];
  /** Where they were found. */
  readonly paths: readonly string[];
  /** Paths of kernel headers that the source or its headers include, under conditions that may hold. */
  readonly kernelIncludes: readonly string[];
  /** Of a header, what each source that includes it includes of the kernel before it. */
  readonly before: readonly (readonly string[])[];
  /** Includes that led nowhere, and those behind the limits: a name may be declared where nobody looked. */
  readonly missing: readonly string[];
  /** Includes, as written, that led to headers of the module itself. */
  readonly own: ReadonlySet<string>;
  /** Kernel headers that other kernels have and the target does not: what they included is not known. */
  readonly absent: readonly string[];
  /** Includes of the source, as written, behind which the compiler looks in vain for a header of its own and gets no further. */
  readonly stops: ReadonlySet<string>;
}

type Included = DeclaredText['includes'][number];

/** Headers that the compiler brings: older kernels let modules include them. */
const compilers = new Set([
  'stdarg.h',
  'stdbool.h',
  'stddef.h',
  'float.h',
  'limits.h',
  'stdint.h',
  'iso646.h',
]);
const mostHeaders = 200;
const mostCharacters = 6 << 20;
const deepest = 16;

interface Scanned {
  readonly text: string;
  readonly declared: DeclaredText;
}

/** What was read of a header stays true while its text stays the same; a thread keeps the last ones. */
const scanned = new Map<string, Scanned>();
const mostKept = 400;

function scan(facts: KernelFacts, path: string, text: string): DeclaredText {
  const known = scanned.get(path);
  if (known?.text === text) return known.declared;
  const declared = facts.scan(text);
  if (scanned.size >= mostKept) scanned.delete(scanned.keys().next().value!);
  scanned.set(path, { text, declared });
  return declared;
}

/** Where the headers of one source stand: what conditions hold changes which are read, and never where one is found. */
export interface Finder {
  /** The path of an include of the file at `from`; undefined where the module has no such header. */
  readonly find: (from: string, include: Included) => string | undefined | Promise<string | undefined>;
  /** The text at a path; undefined where nothing can be read. */
  readonly read: (path: string) => string | undefined | Promise<string | undefined>;
  /** The headers that the build has read before all others, as far as they are there. */
  readonly forced: readonly string[];
}

export async function createFinder(host: Host, facts: KernelFacts, source: string): Promise<Finder> {
  const folders = await includeFolders(host, source);
  const view = facts.viewOf(host.target);
  const known = new Map<string, string | undefined>();
  const texts = new Map<string, string | undefined>();
  const read = async (path: string): Promise<string | undefined> => {
    if (!texts.has(path)) texts.set(path, await host.read(path));
    return texts.get(path);
  };
  const isThere = async (path: string): Promise<boolean> => (await read(path)) !== undefined;

  const find = async (folder: string, { path, isLocal }: Included): Promise<string | undefined> => {
    const beside = isLocal ? joined(folder, path) : undefined;
    if (beside !== undefined && (beside === source || (await isThere(beside)))) return beside;
    // Kbuild searches the kernel's folders before those that a module adds.
    if (view.header(path) === 'yes') return undefined;
    const places = [...folders];
    // A path below a variable that nobody can read is looked for in the folders above.
    if (!facts.api.header(path)) places.push(...foldersAbove(source));
    for (const place of places) {
      const full = joined(place, path);
      if (full === source || (await isThere(full))) return full;
    }
    return undefined;
  };

  const forced: string[] = [];
  for (const one of await forcedHeaders(host, source)) if (await isThere(one)) forced.push(one);
  return {
    forced,
    read: (path) => (texts.has(path) ? texts.get(path) : read(path)),
    find: (from, include) => {
      // What is not local is the same from everywhere.
      const folder = include.isLocal ? folderOf(from) : '';
      const key = `${folder}\n${include.path}`;
      if (known.has(key)) return known.get(key);
      return find(folder, include).then((found) => {
        known.set(key, found);
        return found;
      });
    },
  };
}

export async function readOwnHeaders(
  host: Host,
  facts: KernelFacts,
  { find, read, forced }: Finder,
  source: string,
  includes: readonly Included[],
  around: readonly Includer[] = [],
): Promise<OwnHeaders> {
  const { target } = host;
  const texts = new Set<DeclaredText>();
  const paths: string[] = [];
  const kernelIncludes = new Set<string>();
  let seen = new Set<string>([source]);
  let characters = 0;
  const missing: string[] = [];
  const absent: string[] = [];
  const found = new Set<string>();
  const stops = new Set<string>();
  let ends = 0;
  const view = facts.viewOf(target);
  /** From some release on modules may no longer include what the compiler brings. */
  const isForbidden = (name: string): boolean =>
    changesOf(name).some((one) => one.kind === 'header' && happened(one, target.kernel) === 'yes');

  const follow = async (from: string, one: Included, depth: number): Promise<void> => {
    const known = find(from, one);
    // What is known already is not waited for: most is, when a source's headers are read again under other macros.
    const full = typeof known === 'object' ? await known : known;
    if (full === undefined) {
      if (facts.api.header(one.path)) {
        kernelIncludes.add(one.path);
        if (view.header(one.path) !== 'yes' && holds(one.condition, target) === 'yes') absent.push(one.path);
      } else if (compilers.has(one.path)) {
        if (holds(one.condition, target) === 'yes' && isForbidden(one.path)) ends++;
      }
      // Under a condition that nobody knows, a header that is not there means that the condition does not hold, unless
      // another architecture has it.
      else if (holds(one.condition, target) === 'yes' || one.path.startsWith('asm/')) missing.push(one.path);
      return;
    }
    found.add(one.path);
    await open(full, depth);
  };

  const open = async (full: string, depth: number): Promise<void> => {
    if (seen.has(full)) return;
    seen.add(full);
    const known = read(full);
    const text = typeof known === 'object' ? await known : known;
    if (
      text === undefined ||
      depth > deepest ||
      seen.size > mostHeaders ||
      (characters += text.length) > mostCharacters
    ) {
      missing.push(full);
      return;
    }
    const declared = scan(facts, full, text);
    texts.add(declared);
    paths.push(full);
    for (const inner of declared.includes)
      if (holds(inner.condition, target) !== 'no') await follow(full, inner, depth + 1);
  };

  for (const one of forced) await open(one, 0);
  for (const one of includes) {
    if (holds(one.condition, target) === 'no') continue;
    const before = ends;
    await follow(source, one, 0);
    if (ends > before) stops.add(one.path);
  }
  const before: string[][] = [];
  const whole = { missing: missing.length, absent: absent.length };
  const own = new Set(kernelIncludes);
  for (const one of around) {
    texts.add(one.declared);
    kernelIncludes.clear();
    seen = new Set([source]);
    characters = 0;
    for (const include of one.before)
      if (holds(include.condition, target) !== 'no') await follow(source, include, 0);
    before.push([...kernelIncludes]);
  }
  // What stands around is somebody else's business: only its own includes may be found missing.
  missing.length = whole.missing;
  absent.length = whole.absent;
  return { texts: [...texts], paths, kernelIncludes: [...own], before, missing, absent, own: found, stops };
}

/** More sources of a folder are not asked whether they include a header, and more that do are not followed. */
const mostSources = 80;
const mostIncluders = 6;

/** A source that includes the file which is looked at. */
export interface Includer {
  readonly declared: DeclaredText;
  /** What it includes before that. */
  readonly before: readonly Included[];
}

/**
 * What each source that includes a header brings in before it: a header sees what stands before it there. Looked for in
 * the header's folder and the two above it. Headers in between are not followed: only sources know all that came before.
 * `mentions` keeps the text of each source that has the header's name in it, null for others, from one time to the next.
 */
export async function includesAround(
  host: Host,
  facts: KernelFacts,
  header: string,
  mentions: Map<string, string | null>,
): Promise<readonly Includer[]> {
  const name = header.slice(header.lastIndexOf('/') + 1);
  const found: Includer[] = [];
  let folder = folderOf(header);
  for (let up = 0; up < 3 && found.length < mostIncluders; up++) {
    const beside = new Set(await host.list(folder));
    const names = [...beside].filter((one) => one.endsWith('.c'));
    for (const one of names.slice(0, mostSources)) {
      const path = joined(folder, one);
      let text = mentions.get(path);
      if (text === undefined) {
        const read = await host.read(path);
        mentions.set(path, (text = read?.includes(name) === true ? read : null));
      }
      if (text === null) continue;
      const declared = scan(facts, path, text);
      const { includes } = declared;
      const at = includes.findIndex(
        ({ condition, path: included, isLocal }) =>
          holds(condition, host.target) !== 'no' &&
          header.endsWith(`/${included.replace(/^(?:\.\.?\/)+/, '')}`) &&
          // The source's own folder may have another header of that name.
          (!isLocal || joined(folder, included) === header || !beside.has(included)),
      );
      // A source that is part of another one knows no more than the header does.
      if (at >= 0 && (await isBuilt(host, path))) found.push({ declared, before: includes.slice(0, at) });
      if (found.length >= mostIncluders) break;
    }
    const above = folderOf(folder);
    if (above === folder || folder === '.') break;
    folder = above;
  }
  return found;
}

const answers = new WeakMap<Target, Map<string, Certainty>>();

/** Whether a condition in the tables' form holds on a target. Many declarations of a header stand under the same few. */
export function holds(condition: string, target: Target): Certainty {
  if (condition === '') return 'yes';
  if (condition === 'unknown') return 'unknown';
  let known = answers.get(target);
  if (!known) answers.set(target, (known = new Map<string, Certainty>()));
  let answer = known.get(condition);
  if (answer === undefined) known.set(condition, (answer = conditionHolds('if', condition, target)));
  return answer;
}
