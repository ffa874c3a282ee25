import { any, type Values } from './vocabulary.ts';

/**
 * What is known at one moment of a path: by the spelling of a term, what it may be. Never changed: each change makes new
 * facts. What is not in here may be anything.
 */
export type Facts = ReadonlyMap<string, Values>;

export const noFacts: Facts = new Map();

/** More are never told apart on one path; the oldest are forgotten. */
const mostFacts = 40;

export function factOf(facts: Facts, key: string): Values {
  return facts.get(key) ?? any;
}

export function withFact(facts: Facts, key: string, values: Values): Facts {
  if (key === '' || factOf(facts, key) === values) return facts;
  const next = new Map(facts);
  next.delete(key);
  if (values !== any) next.set(key, values);
  if (next.size > mostFacts) next.delete(next.keys().next().value!);
  return next;
}

const patterns = new Map<string, RegExp>();

/** A pattern for a name among the words of a key: a variable, or a member behind its sign. */
function patternOf(word: string, isMember: boolean): RegExp {
  const source = isMember ? `(?:->|\\.)${word}\\b` : `(?<![\\w.>])${word}\\b`;
  let pattern = patterns.get(source);
  if (!pattern) {
    if (patterns.size > 2000) patterns.clear();
    patterns.set(source, (pattern = new RegExp(source)));
  }
  return pattern;
}

/** Facts without those that hang on a variable or on a member of that name. */
export function without(facts: Facts, word: string, isMember: boolean): Facts {
  let next: Map<string, Values> | undefined;
  for (const key of facts.keys()) {
    // Most facts are about other things, which a search for plain text tells at once.
    if (!key.includes(word) || !patternOf(word, isMember).test(key)) continue;
    next ??= new Map(facts);
    next.delete(key);
  }
  return next ?? facts;
}

/** What holds on both of two paths. Gives the first one back where the second adds nothing. */
export function joined(a: Facts, b: Facts): Facts {
  if (a === b) return a;
  const next = new Map<string, Values>();
  for (const [key, values] of a) {
    const both = values | factOf(b, key);
    if (both !== any) next.set(key, both);
  }
  const isSame = next.size === a.size && [...next].every(([key, values]) => a.get(key) === values);
  return isSame ? a : next;
}
