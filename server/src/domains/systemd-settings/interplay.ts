import type { Problem } from '../../core/types.ts';
import type { IniEntry, IniFile } from '../../syntax/shapes/ini.ts';
import { lineAround } from '../../syntax/shapes/read-lines.ts';
import { networkOf } from '../../syntax/values/addresses.ts';
import { unfitNetwork as page } from './pages.ts';

/** Settings that may stand several times in one section. */
const lists =
  /^(?:Address|Gateway|DNS|NTP|Domains|VLAN|MACVLAN|IPVLAN|VXLAN|Tunnel|Name|MACAddress|PermanentMACAddress|Driver|Type|Path|Property|BindCarrier|AllowedIPs|RouteTable|SendOption|RequestOptions|UserClass|DenyList|AllowList|IgnoreCarrierLoss|Kind|OriginalName|SSID|BSSID|DNSSECNegativeTrustAnchors|Xfrm|MACsec|L2TP|IPoIB|AlternativeName|WakeOnLan|DNSDefaultRoute|Host|Architecture|KernelCommandLine|KernelVersion|Virtualization|MultiPathRoute|Environment|Bind|BindReadOnly|Overlay|Inaccessible|Port|Capability|DropCapability|SystemCallFilter|Interface|Zone|Prefix|Prefixes|Route|Table|Servers|FallbackDNS|StaticIdentity)$/;

function place(entry: IniEntry): { start: number; end: number } {
  return { start: entry.value.start, end: entry.value.end };
}

/** Of two values in one section the later one holds. */
export function* repeated(file: IniFile): Iterable<Problem> {
  for (const section of file.sections) {
    const seen = new Map<string, IniEntry>();
    for (const entry of section.entries) {
      const first = seen.get(entry.name);
      seen.set(entry.name, entry);
      if (!first || lists.test(entry.name) || first.value.text === '' || entry.value.text === '') continue;
      const span = {
        start: lineAround(file.source.text, first.start).start,
        end: lineAround(file.source.text, first.end).end,
      };
      const fix = page.fix({ say: 'remove' }, 'review', { span, text: '' });
      const related = [page.step('first', first.key)];
      yield page.problem(
        entry.key,
        { say: 'twice', key: entry.name, value: first.value.text },
        { fixes: [fix], related, confidence: 'medium' },
      );
    }
  }
}

function numberOf(address: string): number | undefined {
  if (!/^\d+(?:\.\d+){3}$/.test(address)) return undefined;
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** Addresses that are none of a host, gateways that are the host itself, networks with a host in them. */
export function* hosts(file: IniFile): Iterable<Problem> {
  const own = [...file.find('Network', 'Address'), ...file.find('Address', 'Address')];
  for (const entry of own) {
    const [address, length] = entry.value.text.split('/');
    const number = numberOf(address!);
    const size = 2 ** (32 - Number(length ?? 32));
    // All zeros ask networkd for a free network.
    if (number === undefined || number === 0 || size < 4) continue;
    if (number % size === 0) yield page.problem(place(entry), { say: 'network', address: address! });
    else if (number % size === size - 1)
      yield page.problem(place(entry), { say: 'broadcast', address: address! });
  }
  const addresses = new Set(own.map(({ value }) => value.text.replace(/\/.*$/, '')));
  for (const entry of [...file.find('Network', 'Gateway'), ...file.find('Route', 'Gateway')]) {
    if (addresses.has(entry.value.text))
      yield page.problem(place(entry), { say: 'itself', address: entry.value.text });
  }
  for (const entry of file.find('Route', 'Destination')) {
    const meant = networkOf(entry.value.text);
    if (meant === undefined) continue;
    const fix = page.fix({ say: 'write', meant }, 'review', { span: place(entry), text: meant });
    yield page.problem(
      place(entry),
      { say: 'host', address: entry.value.text, meant },
      { fixes: [fix], confidence: 'medium' },
    );
  }
  const all = file.find('Match', 'Name').find(({ value }) => value.text === '*');
  const others = file.named('Match')[0]?.entries.length ?? 0;
  if (all && others === 1) yield page.problem(place(all), { say: 'everything' }, { confidence: 'medium' });
}

/** A file of one interface: its names, and the address that it gets. */
export function* link(file: IniFile): Iterable<Problem> {
  const name = file.find('Link', 'Name').at(-1);
  if (name && /^(?:eth|wlan|usb|wwan)\d+$/.test(name.value.text))
    yield page.problem(place(name), { say: 'taken', name: name.value.text });
  const policy = file.find('Link', 'NamePolicy').at(-1);
  if (name && policy && !/^keep$/.test(policy.value.text))
    yield page.problem(name.key, { say: 'policy' }, { confidence: 'medium' });
  const address = file.find('Link', 'MACAddress').at(-1);
  const first = /^([\da-f]{1,2})[:-]/i.exec(address?.value.text ?? '')?.[1];
  if (address && first !== undefined && (parseInt(first, 16) & 1) === 1)
    yield page.problem(place(address), { say: 'multicast' });
}
