import table from './types.json' with { type: 'json' };

const types = table.types as Readonly<Record<string, string>>;
const modifiers = table.modifiers as Readonly<Record<string, string>>;

export const typeLetters: readonly string[] = Object.keys(types);
export const specifiers: string = table.specifiers;

export function isType(letter: string): boolean {
  return Object.hasOwn(types, letter);
}

/** Whether a type reads a column: `mode`, `user`, `age`, or needs an `argument` or a `device` as one. */
export function reads(letter: string, what: 'mode' | 'user' | 'age' | 'argument' | 'device'): boolean {
  return isType(letter) && types[letter]!.split(' ').includes(what);
}

/** The letters that a modifier means something for, `*` for all; undefined when it is none. */
export function lettersWith(modifier: string): string | undefined {
  return Object.hasOwn(modifiers, modifier) ? modifiers[modifier] : undefined;
}
