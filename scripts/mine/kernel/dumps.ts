import { readFileSync } from 'node:fs';
import { Macros } from '../../../server/src/knowledge/scan/macros.ts';
import { scanHeader } from '../../../server/src/knowledge/scan/scan-header.ts';
import { plain, type Change } from './changes.ts';

/**
 * The types of a kernel as its debug information (BTF) has them, dumped as a `vmlinux.h` or as bpftool's JSON: exact for one
 * build, but without macros, without headers, and without what that build's configuration left out.
 */
export interface Dump {
  /** Everything of this release is in it, and nothing newer than `to`: a dump may lie in the weeks between two releases. */
  readonly from: string;
  readonly to: string;
  /** Where it was found, in few words for the evidence. */
  readonly source: string;
  /** Members of structures and unions with their types. */
  readonly bodies: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Prototypes of functions; absent in a `vmlinux.h`, which has types only. */
  readonly functions?: ReadonlyMap<string, ReadonlySet<string>>;
}

export function readDump(path: string, about: Pick<Dump, 'from' | 'to' | 'source'>): Dump {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return { ...about, bodies: new Map(), functions: functionsIn(text) };
  const bodies = new Map<string, Map<string, string[]>>();
  for (const declared of scanHeader(text, new Macros()).declarations) {
    if (!declared.members) continue;
    const body = bodies.get(declared.name) ?? new Map<string, string[]>();
    for (const { name, type } of declared.members) body.set(name, [...(body.get(name) ?? []), plain(type)]);
    bodies.set(declared.name, body);
  }
  return { ...about, bodies };
}

/** Whether a dump shows the form before or after a change; undefined where it cannot tell. */
export function sideIn(dump: Dump, change: Change): 'before' | 'after' | undefined {
  if (change.siblings) {
    const dot = change.about.indexOf('.');
    return memberSide(dump, change, change.about.slice(0, dot), change.about.slice(dot + 1));
  }
  // That a name is seen says nothing of headers: it may have begun in one file of the kernel, and may live on there.
  if (change.change !== 'form') return undefined;
  const seen = [...(dump.functions?.get(change.about) ?? [])];
  return sideOf(
    seen.map(withoutCallbacks),
    change.before.map(withoutCallbacks),
    change.after.map(withoutCallbacks),
  );
}

function memberSide(dump: Dump, change: Change, tag: string, member: string): 'before' | 'after' | undefined {
  const body = dump.bodies.get(tag);
  const [before, after] = change.siblings!;
  if (!body || Math.max(likeness(body, before), likeness(body, after)) < 0.5) return undefined;
  const seen = (body.get(member) ?? []).map(fields);
  if (change.change === 'form')
    return sideOf([...new Set(seen)].sort(), change.before.map(fields), change.after.map(fields));
  if (seen.length > 0) return change.change === 'came' ? 'after' : 'before';
  // What is missing was perhaps left out by the configuration.
  if (!change.isPlain) return undefined;
  return change.change === 'came' ? 'before' : 'after';
}

function sideOf(
  seen: readonly string[],
  before: readonly string[],
  after: readonly string[],
): 'before' | 'after' | undefined {
  if (seen.length === 0) return undefined;
  const isBefore = seen.every((one) => before.includes(one)) && !seen.every((one) => after.includes(one));
  const isAfter = seen.every((one) => after.includes(one)) && !seen.every((one) => before.includes(one));
  return isBefore ? 'before' : isAfter ? 'after' : undefined;
}

/** How much of a structure is another's of the same name. */
function likeness(body: ReadonlyMap<string, unknown>, members: ReadonlySet<string>): number {
  const names = [...body.keys()].filter((name) => name !== '');
  const shared = names.filter((name) => members.has(name)).length;
  return names.length === 0 ? 0 : shared / Math.min(names.length, members.size);
}

/** A bit field's width and an array's size depend on the configuration. */
function fields(type: string): string {
  return type.replace(/\[[^\]]*\]/g, '[]').replace(/\s*:\s*\d+$/, '');
}

/** Types of callbacks are written in too many ways to compare them. */
function withoutCallbacks(prototype: string): string {
  return prototype
    .replace(/[\w*]+(?: [\w*]+)*\s*\(\*\)\s*\((?:[^()]|\([^()]*\))*\)/g, 'fn*')
    .replace(/\[[^\]]*\]/g, '*');
}

interface BtfType {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly type_id?: number;
  readonly ret_type_id?: number;
  readonly fwd_kind?: string;
  readonly params?: readonly { readonly type_id: number }[];
}

function functionsIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { types } = JSON.parse(text) as { types: readonly BtfType[] };
  const byId = new Map(types.map((type) => [type.id, type]));
  const known = new Map<number, string>([[0, 'void']]);
  const nameOf = (id: number): string => {
    const ready = known.get(id);
    if (ready !== undefined) return ready;
    const type = byId.get(id)!;
    // Set before the walk, because types point at themselves.
    known.set(id, type.name);
    const inner = (): string => nameOf(type.type_id ?? 0);
    const named = (): string => {
      if (type.kind === 'PTR')
        return byId.get(type.type_id ?? 0)?.kind === 'FUNC_PROTO' ? 'fn*' : `${inner()}*`;
      if (type.kind === 'CONST') return inner().endsWith('*') ? `${inner()}const` : `const ${inner()}`;
      if (type.kind === 'VOLATILE' || type.kind === 'RESTRICT' || type.kind === 'TYPE_TAG') return inner();
      if (type.kind === 'STRUCT' || type.kind === 'UNION') return `${type.kind.toLowerCase()} ${type.name}`;
      if (type.kind === 'ENUM' || type.kind === 'ENUM64') return `enum ${type.name}`;
      return type.kind === 'FWD' ? `${type.fwd_kind ?? 'struct'} ${type.name}` : type.name;
    };
    const text = named();
    known.set(id, text);
    return text;
  };
  const functions = new Map<string, Set<string>>();
  for (const type of types) {
    if (type.kind !== 'FUNC') continue;
    const proto = byId.get(type.type_id!)!;
    const parameters = (proto.params ?? []).map(({ type_id }) => (type_id === 0 ? '...' : nameOf(type_id)));
    const text = plain(`${nameOf(proto.ret_type_id ?? 0)}(${parameters.join(', ')})`);
    functions.set(type.name, (functions.get(type.name) ?? new Set()).add(text));
  }
  return functions;
}
