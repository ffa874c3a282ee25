import type { Problem } from '../../../core/types.ts';
import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import { addressKind } from '../../../syntax/values/addresses.ts';
import { hosts, link, repeated } from '../interplay.ts';
import { isDropIn, kindOf } from '../kinds.ts';
import { unfitNetwork as page } from '../pages.ts';

/** Settings of a network that are read well and do not do what they seem to. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    const kind = kindOf(file);
    yield* repeated(file);
    if (kind === 'network') {
      yield* hosts(file);
      yield* addresses(file);
      yield* gateway(file);
      yield* routes(file);
    }
    if (isDropIn(file)) return;
    const section = file.named('Match')[0];
    const header = file.sections[0]?.header;
    if ((kind === 'network' || kind === 'link') && header && (!section || section.entries.length === 0)) {
      yield page.problem(section?.header ?? header, { say: 'match' });
    }
    if (kind === 'netdev') yield* device(file);
    if (kind === 'link') yield* link(file);
    if (kind === 'netdev') {
      const own = file.named('NetDev')[0];
      for (const key of ['Name', 'Kind']) {
        if (own && file.find('NetDev', key).length === 0)
          yield page.problem(own.header, { say: 'netdev', key });
      }
    }
  },
};

/** Sections that belong to one kind of device. */
const kinds: Readonly<Record<string, string>> = {
  Bridge: 'bridge',
  Bond: 'bond',
  VLAN: 'vlan',
  VXLAN: 'vxlan',
  VRF: 'vrf',
  WireGuard: 'wireguard',
  MACVLAN: 'macvlan',
  IPVLAN: 'ipvlan',
  Tun: 'tun',
  Tap: 'tap',
  MACsec: 'macsec',
};

function* device(file: IniFile): Iterable<Problem> {
  const name = file.find('NetDev', 'Name').at(-1)?.value;
  if (name && name.text.length > 15)
    yield page.problem({ start: name.start, end: name.end }, { say: 'long', name: name.text });
  const kind = file.find('NetDev', 'Kind').at(-1)?.value;
  if (!kind) return;
  for (const section of file.sections) {
    const own = Object.hasOwn(kinds, section.name) ? kinds[section.name] : undefined;
    if (own === undefined || own === kind.text) continue;
    yield page.problem(section.nameSpan, { say: 'section', section: section.name, kind: kind.text });
  }
  for (const peer of file.named('WireGuardPeer')) {
    const has = (name: string): boolean => peer.entries.some((entry) => entry.name === name);
    if (kind.text === 'wireguard' && !has('PublicKey') && !has('PublicKeyFile'))
      yield page.problem(peer.header, { say: 'peer' });
  }
  if (kind.text === 'vlan' && file.find('VLAN', 'Id').length === 0) {
    yield page.problem({ start: kind.start, end: kind.end }, { say: 'vlan' });
  }
}

function allAddresses(file: IniFile): readonly IniEntry[] {
  return [...file.find('Network', 'Address'), ...file.find('Address', 'Address')];
}

function* addresses(file: IniFile): Iterable<Problem> {
  for (const { value } of allAddresses(file)) {
    const text = value.text;
    const kind = addressKind(text);
    if (text.includes('/') || (kind !== 'ipv4' && kind !== 'ipv6')) continue;
    const length = kind === 'ipv4' ? 24 : 64;
    const at = { start: value.end, end: value.end };
    const fix = page.fix({ say: 'write', meant: `/${length}` }, 'review', { span: at, text: `/${length}` });
    yield page.problem(
      { start: value.start, end: value.end },
      { say: 'prefix', address: text, bits: kind === 'ipv4' ? 32 : 128 },
      { fixes: [fix] },
    );
  }
}

/** A gateway is reached over one of the networks that the interface is in. */
function* gateway(file: IniFile): Iterable<Problem> {
  const others = ['DHCP', 'LinkLocalAddressing', 'IPv6AcceptRA'].some(
    (key) => file.find('Network', key).length > 0,
  );
  const networks = allAddresses(file).flatMap(({ value }) => networkOf(value.text) ?? []);
  if (
    networks.length === 0 ||
    (others && networks.some(({ size }) => size === 1)) ||
    file.find('Route', 'GatewayOnLink').length > 0
  )
    return;
  for (const { value } of [...file.find('Network', 'Gateway'), ...file.find('Route', 'Gateway')]) {
    const own = numberOf(value.text);
    if (own === undefined || networks.some(({ base, size }) => own >= base && own < base + size)) continue;
    // Another address may come while the interface is set up.
    const confidence = others ? 'medium' : 'high';
    yield page.problem(
      { start: value.start, end: value.end },
      { say: 'gateway', address: value.text },
      { confidence },
    );
  }
}

function networkOf(text: string): { readonly base: number; readonly size: number } | undefined {
  const [address, length] = text.split('/');
  const number = numberOf(address!);
  if (number === undefined || length === undefined) return undefined;
  const size = 2 ** (32 - Number(length));
  return { base: Math.floor(number / size) * size, size };
}

function numberOf(address: string): number | undefined {
  if (!/^\d+(?:\.\d+){3}$/.test(address)) return undefined;
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** A way to a network of one family leads over a gateway of the same; IPv4 may go over IPv6. */
function* routes(file: IniFile): Iterable<Problem> {
  for (const { entries } of file.named('Route')) {
    const value = (name: string) => entries.findLast((entry) => entry.name === name)?.value;
    const [to, over] = [value('Destination'), value('Gateway')];
    if (!to || !over || addressKind(to.text) !== 'ipv6' || addressKind(over.text) !== 'ipv4') continue;
    yield page.problem({ start: over.start, end: over.end }, { say: 'family', address: over.text });
  }
}
