import table from './options.json' with { type: 'json' };

export const options: readonly string[] = table.options.split(' ');
const ciphers = table.ciphers.split(' ');
const modes = table.modes.split(' ');
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
