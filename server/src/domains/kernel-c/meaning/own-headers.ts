import type { DeclaredText, KernelFacts } from '../../../core/kernel-api.ts';
import type { Host, Target } from '../../../core/types.ts';
import type { Certainty } from '../../../core/version.ts';
import { conditionHolds } from '../../../syntax/c/conditions.ts';
import { folderOf, foldersAbove, includeFolders, joined } from './include-folders.ts';

/** The headers that a source brings along itself, beside those of the kernel. */
export interface OwnHeaders {
  readonly texts: readonly DeclaredText[];
  /** Where they were found. */
  readonly paths: readonly string[];
  /** Paths of kernel headers that the source or its headers include, under conditions that may hold. */
  readonly kernelIncludes: readonly string[];
  /** Includes that led nowhere, and those behind the limits: a name may be declared where nobody looked. */
  readonly missing: readonly string[];
}

type Included = DeclaredText['includes'][number];

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

export async function readOwnHeaders(
  host: Host,
  facts: KernelFacts,
  source: string,
  includes: readonly Included[],
): Promise<OwnHeaders> {
  const { target } = host;
  const folders = await includeFolders(host, source);
  const texts: DeclaredText[] = [];
  const paths: string[] = [];
  const kernelIncludes = new Set<string>();
  const seen = new Set<string>([source]);
  let characters = 0;
  const missing: string[] = [];

  const find = async (from: string, { path, isLocal }: Included): Promise<string | undefined> => {
    // The kernel's folders come last for quotes, but a module's own `-I` is searched before them for both.
    const places = [...(isLocal ? [folderOf(from)] : []), ...folders];
    // A path below a variable that nobody can read is looked for in the folders above.
    if (!facts.api.header(path)) places.push(...foldersAbove(source));
    for (const place of places) {
      const full = joined(place, path);
      if (seen.has(full)) return full;
      if ((await host.read(full)) !== undefined) return full;
    }
    return undefined;
  };

  const follow = async (from: string, one: Included, depth: number): Promise<void> => {
    const full = await find(from, one);
    if (full === undefined) {
      if (facts.api.header(one.path)) kernelIncludes.add(one.path);
      // Under a condition that nobody knows, a header that is not there means that the condition does not hold.
      else if (holds(one.condition, target) === 'yes') missing.push(one.path);
      return;
    }
    if (seen.has(full)) return;
    seen.add(full);
    const text = await host.read(full);
    if (text === undefined || depth > deepest || seen.size > mostHeaders || (characters += text.length) > mostCharacters) {
      missing.push(full);
      return;
    }
    const declared = scan(facts, full, text);
    texts.push(declared);
    paths.push(full);
    for (const inner of declared.includes)
      if (holds(inner.condition, target) !== 'no') await follow(full, inner, depth + 1);
  };

  for (const one of includes) if (holds(one.condition, target) !== 'no') await follow(source, one, 0);
  return { texts, paths, kernelIncludes: [...kernelIncludes], missing };
}

/** Whether a condition in the tables' form holds on a target. */
export function holds(condition: string, target: Target): Certainty {
  return condition === '' ? 'yes' : condition === 'unknown' ? 'unknown' : conditionHolds('if', condition, target);
}
