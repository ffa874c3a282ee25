import table from './directives.json' with { type: 'json' };

export type Kind = 'flag' | 'number' | 'numbers' | 'path' | 'text' | 'source';

const kinds: readonly Kind[] = ['flag', 'number', 'numbers', 'path', 'text', 'source'];
const byName = new Map(kinds.flatMap((kind) => table[kind].split(' ').map((name) => [name, kind] as const)));

export const names: readonly string[] = [...byName.keys()];
/** What may stand behind the name of a server, alone and with a number. */
export const options: readonly string[] = table.options.split(' ');
export const valued: readonly string[] = table.valued.split(' ');

/** What stands behind a directive; undefined for names that are none. chronyd takes them in any case. */
export function kindOf(name: string): Kind | undefined {
  return byName.get(name.toLowerCase());
}
