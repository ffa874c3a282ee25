import { nearest } from '../../syntax/nearest.ts';
import { addressKind } from '../../syntax/values/addresses.ts';

/** What is wrong with a stretch of a value; `say` names the sentence of the page `invalid-value`. */
export interface Fault {
  readonly say: 'truth' | 'number' | 'range' | 'choice' | 'mac' | 'address' | 'form';
  readonly start: number;
  readonly end: number;
  readonly expected?: string;
  readonly meant?: string;
}

const macWords = /^(?:preserve|permanent|random|stable|stable-ssid|)$/;
const mac = /^[\da-f]{1,2}(?:[:-][\da-f]{1,2}){5}(?:(?:[:-][\da-f]{1,2}){2}|(?:[:-][\da-f]{1,2}){14})?$/i;

/** The fault of a value by the type of its key; undefined when it is fine or nobody can tell. */
export function faultOf(type: string, value: string): Fault | undefined {
  const whole = { start: 0, end: value.length };
  const [kind, ...rest] = type.split(' ') as [string, ...string[]];
  switch (kind) {
    case 'bool': {
      if (/^(?:true|false|1|0)$/i.test(value)) return undefined;
      const meant = /^(?:y|yes|on|enabled?)$/i.test(value)
        ? 'true'
        : /^(?:n|no|off|disabled?)$/i.test(value)
          ? 'false'
          : nearest(value, ['true', 'false']);
      return { say: 'truth', ...whole, ...(meant === undefined ? {} : { meant }) };
    }
    case 'int': {
      if (!/^-?\d+$/.test(value)) return { say: 'number', ...whole };
      const [min, max] = rest.map(Number);
      if (min === undefined || max === undefined || (Number(value) >= min && Number(value) <= max))
        return undefined;
      return { say: 'range', ...whole, expected: `${min}–${max}` };
    }
    case 'enum':
      return enumFault(rest, value);
    case 'words':
      return wordsFault(rest, value);
    case 'flags':
      return /^\d/.test(value) && !/^(?:\d+|0x[\da-f]+)$/i.test(value)
        ? { say: 'number', ...whole }
        : undefined;
    case 'mac':
      return macWords.test(value) || mac.test(value) || /[;$]/.test(value)
        ? undefined
        : { say: 'mac', ...whole };
    default:
      return undefined;
  }
}

/** Profiles hold the number of a choice; its name is what nmcli shows. */
function enumFault(nicks: readonly string[], value: string): Fault | undefined {
  if (/^-?\d+$/.test(value)) return undefined;
  const names = nicks.flatMap((one) => {
    const [name, number] = one.split('=') as [string, string];
    return name.split('/').map((part) => [part, number] as const);
  });
  const written = names.map(([name]) => name);
  // Some of them are read by name too, which newer versions allow.
  if (written.some((name) => name.toLowerCase() === value.toLowerCase()) || /^(?:true|false)$/i.test(value))
    return undefined;
  const near = nearest(value, written);
  const meant = near === undefined ? undefined : names.find(([name]) => name === near)![1];
  return {
    say: 'choice',
    start: 0,
    end: value.length,
    expected: nicks.join(', '),
    ...(meant === undefined ? {} : { meant }),
  };
}

function wordsFault(list: readonly string[], value: string): Fault | undefined {
  if (list.includes(value) || /^\d/.test(value) || /[;,]/.test(value)) return undefined;
  const meant = nearest(value, list);
  return {
    say: 'choice',
    start: 0,
    end: value.length,
    expected: list.join(', '),
    ...(meant === undefined ? {} : { meant }),
  };
}

/** Values whose form the type does not tell, by section and key. */
const forms: readonly (readonly [at: RegExp, fits: RegExp, expected: string])[] = [
  [
    /^connection\.uuid$/,
    /^(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[\da-f]{40})$/i,
    '`4e80a56d-c99f-4aad-a6dd-b449bc398c57`',
  ],
  [/\.interface-name$/, /^[^\s/:]{1,15}$/, '`eth0`'],
  [/^802-11-wireless-security\.psk$/, /^(?:.{8,63}|[\da-fA-F]{64})$/, '`********` (8–63)'],
  [/^802-11-wireless-security\.(?:proto)$/, /^(?:(?:wpa|rsn);?)+$/, '`rsn`'],
  [
    /^802-11-wireless-security\.(?:pairwise|group)$/,
    /^(?:(?:tkip|ccmp|wep40|wep104|gcmp|ccmp-256|gcmp-256);?)+$/,
    '`ccmp`',
  ],
  [/^wireguard(?:-peer\..*)?\.(?:private-key|preshared-key|public-key)$/, /^[\w+/]{43}=$/, '`base64 × 44`'],
  [/^wireguard-peer\..*\.endpoint$/, /^(?:\[[^\]]+\]|[^:[\]\s]+):\d{1,5}$/, '`host:51820`'],
  [/^wireguard-peer\..*\.persistent-keepalive$/, /^\d{1,5}$/, '`25`'],
  [/^(?:802-3-ethernet|ethernet)\.duplex$/, /^(?:half|full)$/, '`full`'],
  [/\.mtu$/, /^(?:\d{1,5}|auto)$/, '`1500`'],
  [
    /^bond\.mode$/,
    /^(?:[0-6]|balance-rr|active-backup|balance-xor|broadcast|802\.3ad|balance-tlb|balance-alb)$/,
    '`active-backup`',
  ],
  [
    /^bond\.(?:miimon|downdelay|updelay|arp_interval|min_links|resend_igmp|peer_notif_delay)$/,
    /^\d+$/,
    '`100`',
  ],
  [/^bond\.lacp_rate$/, /^(?:slow|fast|0|1)$/, '`fast`'],
];

/** Keys that are one address, or a list of some. */
const lists =
  /^ipv([46])\.(gateway|dns|dhcp-reject-servers)$|^wireguard-peer\..*\.(allowed-ips)$|^connection\.(ip-ping-addresses)$/;

/** The fault of a value by its place, which is the plain name of the section, a dot and the key. */
export function formFault(place: string, value: string): Fault | undefined {
  const form = forms.find(([at]) => at.test(place));
  if (form && !form[1].test(value)) return { say: 'form', start: 0, end: value.length, expected: form[2] };
  const match = lists.exec(place);
  if (!match) return undefined;
  let start = 0;
  for (const piece of value.split(/[;,]/)) {
    const lead = piece.length - piece.trimStart().length;
    const text = piece.trim();
    const end = start + lead + text.length;
    // Servers may be URIs with a name behind, and `#name`.
    const bare = text
      .replace(/^dns\+\w+:\/\//, '')
      .replace(/#.*$/, '')
      .replace(/\]:\d+$/, ']');
    const kind = addressKind(bare);
    const family = match[1] === undefined ? undefined : `ipv${match[1]}`;
    const isWrong = kind === 'bad' || kind === 'other' || (family !== undefined && kind !== family);
    if (text !== '' && isWrong)
      return {
        say: 'address',
        start: start + lead,
        end,
        expected: family === 'ipv6' ? 'IPv6' : family === 'ipv4' ? 'IPv4' : 'IP',
      };
    start += piece.length + 1;
  }
  return undefined;
}
