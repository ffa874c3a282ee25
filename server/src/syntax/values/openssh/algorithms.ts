import { itemsOf } from '../../shapes/columns-language.ts';
import type { ColumnWord } from '../../shapes/columns.ts';
import { nearest } from '../../nearest.ts';
import type { Span } from '../../../core/types.ts';
import table from './algorithms.json' with { type: 'json' };

const words = table.words as Readonly<Record<string, readonly string[]>>;

export const facilities: readonly string[] = words['facility']!;
export const levels: readonly string[] = words['level']!;

export interface Algorithms {
  readonly all: readonly string[];
  /** What new versions no longer offer by themselves, and why nobody should turn it on again. */
  isWeak(name: string): boolean;
}

const weak =
  /^(?:hmac-(?:md5|sha1)|umac-64|3des|blowfish|cast128|arcfour|aes\d+-cbc|rijndael|ssh-dss|ssh-rsa(?:$|-cert)|diffie-hellman-group(?:1|14|-exchange)-sha1)/;

/** The names that a list takes; client and server have the same kinds of lists. */
export function algorithmsOf(kind: string): Algorithms | undefined {
  const key = { ciphers: 'cipher', macs: 'mac', kexs: 'kex', signatures: 'signature' }[kind];
  return key === undefined ? undefined : { all: words[key]!, isWeak: (name) => weak.test(name) };
}

/** A name in a list that no version has. */
export interface UnknownAlgorithm extends Span {
  readonly name: string;
  /** The name that is meant most likely. */
  readonly meant?: string;
}

/** The names of a list (`+a,b`) that no version has; patterns and names of others' patches are left alone. */
export function* unknownAlgorithms(word: ColumnWord, { all }: Algorithms): Iterable<UnknownAlgorithm> {
  for (const item of itemsOf(word)) {
    const mark = /^[+\-^]/.test(item.text) && item.start === word.start ? 1 : 0;
    const name = item.text.slice(mark);
    // Patterns are matched against the list, and names with an @ may come with a patch of somebody.
    if (/[*?!]/.test(name) || all.includes(name) || name === 'any') continue;
    const meant =
      all.find((one) => one.startsWith(`${name}@`)) ??
      all.find((one) => one.includes('@') && one.startsWith(`${name.replace(/@.*/, '')}@`)) ??
      all.find((one) => one.endsWith(`-${name}`)) ??
      nearest(name, all);
    if (meant === undefined && (name.includes('@') || /^gss-/.test(name))) continue;
    yield { name, start: item.start + mark, end: item.end, ...(meant === undefined ? {} : { meant }) };
  }
}

/** The names of a list that nobody should turn on again; a list that only takes away (`-a`) has none. */
export function* weakAlgorithms(word: ColumnWord, algorithms: Algorithms): Iterable<Span & { name: string }> {
  if (/^[-^]/.test(word.value)) return;
  for (const item of itemsOf(word)) {
    const name = item.text.replace(/^\+/, '');
    if (algorithms.isWeak(name)) yield { name, start: item.end - name.length, end: item.end };
  }
}
