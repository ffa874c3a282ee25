import type { ColumnsLine, ColumnWord } from '../../syntax/shapes/columns.ts';
import table from './facts/items.json' with { type: 'json' };

const items = table.items as Readonly<Record<string, string>>;

export const itemNames: readonly string[] = Object.keys(items);
export const kinds: readonly string[] = ['soft', 'hard', '-'];

/** What the number of an item counts: `KiB`, `count`, `minutes` ...; undefined for names that are none. */
export function unitOf(item: string): string | undefined {
  return Object.hasOwn(items, item) ? items[item] : undefined;
}

export interface Limit {
  readonly domain: ColumnWord;
  readonly kind: ColumnWord;
  readonly item: ColumnWord;
  readonly value: ColumnWord;
}

/** The four columns; undefined for lines that have others. */
export function limitOf({ words }: ColumnsLine): Limit | undefined {
  const [domain, kind, item, value] = words;
  return words.length === 4 ? { domain: domain!, kind: kind!, item: item!, value: value! } : undefined;
}

export function isUnlimited(value: string): boolean {
  return /^(?:unlimited|infinity|-1)$/.test(value);
}
