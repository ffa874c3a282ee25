import table from './directives.json' with { type: 'json' };

export type Kind = 'flag' | 'time' | 'count' | 'size' | 'mode' | 'text' | 'script';

const kinds: readonly Kind[] = ['flag', 'time', 'count', 'size', 'mode', 'text', 'script'];
const byName = new Map(kinds.flatMap((kind) => table[kind].split(' ').map((name) => [name, kind] as const)));

export const names: readonly string[] = [...byName.keys(), 'endscript'];

/** What stands behind a directive; undefined for names that are none. */
export function kindOf(name: string): Kind | undefined {
  return byName.get(name);
}
