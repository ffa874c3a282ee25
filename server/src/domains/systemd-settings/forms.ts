import { nearest } from '../../syntax/nearest.ts';
import { addressKind } from '../../syntax/values/addresses.ts';
import { isBoolean } from '../../syntax/values/scalars.ts';

/** What is wrong with one word of a value, with its place in the value. */
export interface FormFault {
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly meant?: string;
}

interface Form {
  readonly expected: string;
  /** True for what may stand there; a word that is meant, or false. */
  fits(word: string): boolean | string;
  /** Whether the value is a list of such words. */
  readonly list?: true;
}

function words(text: string): (word: string) => boolean | string {
  const known = text.split(' ');
  return (word) => known.includes(word) || (nearest(word, known) ?? false);
}

function between(min: number, max: number, others = ''): (word: string) => boolean {
  return (word) =>
    others.split(' ').includes(word) || (/^\d+$/.test(word) && Number(word) >= min && Number(word) <= max);
}

const states = 'missing off no-carrier dormant degraded-carrier carrier degraded enslaved routable';
const mac =
  /^(?:[\da-f]{1,2}([:-])(?:[\da-f]{1,2}\1){4}[\da-f]{1,2}|(?:[\da-f]{4}\.){2}[\da-f]{4}|[\da-f]{2}(?::[\da-f]{2}){19})$/i;
const size = /^\d+[KMGTPE]?$/;
const interfaceName = (word: string): boolean =>
  word.length <= 15 && !/[\s/:%]/.test(word) && !/^\d+$/.test(word);
/** An address with the length of its network; a mask is not read. */
const prefixed = (word: string): boolean => {
  const [address, length, ...more] = word.split('/');
  const kind = addressKind(address!);
  return (
    (kind === 'ipv4' || kind === 'ipv6') &&
    more.length === 0 &&
    (length === undefined || (/^\d+$/.test(length) && Number(length) <= (kind === 'ipv4' ? 32 : 128)))
  );
};
const address = (word: string): boolean => /^ipv[46]$/.test(addressKind(word)) && !word.includes('/');
const server = (word: string): boolean =>
  /^ipv[46]$/.test(
    addressKind(
      word
        .replace(/[#%].*$/, '')
        .replace(/^\[(.*)\]:\d+$/, '$1')
        .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1'),
    ),
  );

const network: Readonly<Record<string, Form>> = {
  'Network.Address': { expected: '192.0.2.10/24', fits: prefixed },
  'Address.Address': { expected: '192.0.2.10/24', fits: prefixed },
  'Network.Gateway': {
    expected: '192.0.2.1',
    fits: (word) => /^_(?:dhcp4|ipv6ra)$/.test(word) || address(word),
  },
  'Route.Gateway': {
    expected: '192.0.2.1',
    fits: (word) => /^_(?:dhcp4|dhcp6?|ipv6ra)$/.test(word) || address(word),
  },
  'Route.Destination': { expected: '192.0.2.0/24', fits: prefixed },
  'Route.Source': { expected: '192.0.2.0/24', fits: prefixed },
  'Route.PreferredSource': { expected: '192.0.2.10', fits: (word) => address(word) || isBoolean(word) },
  'Network.DNS': { expected: '192.0.2.53', fits: server, list: true },
  'Route.Metric': { expected: '0–4294967295', fits: between(0, 4294967295) },
  'Route.Table': {
    expected: 'main',
    fits: (word) =>
      /^\d+$/.test(word) ||
      /^(?:default|main|local)$/.test(word) ||
      (nearest(word, ['default', 'main', 'local']) ?? true),
  },
  'Route.Scope': {
    expected: 'link',
    fits: (word) => /^\d+$/.test(word) || words('global site link host nowhere')(word),
  },
  'Network.LinkLocalAddressing': {
    expected: 'ipv6',
    fits: (word) => isBoolean(word) || words('ipv4 ipv6 fallback ipv4-fallback')(word),
  },
  'Network.IPForward': {
    expected: 'yes',
    fits: (word) => isBoolean(word) || words('ipv4 ipv6 kernel')(word),
  },
  'Network.VLAN': { expected: 'vlan10', fits: interfaceName, list: true },
  'Network.Bridge': { expected: 'br0', fits: interfaceName },
  'Network.Bond': { expected: 'bond0', fits: interfaceName },
  'Network.VRF': { expected: 'vrf0', fits: interfaceName },
  'Network.MulticastDNS': { expected: 'yes', fits: (word) => isBoolean(word) || words('resolve')(word) },
  'Network.ConfigureWithoutCarrier': { expected: 'yes', fits: isBoolean },
  'Link.RequiredForOnline': {
    expected: 'routable',
    fits: (word) =>
      isBoolean(word) ||
      word.split(':').every((one) => one === '' || states.split(' ').includes(one)) ||
      words(states)(word),
  },
  'Link.MTUBytes': {
    expected: '68–',
    fits: (word) => size.test(word) && (!/^\d+$/.test(word) || Number(word) >= 68),
  },
  'Link.MACAddress': { expected: '00:11:22:33:44:55', fits: (word) => mac.test(word) },
  'Match.MACAddress': { expected: '00:11:22:33:44:55', fits: (word) => mac.test(word), list: true },
  'Match.PermanentMACAddress': { expected: '00:11:22:33:44:55', fits: (word) => mac.test(word), list: true },
  'DHCPv4.RouteMetric': { expected: '0–4294967295', fits: between(0, 4294967295) },
};
const netdev: Readonly<Record<string, Form>> = {
  'NetDev.Name': { expected: 'br0', fits: interfaceName },
  'NetDev.MACAddress': { expected: '00:11:22:33:44:55', fits: (word) => word === 'none' || mac.test(word) },
  'NetDev.MTUBytes': { expected: '1500', fits: (word) => size.test(word) },
  'VLAN.Id': { expected: '0–4094', fits: between(0, 4094) },
  'VXLAN.VNI': { expected: '1–16777215', fits: between(1, 16777215) },
  'Bridge.Priority': { expected: '0–65535', fits: between(0, 65535) },
  'WireGuard.ListenPort': { expected: '1–65535', fits: between(1, 65535, 'auto') },
  'WireGuard.PrivateKey': {
    expected: '44 × base64',
    fits: (word) => word.startsWith('@') || /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/.test(word),
  },
  'WireGuardPeer.PublicKey': {
    expected: '44 × base64',
    fits: (word) => word.startsWith('@') || /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/.test(word),
  },
  'WireGuardPeer.AllowedIPs': {
    expected: '192.0.2.0/24',
    fits: (word) => word.split(',').every((one) => one === '' || prefixed(one.replace(/^[+-]/, ''))),
    list: true,
  },
  'WireGuardPeer.PersistentKeepalive': { expected: '0–65535', fits: between(0, 65535, 'off') },
  'WireGuardPeer.Endpoint': {
    expected: 'host:51820',
    fits: (word) => /:\d+$/.test(word) || word.startsWith('@'),
  },
  'Bond.MIIMonitorSec': { expected: '100ms', fits: (word) => /^\d/.test(word) },
};
const link: Readonly<Record<string, Form>> = {
  'Link.Name': { expected: 'lan0', fits: interfaceName },
  'Link.NamePolicy': {
    expected: 'kernel database onboard slot path mac keep',
    fits: words('kernel database onboard slot path mac keep'),
    list: true,
  },
  'Link.AlternativeNamesPolicy': {
    expected: 'database onboard slot path mac',
    fits: words('database onboard slot path mac'),
    list: true,
  },
  'Link.WakeOnLan': {
    expected: 'magic',
    fits: words('phy unicast multicast broadcast arp magic secureon off'),
    list: true,
  },
  'Link.BitsPerSecond': { expected: '1G', fits: (word) => size.test(word) },
  'Link.MTUBytes': {
    expected: '1500',
    fits: (word) => size.test(word) && (!/^\d+$/.test(word) || Number(word) >= 68),
  },
  'Link.MACAddress': { expected: '00:11:22:33:44:55', fits: (word) => mac.test(word) },
  'Match.MACAddress': { expected: '00:11:22:33:44:55', fits: (word) => mac.test(word), list: true },
  'Match.Type': {
    expected: 'ether',
    fits: (word) =>
      nearest(word.replace(/^!/, ''), ['ether', 'wlan', 'wwan', 'loopback', 'vlan', 'bridge', 'bond']) ===
        word.replace(/^!/, '') ||
      (nearest(word, ['ether', 'wlan', 'wwan', 'loopback']) ?? true),
    list: true,
  },
};
const byKind: Readonly<Record<string, Readonly<Record<string, Form>>>> = { network, netdev, link };

/** The first word of a value that cannot stand there; undefined where nothing is known of the setting. */
export function formFault(kind: string, section: string, key: string, value: string): FormFault | undefined {
  const forms = Object.hasOwn(byKind, kind) ? byKind[kind]! : {};
  const name = `${section}.${key}`;
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (!form) return undefined;
  const found = form.list ? [...value.matchAll(/\S+/g)] : [{ 0: value, index: 0 }];
  for (const { 0: word, index } of found) {
    const fits = form.fits(word);
    if (fits === true) continue;
    return {
      start: index,
      end: index + word.length,
      expected: form.expected,
      ...(typeof fits === 'string' ? { meant: fits } : {}),
    };
  }
  return undefined;
}
