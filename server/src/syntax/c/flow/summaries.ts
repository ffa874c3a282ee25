import type { KeptWith } from '../../../core/remembered.ts';
import type { CFile, CFunction } from '../types.ts';

/** What callers have to know of the functions of a file, in the words of a language on top of C. */
export interface Summaries<S> {
  /** Undefined for a function of another file, or one of which there is nothing to know. */
  readonly of: (name: string) => S | undefined;
}

export interface Summarise<S> {
  /** Undefined where callers need not know anything. `of` gives those of the functions that it calls. */
  make(fn: CFunction, of: (name: string) => S | undefined): S | undefined;
  /** Equal for summaries that say the same. */
  key(summary: S): string;
}

interface Kept<S> {
  readonly summary: S | undefined;
  /** The keys of the summaries it was made with, by name. */
  readonly used: ReadonlyMap<string, string>;
}

/** Kept at the identity of the functions, so that a key press makes one summary anew, and those that hang on it. */
export type SummaryCache<S> = KeptWith<object, Kept<S>>;

/** Chains of calls that are longer tell nothing. */
const deepest = 12;

/** The summaries of a file, each made when it is asked for. */
export function createSummaries<S>(
  file: CFile,
  cache: SummaryCache<S>,
  summarise: Summarise<S>,
): Summaries<S> {
  const done = new Map<string, S | undefined>();
  const open = new Set<string>();
  const keyAt = (name: string): string => {
    const found = of(name);
    return found === undefined ? '' : summarise.key(found);
  };
  const of = (name: string): S | undefined => {
    if (done.has(name)) return done.get(name);
    const fn = file.functionNamed(name);
    // One that calls itself is not seen through.
    if (!fn || open.has(name) || open.size > deepest) return undefined;
    open.add(name);
    const summary = made(fn);
    open.delete(name);
    done.set(name, summary);
    return summary;
  };
  const made = (fn: CFunction): S | undefined => {
    const identity = file.identityOf(fn);
    const known = identity && cache.get(identity);
    if (known && [...known.used].every(([name, before]) => keyAt(name) === before)) return known.summary;
    const used = new Map<string, string>();
    const summary = summarise.make(fn, (name) => {
      used.set(name, keyAt(name));
      return of(name);
    });
    if (identity) cache.set(identity, { summary, used });
    return summary;
  };
  return { of };
}
