import picomatch from 'picomatch';
import type { Beside, Claim } from '../core/types.ts';
import type { DomainEntry } from '../domains/domain-entry.ts';

/** How much of a file is looked at to find out what it is, in bytes. */
export const headBytes = 8192;

export interface Recognised {
  readonly entry: DomainEntry;
  readonly claim: Claim;
}

/** What is known of a file before it is read. `path` is `/`-separated. */
export interface Candidate {
  readonly path: string;
  /** The language id that an editor or `--language` gives. */
  readonly language?: string | undefined;
  /** The first 8 KB; asked for only when path and language are not enough. */
  head(): Promise<string>;
  readonly beside: Beside;
}

const matchers = new WeakMap<Claim, (path: string) => boolean>();

function matches(claim: Claim, path: string): boolean {
  let matcher = matchers.get(claim);
  if (!matcher) matchers.set(claim, (matcher = matcherOf(claim.paths)));
  return matcher(path);
}

/** Foreign files are told apart by their ending, which costs a tenth of a pattern. */
function matcherOf(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const endings = globs.flatMap(endingsOf);
  const isMatch = picomatch([...globs], { dot: true });
  return (path) => endings.some((ending) => path.endsWith(ending)) && isMatch(path.replace(/^\/+/, ''));
}

/** The literal texts of which every path that matches a pattern ends with one: `**\/*.{a,b}` gives `.a` and `.b`. */
export function endingsOf(glob: string): readonly string[] {
  const group = /^(.*)\{([^{}]*)\}([^*?[\](){}!@+|/]*)$/.exec(glob);
  if (group) {
    const [, before, choices, after] = group;
    return choices!.split(',').flatMap((choice) => endingsOf(before! + choice).map((one) => one + after!));
  }
  return [/[^*?[\](){}!@+|/]*$/.exec(glob)?.[0] ?? ''];
}

/** Which claim takes a file: by language id, then path, then content. Undefined for files that are none of ours. */
export async function recognise(
  entries: readonly DomainEntry[],
  candidate: Candidate,
): Promise<Recognised | undefined> {
  const { path, language } = candidate;
  const all = entries.flatMap((entry) => entry.claims.map((claim) => ({ entry, claim })));
  const byLanguage = all.find(({ claim }) => claim.language === language || isAlias(claim, language));
  if (byLanguage) return byLanguage;
  const byPath = all.filter(({ claim }) => matches(claim, path));
  for (const one of byPath) {
    // A name that others use as well: what stands there has the last word.
    const isShared = one.claim.content !== undefined && one.claim.extensions === undefined;
    if (!isShared || (await one.claim.content?.({ path, head: await candidate.head() }, candidate.beside)))
      return one;
  }
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
  const byContent = all.filter(({ claim }) => claim.content && claim.extensions?.includes(extension));
  if (byContent.length === 0) return undefined;
  const head = await candidate.head();
  for (const one of byContent) {
    if (await one.claim.content?.({ path, head }, candidate.beside)) return one;
  }
  return undefined;
}

function isAlias(claim: Claim, language: string | undefined): boolean {
  return language !== undefined && claim.aliases.includes(language);
}

/** Whether a walk should look at a file at all, from its name alone: thousands of foreign files cost nothing. */
export function mayBeOurs(entries: readonly DomainEntry[], path: string): boolean {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
  return entries.some((entry) =>
    entry.claims.some((claim) => claim.extensions?.includes(extension) === true || matches(claim, path)),
  );
}
