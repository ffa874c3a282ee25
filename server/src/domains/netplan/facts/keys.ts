import table from './keys.json' with { type: 'json' };
import patch from './keys.patch.json' with { type: 'json' };

/** What a key takes: a scalar, a list, a map, or any. */
export interface Spec {
  readonly takes: 'scalar' | 'list' | 'map' | 'any';
  /** How a scalar, or the items of a list, are read. */
  readonly reader: string;
  /** The group of keys below it. */
  readonly group?: string;
  /** True when names that people choose stand between the key and that group. */
  readonly named: boolean;
  /** True when that group is the one of the items of a list. */
  readonly listed: boolean;
}

export type Group = ReadonlyMap<string, Spec>;

const letters: Readonly<Record<string, Spec['takes']>> = { s: 'scalar', q: 'list', m: 'map', x: 'any' };
const tables = table.groups as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
const inside = patch.inside as Readonly<Record<string, string>>;
const words = patch.words as Readonly<Record<string, string>>;
const items = patch.items as Readonly<Record<string, string>>;
const renamed = patch.renamed as Readonly<Record<string, string>>;
const types = patch.types as Readonly<Record<string, string>>;

function specOf(row: string): Spec {
  const [letter, reader] = row.split(' ') as [string, string];
  const below = Object.hasOwn(inside, reader) ? inside[reader]! : Object.hasOwn(tables, reader) ? reader : '';
  const group = below.replace(/^-?\*?/, '');
  return {
    takes: letters[letter]!,
    reader,
    named: below.includes('*'),
    listed: below.startsWith('-'),
    ...(group === '' ? {} : { group }),
  };
}

const groups = new Map<string, Group>(
  Object.entries(tables).map(([name, keys]) => [
    name,
    new Map(Object.entries(keys).map(([key, row]) => [key, specOf(row)])),
  ]),
);

/** The keys of a group, such as `ethernet_def` or `routes`. */
export function groupOf(name: string): Group | undefined {
  return groups.get(name);
}

/** The group of the definitions below `ethernets`, `bonds` ...; undefined for other keys. */
export function groupOfType(type: string): string | undefined {
  return Object.hasOwn(types, type) ? types[type] : undefined;
}

export const deviceTypes: readonly string[] = Object.keys(types);

/** Groups that have a key, by the name of a device type where there is one. */
export function typesWith(key: string): readonly string[] {
  return deviceTypes.filter((type) => groups.get(types[type]!)!.has(key));
}

/** The words that a reader takes; undefined for readers that take others. */
export function wordsOf(reader: string): readonly string[] | undefined {
  return Object.hasOwn(words, reader) ? words[reader]!.split(' ') : undefined;
}

/** The words that each item of a list may be. */
export function itemWordsOf(reader: string): readonly string[] | undefined {
  return Object.hasOwn(items, reader) ? items[reader]!.split(' ') : undefined;
}

/** The newer spelling of a key. */
export function successorOf(key: string): string | undefined {
  return Object.hasOwn(renamed, key) ? renamed[key] : undefined;
}
