import type { CFile, CStruct } from '../../../syntax/c/types.ts';
import { codeOf } from './code.ts';
import { bytesOf, constantOf } from './sizes.ts';

/** Where a member lies in its structure, in bytes. */
export interface Member {
  readonly offset: number;
  readonly bytes: number;
  /** As it is declared, e.g. `char[16]`. */
  readonly type: string;
}

export interface Layout {
  readonly bytes: number;
  readonly align: number;
  readonly members: ReadonlyMap<string, Member>;
}

/** Bytes of the headers that the network and the kernel's interface fix for all times, and of what maps hold for the kernel. */
const fixed: Readonly<Record<string, readonly [bytes: number, align: number]>> = {
  'struct ethhdr': [14, 2],
  'struct vlan_hdr': [4, 2],
  'struct iphdr': [20, 4],
  'struct ipv6hdr': [40, 4],
  'struct tcphdr': [20, 4],
  'struct udphdr': [8, 2],
  'struct icmphdr': [8, 4],
  'struct icmp6hdr': [8, 4],
  'struct in6_addr': [16, 4],
  'struct bpf_spin_lock': [4, 4],
  'struct bpf_timer': [16, 8],
  'struct bpf_dynptr': [16, 8],
};

const layouts = new WeakMap<CFile, Map<string, Layout | 'unknown'>>();

/** How a structure of the file is laid out; undefined where something in it is not understood. */
export function layoutOf(file: CFile, name: string): Layout | undefined {
  let own = layouts.get(file);
  if (!own) layouts.set(file, (own = new Map<string, Layout | 'unknown'>()));
  const known = own.get(name);
  if (known !== undefined) return known === 'unknown' ? undefined : known;
  // One that holds itself is not understood.
  own.set(name, 'unknown');
  const [struct, another] = file.named('struct', name);
  const layout = struct && !another && /^(?:struct|union)$/.test(struct.kind) ? lay(file, struct) : undefined;
  if (layout) own.set(name, layout);
  return layout;
}

function lay(file: CFile, { kind, members, end }: CStruct): Layout | undefined {
  const { text } = file.source;
  if (/^\s*__(?:attribute__|packed|aligned)/.test(text.slice(end, end + 40))) return undefined;
  const found = new Map<string, Member>();
  let [offset, bytes, align] = [0, 0, 1];
  for (const { name, type, span } of members) {
    const written = text.slice(span.start, span.end);
    if (name === '' || /[{:#]|__attribute__|__(?:aligned|packed)\b/.test(written)) return undefined;
    const size = sizeAndAlign(file, type);
    if (!size) return undefined;
    const at = kind === 'union' ? 0 : Math.ceil(offset / size[1]) * size[1];
    found.set(name, { offset: at, bytes: size[0], type });
    offset = at + size[0];
    bytes = Math.max(bytes, offset);
    align = Math.max(align, size[1]);
  }
  return { bytes: Math.ceil(bytes / align) * align, align, members: found };
}

type Size = readonly [bytes: number, align: number];

const sizes = new WeakMap<CFile, Map<string, Size | undefined>>();
/** Names of types that stand for one another in a longer chain are none that people write. */
const deepest = 4;

function sizeAndAlign(file: CFile, type: string, depth = 0): Size | undefined {
  let own = sizes.get(file);
  if (!own) sizes.set(file, (own = new Map<string, Size | undefined>()));
  if (own.has(type)) return own.get(type);
  const size = measure(file, type, depth);
  own.set(type, size);
  return size;
}

function measure(file: CFile, type: string, depth: number): Size | undefined {
  const array = /^(.*?)\s*((?:\[[^\]]*\])+)$/.exec(type);
  if (array) {
    const [element, align] = sizeAndAlign(file, array[1]!, depth) ?? [];
    let bytes = element;
    for (const [, dimension] of array[2]!.matchAll(/\[([^\]]*)\]/g)) {
      const count = numberIn(file, dimension!.trim());
      bytes = bytes === undefined || count === undefined ? undefined : bytes * count;
    }
    return bytes === undefined || align === undefined ? undefined : [bytes, align];
  }
  const plain = type
    .replace(/\b(?:const|volatile|__kptr\w*|__percpu_kptr|__uptr|__rcu)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.endsWith('*')) return [8, 8];
  const basic = bytesOf(plain);
  if (basic !== undefined) return [basic, basic];
  if (plain.startsWith('enum ')) return [4, 4];
  const stood = depth < deepest && /^\w+$/.test(plain) ? namedType(file, plain) : undefined;
  if (stood !== undefined) return sizeAndAlign(file, stood, depth + 1);
  const layout = layoutOf(file, plain.replace(/^(?:struct|union) /, ''));
  if (layout && /^(?:struct|union) /.test(plain)) return [layout.bytes, layout.align];
  return Object.hasOwn(fixed, plain) && !file.has('struct', plain.replace('struct ', ''))
    ? fixed[plain]
    : undefined;
}

/** What `typedef __u64 trace_t[64];` lets a name stand for; only where the file says it once. */
function namedType(file: CFile, name: string): string | undefined {
  if (!file.source.text.includes('typedef')) return undefined;
  const declared = new RegExp(`\\btypedef\\s+([\\w ]+?[\\s*]*)\\b${name}\\s*((?:\\[[^\\]]*\\])*)\\s*;`, 'g');
  const [only, another] = [...codeOf(file).matchAll(declared)];
  return only && !another ? `${only[1]!.trim()}${only[2]!}` : undefined;
}

function numberIn(file: CFile, written: string): number | undefined {
  return /^\d+$/.test(written)
    ? Number(written)
    : /^\w+$/.test(written)
      ? constantOf(file, written)
      : undefined;
}

/** Bytes of a type as it is written, e.g. `struct value` or `char[16]`; undefined where that is not known for sure. */
export function sizeOfType(file: CFile, type: string): number | undefined {
  return sizeAndAlign(file, type.trim())?.[0];
}

/** A member of the structure that a type names. */
export function memberOf(file: CFile, type: string, name: string): Member | undefined {
  const tag = /^(?:const |volatile )*(?:struct|union) (\w+)$/.exec(type.trim())?.[1];
  return tag === undefined ? undefined : layoutOf(file, tag)?.members.get(name);
}
