/** What a text is that stands where an internet address may stand; `bad` looks like one and is none. */
export type AddressKind = 'ipv4' | 'ipv6' | 'bad' | 'other';

/** Reads `192.0.2.1`, `2001:db8::1`, `[::1]`, each with a `/prefix` or not. Host names are `other`. */
export function addressKind(text: string): AddressKind {
  const [address, prefix, ...more] = text.replace(/^\[(.*)\]/, '$1').split('/');
  const bare = address!.replace(/%[\w.-]+$/, '');
  if (/^\d+(?:\.\d+){3}$/.test(bare)) {
    return isV4(bare) && more.length === 0 && isPrefix(prefix, 32) ? 'ipv4' : 'bad';
  }
  // Four groups of digits are never a name; fewer may be a number or a version.
  if (/^\d+(?:\.\d+){4,}$/.test(bare)) return 'bad';
  // One colon alone stands between a name and a port.
  if (!/:.*:/.test(bare) || !/^[\da-fA-F:.]+$/.test(bare)) return 'other';
  return isV6(bare) && more.length === 0 && isPrefix(prefix, 128) ? 'ipv6' : 'bad';
}

function isV4(text: string): boolean {
  return text.split('.').every((part) => Number(part) <= 255);
}

function isV6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const tail = last.includes('.');
  if (tail && !(/^\d+(?:\.\d+){3}$/.test(last) && isV4(last))) return false;
  const names = tail ? groups.slice(0, -1) : groups;
  if (!names.every((group) => /^[\da-fA-F]{1,4}$/.test(group))) return false;
  const count = groups.length + (tail ? 1 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}

/** Ones first, then zeros. */
function isMask(text: string): boolean {
  return /^1*0*$/.test(
    text
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join(''),
  );
}

/** The network that an IPv4 address with a prefix lies in, when bits of the host are set; undefined when none are. */
export function networkOf(text: string): string | undefined {
  const match = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(text);
  if (!match || !isV4(match[1]!) || Number(match[2]) > 32) return undefined;
  const bits = match[1]!.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(match[2]));
  const network = Math.floor(bits / size) * size;
  if (network === bits) return undefined;
  const parts = [24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256);
  return `${parts.join('.')}/${match[2]!}`;
}

/** The same for IPv6. */
export function networkOfV6(text: string): string | undefined {
  const match = /^([\da-fA-F:]+)\/(\d+)$/.exec(text);
  if (!match || addressKind(text) !== 'ipv6') return undefined;
  const [head = '', tail] = match[1]!.split('::');
  const groupsOf = (half: string): readonly number[] =>
    half === '' ? [] : half.split(':').map((group) => parseInt(group, 16));
  const first = groupsOf(head);
  const last = groupsOf(tail ?? '');
  const groups = [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
  const prefix = Number(match[2]);
  const kept = groups.map((group, index) => {
    const bits = Math.min(16, Math.max(0, prefix - 16 * index));
    return group & (0xffff << (16 - bits));
  });
  if (kept.every((group, index) => group === groups[index])) return undefined;
  const used = kept.slice(0, kept.findLastIndex((group) => group !== 0) + 1).map((one) => one.toString(16));
  return `${used.join(':')}${used.length < 8 ? '::' : ''}/${match[2]!}`;
}

function isPrefix(text: string | undefined, limit: number): boolean {
  if (text === undefined) return true;
  // An IPv4 network may be written with its mask.
  if (limit === 32 && /^\d+(?:\.\d+){3}$/.test(text)) return isV4(text) && isMask(text);
  return /^\d+$/.test(text) && Number(text) <= limit;
}
