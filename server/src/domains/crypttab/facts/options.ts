import table from './options.json' with { type: 'json' };

export const options: readonly string[] = table.options.split(' ');
const ciphers = table.ciphers.split(' ');
const modes = table.modes.split(' ');
export const hashes: readonly string[] = table.hashes.split(' ');
export const deviceTags: readonly string[] = table.tags.split(' ');

/** The smallest and the largest number that an option takes; undefined where nobody set bounds. */
export function boundsOf(option: string): readonly [number, number] | undefined {
  const bounds = (table.numbers as unknown as Record<string, readonly [number, number]>)[option];
  return bounds;
}

export const generators: readonly string[] = table.generators.split(' ');

/** What is wrong with `cipher-mode-iv`: the part and the words that may stand there; undefined when nothing surely is. */
export function cipherFault(
  cipher: string,
): { readonly part: string; readonly words: readonly string[] } | undefined {
  if (cipher.startsWith('capi:') || cipher === 'null') return undefined;
  const [name, mode, iv] = cipher.split('-');
  if (!ciphers.includes(name!)) return { part: name!, words: ciphers };
  if (mode !== undefined && !modes.includes(mode)) return { part: mode, words: modes };
  const generator = iv?.replace(/:.*$/, '');
  if (generator !== undefined && !generators.includes(generator))
    return { part: generator, words: generators };
  return undefined;
}
