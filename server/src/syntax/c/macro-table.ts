import { bit, wordTable, type WordTable } from './words.ts';

/**
 * What macros stand for, as far as the mask has to know them by name: beside a built-in table it takes one that was
 * learned from headers. Plain data, so that it can be kept and cross threads. Equal tables should be the same object:
 * with another one a file is masked anew.
 */
export interface MacroTable {
  /** Stand for attributes, or for nothing at all. */
  readonly attributes: ReadonlySet<string>;
  /** The same with a list of arguments. */
  readonly attributeCalls: ReadonlySet<string>;
  /** Heads of loops: what follows their arguments is the body. */
  readonly loops: ReadonlySet<string>;
  /** The same for what runs once at most. */
  readonly guards: ReadonlySet<string>;
  /** Declare what one of their arguments names: which one, from 0. */
  readonly declarators: ReadonlyMap<string, number>;
}

const compiled = new WeakMap<MacroTable, WordTable>();

/** The words of a table as the lexer looks them up. */
export function wordsOf(macros: MacroTable): WordTable {
  let table = compiled.get(macros);
  if (!table) {
    const meanings = new Map<string, number>();
    for (const name of macros.guards) meanings.set(name, bit.guard);
    for (const name of macros.loops) meanings.set(name, bit.loop);
    for (const name of macros.attributeCalls) meanings.set(name, bit.attribute | bit.attributeCall);
    for (const name of macros.attributes) meanings.set(name, bit.attribute);
    compiled.set(macros, (table = wordTable(meanings)));
  }
  return table;
}
