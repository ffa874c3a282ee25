import { nearest } from '../../syntax/nearest.ts';
import type { YamlNode } from '../../syntax/shapes/yaml.ts';
import { addressKind } from '../../syntax/values/addresses.ts';
import { itemWordsOf, wordsOf, type Spec } from './facts/keys.ts';

type Scalar = Extract<YamlNode, { kind: 'scalar' }>;

/** What is wrong with a scalar; `say` names the sentence of the page `invalid-value`. */
export interface Fault {
  readonly at: Scalar;
  readonly say:
    'truth' | 'number' | 'choice' | 'mac' | 'address' | 'prefix' | 'destination' | 'vlan' | 'time';
  readonly expected?: string;
  readonly meant?: string;
}

const truth = /^(?:true|false|on|off|yes|no|y|n)$/i;

/** The first fault of the scalars behind a key; undefined when all are fine or nobody can tell. */
export function faultOf(key: string, { reader }: Spec, value: YamlNode, group: string): Fault | undefined {
  if (value.kind === 'list') return first(value.items, (one) => itemFault(reader, one));
  if (value.kind !== 'scalar') return undefined;
  if (key === 'id' && group === 'vlan_def') {
    const isIn = /^\d+$/.test(value.text) && Number(value.text) <= 4094;
    return isIn ? undefined : { at: value, say: 'vlan' };
  }
  return scalarFault(reader, key, value);
}

function first(nodes: readonly YamlNode[], find: (one: Scalar) => Fault | undefined): Fault | undefined {
  for (const node of nodes) {
    const fault = node.kind === 'scalar' ? find(node) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

function scalarFault(reader: string, key: string, at: Scalar): Fault | undefined {
  const { text } = at;
  if (/(?:_bool|_tristate|^accept_ra)$/.test(reader)) {
    if (truth.test(text)) return undefined;
    const meant = nearest(text, ['true', 'false', 'yes', 'no']);
    return { at, say: 'truth', ...(meant === undefined ? {} : { meant }) };
  }
  if (/_guint$/.test(reader)) return /^(?:\d+|0x[\da-f]+)$/i.test(text) ? undefined : { at, say: 'number' };
  if (/_mac$/.test(reader)) return isMac(text) ? undefined : { at, say: 'mac' };
  switch (reader) {
    case 'gateway4':
    case 'gateway6': {
      const family = reader === 'gateway4' ? 'ipv4' : 'ipv6';
      return addressKind(text) === family && !text.includes('/')
        ? undefined
        : { at, say: 'address', expected: family === 'ipv4' ? 'IPv4' : 'IPv6' };
    }
    case 'routes_ip':
    case 'ip_rule_ip':
    case 'tunnel_addr':
      return isAddress(text) ? undefined : { at, say: 'address', expected: 'IP' };
    case 'routes_destination':
      return text === 'default' || isAddress(text) ? undefined : destination(at);
    case 'netdef_str':
      return /-(?:interval|delay|time|age)$/.test(key) && !/^\d+(?:ms|us|s|min|h)?$/.test(text)
        ? { at, say: 'time' }
        : undefined;
    default:
      return wordFault(at, wordsOf(reader));
  }
}

function destination(at: Scalar): Fault {
  const meant = nearest(at.text, ['default']);
  return { at, say: 'destination', ...(meant === undefined ? {} : { meant }) };
}

function itemFault(reader: string, at: Scalar): Fault | undefined {
  switch (reader) {
    case 'addresses':
      if (!isAddress(at.text)) return { at, say: 'address', expected: 'IP' };
      return at.text.includes('/') ? undefined : { at, say: 'prefix' };
    case 'nameservers_addresses':
    case 'arp_ip_targets':
    case 'wireguard_allowed_ips':
      return isAddress(at.text.replace(/#.*$/, '')) ? undefined : { at, say: 'address', expected: 'IP' };
    default:
      return wordFault(at, itemWordsOf(reader));
  }
}

function wordFault(at: Scalar, list: readonly string[] | undefined): Fault | undefined {
  if (!list || list.some((one) => one.toLowerCase() === at.text.toLowerCase())) return undefined;
  const meant = nearest(at.text, list);
  return { at, say: 'choice', expected: list.join(', '), ...(meant === undefined ? {} : { meant }) };
}

function isAddress(text: string): boolean {
  return /^ipv[46]$/.test(addressKind(text));
}

function isMac(text: string): boolean {
  return (
    /^[\da-f]{2}(?::[\da-f]{2}){5}(?:(?::[\da-f]{2}){14})?$/i.test(text) ||
    /^(?:permanent|random|stable|stable-ssid|preserve)$/.test(text) ||
    /[*?]/.test(text)
  );
}
