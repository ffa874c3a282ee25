import { any, type Values } from './vocabulary.ts';

/**
 * What is known at one moment of a path: by the spelling of a term, what it may be. Never changed: each change makes new
 * facts, so that they are two short lists, which cost a tenth of a map to copy. What is not in here may be anything.
 */
export interface Facts {
  readonly keys: readonly string[];
  /** Those of the keys at the same places. */
  readonly values: readonly Values[];
}

export const noFacts: Facts = { keys: [], values: [] };

/** More are never told apart on one path; the oldest are forgotten. */
const mostFacts = 40;

export function factOf({ keys, values }: Facts, key: string): Values {
  const at = keys.indexOf(key);
  return at < 0 ? any : values[at]!;
}

export function withFact(facts: Facts, key: string, value: Values): Facts {
  const at = facts.keys.indexOf(key);
  if (key === '' || (at < 0 ? any : facts.values[at]) === value) return facts;
  const keys = facts.keys.slice();
  const values = facts.values.slice();
  if (at >= 0) {
    keys.splice(at, 1);
    values.splice(at, 1);
  }
  if (value !== any) {
    keys.push(key);
    values.push(value);
  }
  if (keys.length > mostFacts) {
    keys.shift();
    values.shift();
  }
  return { keys, values };
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
  // Most facts are about other things, which a search for plain text tells at once.
  const isGone = (key: string): boolean => key.includes(word) && patternOf(word, isMember).test(key);
  const first = facts.keys.findIndex(isGone);
  if (first < 0) return facts;
  const keys = facts.keys.slice(0, first);
  const values = facts.values.slice(0, first);
  for (let i = first + 1; i < facts.keys.length; i++) {
    const key = facts.keys[i]!;
    if (isGone(key)) continue;
    keys.push(key);
    values.push(facts.values[i]!);
  }
  return { keys, values };
}

/** What holds on both of two paths. Gives the first one back where the second adds nothing. */
export function joined(a: Facts, b: Facts): Facts {
  if (a === b) return a;
  let isSame = true;
  const keys: string[] = [];
  const values: Values[] = [];
  for (let i = 0; i < a.keys.length; i++) {
    const key = a.keys[i]!;
    const both = a.values[i]! | factOf(b, key);
    if (both !== a.values[i]) isSame = false;
    if (both === any) continue;
    keys.push(key);
    values.push(both);
  }
  return isSame ? a : { keys, values };
}
