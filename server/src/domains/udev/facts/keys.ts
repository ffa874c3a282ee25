import table from './keys.json' with { type: 'json' };

function words(text: string): readonly string[] {
  return text.split(' ');
}

const matched = new Set(words(table.match));
const set = new Set(words(table.set));
const withAttribute = new Set(words(table.attribute));
const optional = new Set(words(table.optional));

export const keyNames: readonly string[] = [...words(table.match), ...words(table.set), ...words(table.both)];
export const options = words(table.options);
export const builtins = words(table.builtins);
export const actions = words(table.actions);
export const imports = words(table.imports);
export const letters: string = table.letters;
export const substitutions = words(table.names);

export const subsystems = words(table.subsystems);
export const tags = words(table.tags);
export const usbAttributes = words(table.usbAttributes);

export type Use = 'match' | 'set' | 'both';

/** What a key is for; undefined for names that are none. */
export function useOf(key: string): Use | undefined {
  if (matched.has(key)) return 'match';
  if (set.has(key)) return 'set';
  return keyNames.includes(key) ? 'both' : undefined;
}

/** Whether `{…}` has to stand behind a key, may, or must not. */
export function attributeOf(key: string): 'needed' | 'allowed' | 'none' {
  return withAttribute.has(key) ? 'needed' : optional.has(key) ? 'allowed' : 'none';
}
