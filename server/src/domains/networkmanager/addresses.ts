import type { IniEntry, IniSection } from '../../syntax/shapes/ini.ts';
import { addressKind } from '../../syntax/values/addresses.ts';

/** An address of a profile with the place of its text. */
export interface Address {
  readonly entry: IniEntry;
  /** With its prefix, as it is written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'ipv4' | 'ipv6' | 'bad' | 'other';
}

/** The addresses of a section; the older form with semicolons is left alone. */
export function addressesOf(section: IniSection): readonly Address[] {
  return section.entries
    .filter(
      ({ name, value }) => /^address(?:es)?\d*$/.test(name) && value.text !== '' && !value.text.includes(';'),
    )
    .flatMap((entry) => {
      // Behind the comma of a numbered key the gateway stands.
      const pieces = /\d$/.test(entry.name) ? [entry.value.text.split(',')[0]!] : entry.value.text.split(',');
      let at = 0;
      return pieces.map((piece): Address => {
        const lead = piece.length - piece.trimStart().length;
        const text = piece.trim();
        const own = { entry, text, start: at + lead, end: at + lead + text.length, kind: addressKind(text) };
        at += piece.length + 1;
        return own;
      });
    })
    .filter(({ text }) => text !== '');
}

/** Whether an IPv4 address lies in the network of `address/prefix`; undefined where one of them cannot be read. */
export function isInNetwork(gateway: string, network: string): boolean | undefined {
  const [address, prefix] = network.split('/') as [string, string | undefined];
  if (prefix === undefined || addressKind(gateway) !== 'ipv4' || addressKind(network) !== 'ipv4')
    return undefined;
  const bits = Number(prefix);
  if (!Number.isInteger(bits) || bits < 1 || bits > 32) return undefined;
  const mask = (0xffffffff << (32 - bits)) >>> 0;
  return (number(gateway) & mask) >>> 0 === (number(address) & mask) >>> 0;
}

function number(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
