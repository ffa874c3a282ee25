import type { Block, Statement } from './structure.ts';

/** What a rule asks for, by field, with all values that fit; undefined when it asks in a way that we do not read. */
export type Matches = ReadonlyMap<string, readonly string[]>;

const silent =
  /^(?:counter|log|prefix|level|accept|drop|reject|return|comment|"[^"]*"|with|icmpx?|icmpv6|type|admin-prohibited|port-unreachable|tcp|reset)$/;

/** Reads `ip saddr X tcp dport { Y, Z } accept`; `sets` are the named sets of the table. */
export function matchesOf(
  statement: Statement,
  sets: readonly Block[],
  isWhole: boolean,
): Matches | undefined {
  const matches = new Map<string, readonly string[]>();
  const words = statement.map(({ text }) => text);
  for (let at = 0; at < words.length;) {
    const pair = `${words[at]!} ${words[at + 1] ?? ''}`;
    const isPair =
      /^(?:ip6?|ether) [sd]addr$|^(?:tcp|udp|th|sctp) [sd]port$|^ct state$|^icmp(?:v6)? type$|^meta (?:l4proto|nfproto|iifname|oifname)$|^ip protocol$/.test(
        pair,
      );
    const field = isPair ? pair : /^[io]if(?:name)?$/.test(words[at]!) ? words[at]! : undefined;
    if (field === undefined) {
      if (isWhole && !silent.test(words[at]!)) return undefined;
      at++;
      continue;
    }
    const values: string[] = [];
    at += isPair ? 2 : 1;
    if (words[at] === '!=' || words[at] === '&' || words[at] === '<' || words[at] === '>') return undefined;
    if (words[at] === '==') at++;
    if (words[at] === '{') {
      const end = words.indexOf('}', at);
      if (end < 0) return undefined;
      values.push(...words.slice(at + 1, end).filter((word) => word !== ','));
      at = end + 1;
    } else {
      values.push(words[at] ?? '');
      at++;
      while (words[at] === ',') {
        values.push(words[at + 1] ?? '');
        at += 2;
      }
    }
    matches.set(
      field,
      values.flatMap((value) =>
        value.startsWith('@') ? (elementsOf(value.slice(1), sets) ?? [value]) : [value],
      ),
    );
  }
  return matches;
}

/** The elements of a named set, and the name itself; undefined when it has none in the file. */
export function elementsOf(name: string, sets: readonly Block[]): readonly string[] | undefined {
  const set = sets.find((block) => block.name.text === name);
  const elements = set?.statements.find(([word]) => word!.text === 'elements');
  if (!elements) return undefined;
  return [
    `@${name}`,
    ...elements
      .slice(2)
      .map(({ text }) => text)
      .filter((text) => !/^[{},]$/.test(text)),
  ];
}

/** Whether everything that `later` fits was taken by `earlier`. */
export function covers(earlier: Matches, later: Matches): boolean {
  if (earlier.size === 0) return false;
  return [...earlier].every(([field, values]) => {
    const own = later.get(field);
    // A value that is the name of a set says nothing of the elements that come while the system runs.
    return (
      own !== undefined &&
      own.length > 0 &&
      own.every((value) => values.some((one) => one === value || holds(one, value)))
    );
  });
}

/** Whether a network or a range of ports holds a value. */
export function holds(range: string, value: string): boolean {
  const ports = /^(\d+)-(\d+)$/.exec(range);
  if (ports && /^\d+$/.test(value))
    return Number(value) >= Number(ports[1]) && Number(value) <= Number(ports[2]);
  const [network, length] = range.split('/');
  const [address, own = '32'] = value.split('/');
  const a = numberOf(network!);
  const b = numberOf(address!);
  if (length === undefined || a === undefined || b === undefined || Number(own) < Number(length))
    return false;
  const shift = 2 ** (32 - Number(length));
  return Math.floor(a / shift) === Math.floor(b / shift);
}

function numberOf(address: string): number | undefined {
  if (!/^\d+(?:\.\d+){3}$/.test(address)) return undefined;
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
