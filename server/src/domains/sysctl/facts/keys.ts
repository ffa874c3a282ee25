import { distance } from 'fastest-levenshtein';
import { compareVersions, version } from '../../../core/version.ts';
import type { Certainty } from '../../../core/version.ts';
import type { Target } from '../../../core/types.ts';
import table from './keys.json' with { type: 'json' };
import patch from './keys.patch.json' with { type: 'json' };

/** How a key's value is read: numbers (and how many; undefined when that is not known), a text, or its own way. */
export type ValueKind = 'int' | 'ulong' | 'string' | 'other';

/** What a kernel says about a key; a missing bound is one that its table does not have. */
export interface KeyState {
  readonly kind: ValueKind;
  /** How many numbers the key takes; 1 for most. */
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
  readonly readOnly: boolean;
}

export interface Gone {
  /** The first kernel without the key, when that is known better than "some kernel since the table". */
  readonly in?: string;
  readonly instead?: string;
}

type Row = readonly [
  first: number,
  last: number,
  type: string,
  min: number | null,
  max: number | null,
  flags?: string,
];

const kernels = table.kernels.map(version);
const rows = { ...table.keys, ...patch.keys } as unknown as Readonly<Record<string, readonly Row[]>>;
const means = patch.means as unknown as Readonly<Record<string, readonly [number, number]>>;
const gone: Readonly<Record<string, Gone>> = patch.gone;
const names: Readonly<Record<string, readonly string[]>> = patch.names;

/** Every key of the tables, with `*` where an interface or a number stands. */
export const knownKeys: readonly string[] = Object.keys(rows).sort();
const families = [
  ...new Set(knownKeys.filter((key) => key.includes('.*')).map((key) => key.slice(0, key.indexOf('*')))),
];

/** The table's spelling of a key: `net.ipv4.conf.eth0.rp_filter` is `net.ipv4.conf.*.rp_filter`. */
export function patternOf(key: string): string {
  if (Object.hasOwn(rows, key)) return key;
  const family = families.find((prefix) => key.startsWith(prefix));
  if (family === undefined) return key;
  const dot = key.indexOf('.', family.length);
  return dot < 0 ? `${family}*` : `${family}*${key.slice(dot)}`;
}

export function isKnown(key: string): boolean {
  return Object.hasOwn(rows, patternOf(key));
}

/**
 * Every state that a key may have on the target: of the mined kernels around the target's version, of all that are
 * possible when it has none. Empty when the key is not in the tables.
 */
export function statesOf(key: string, target: Target): readonly KeyState[] {
  const { from, to } = possible(target);
  return rowsOf(key)
    .filter(([first, last]) => first <= to && last >= from)
    .map(stateOf);
}

/** The newest known state, for showing. */
export function latestState(key: string): KeyState | undefined {
  const row = rowsOf(key).at(-1);
  return row && stateOf(row);
}

/** The first and last kernel of the tables that have the key; the ends of the tables themselves are left out. */
export function lifeOf(key: string): { readonly since?: string; readonly until?: string } {
  const own = rowsOf(key);
  if (own.length === 0) return {};
  const first = Math.min(...own.map((row) => row[0]));
  const last = Math.max(...own.map((row) => row[1]));
  return {
    ...(first > 0 ? { since: table.kernels[first]! } : {}),
    ...(last < kernels.length - 1 ? { until: table.kernels[last]! } : {}),
  };
}

/** Whether a key that some kernel had is gone on the target: only where both neighbours in the tables agree. */
export function isGone(key: string, target: Target): Certainty {
  const removed = goneFacts(key).in;
  const wanted = target.kernel?.version;
  if (removed !== undefined) {
    // A kernel that still gets updates is newer than the oldest table, so older removals hold everywhere.
    if (!wanted) return compareVersions(version(removed), kernels[0]!) <= 0 ? 'yes' : 'unknown';
    return compareVersions(wanted, version(removed)) >= 0 ? 'yes' : 'no';
  }
  const own = rowsOf(key);
  if (own.length === 0 || !wanted || target.kernel.backports) return 'unknown';
  const { from, to } = possible(target);
  const last = Math.max(...own.map((row) => row[1]));
  if (last < from && compareVersions(wanted, kernels[0]!) >= 0) return 'yes';
  return last >= to ? 'no' : 'unknown';
}

export function goneFacts(key: string): Gone {
  return gone[key] ?? {};
}

/** Whether the target is older than every kernel that has the key. */
export function isTooNew(key: string, target: Target): Certainty {
  const own = rowsOf(key);
  const wanted = target.kernel?.version;
  if (own.length === 0 || !wanted || target.kernel.backports) return 'unknown';
  const { to } = possible(target);
  return Math.min(...own.map((row) => row[0])) > to && compareVersions(wanted, kernels[0]!) >= 0
    ? 'yes'
    : 'no';
}

/** The values of a key that have a documented meaning, where the kernel itself would take more. */
export function meaningOf(key: string): readonly [number, number] | undefined {
  return means[patternOf(key)];
}

/** Names that a text key takes, such as congestion control algorithms; the list is not complete. */
export function namesOf(key: string): readonly string[] {
  return names[key] ?? [];
}

/** The module without which the key does not exist. */
export function moduleOf(key: string): string | undefined {
  return Object.entries(patch.modules).find(([prefix]) => key.startsWith(prefix))?.[1];
}

const everything = [...new Set([...knownKeys, ...Object.keys(gone)])].map((key) => ({
  key,
  mask: maskOf(key),
}));

/** Known keys within two letters of an unknown one, nearest first; keys that differ only in digits do not count. */
export function nearestKeys(key: string): readonly string[] {
  if (key.length < 6 || key.length > 120) return [];
  const pattern = patternOf(key);
  const mask = maskOf(pattern);
  const letters = pattern.replace(/\d/g, '');
  const near = everything.flatMap((one) => {
    if (Math.abs(one.key.length - pattern.length) > 2 || bits(one.mask ^ mask) > 4) return [];
    const steps = distance(one.key, pattern);
    return steps > 2 || one.key.replace(/\d/g, '') === letters ? [] : [{ key: one.key, steps }];
  });
  return near.sort((a, b) => a.steps - b.steps).map((one) => concrete(one.key, key));
}

/** A known key that is written in another way: with dashes, without its `conf`, without the prefix of its protocol. */
export function rewritten(key: string): string | undefined {
  const dashed = key.replaceAll('-', '_');
  if (dashed !== key && isKnown(dashed) && !dashed.includes('*')) return dashed;
  const match = /^(net\.ipv[46])\.(.*)$/.exec(key);
  if (!match) return undefined;
  const [, folder, rest] = match;
  const inConf = `${folder!}.conf.${rest!}`;
  if (/^(?:all|default)\./.test(rest!) && isKnown(inConf)) return inConf;
  const near = /^conf\.([a-z]+)\.(.*)$/.exec(rest!);
  const meant =
    near &&
    ['all', 'default'].find((one) => one !== near[1] && one.length > 3 && distance(one, near[1]!) <= 2);
  if (meant) return `${folder!}.conf.${meant}.${near[2]!}`;
  return ['tcp_', 'ip_', 'udp_']
    .map((prefix) => `${folder!}.${prefix}${rest!}`)
    .find((one) => !rest!.includes('.') && isKnown(one));
}

/** The one known key with the same last part in another folder, e.g. `net.core.somaxconn` for `net.ipv4.somaxconn`. */
export function sameLeaf(key: string): string | undefined {
  const at = key.lastIndexOf('.');
  const leaf = key.slice(at + 1);
  if (leaf.length < 5 || !folders.has(key.slice(0, at))) return undefined;
  const found = byLeaf.get(leaf) ?? [];
  return found.length === 1 ? found[0]!.replace('*', 'all') : undefined;
}

/** Folders that the tables hold completely, so that an unknown name in them is a mistake. */
const folders = new Set(['vm', 'kernel', 'fs', 'net.core', 'net.ipv4', 'net.ipv6', 'net']);
const byLeaf = new Map<string, string[]>();
for (const key of knownKeys) {
  const leaf = key.slice(key.lastIndexOf('.') + 1);
  const list = byLeaf.get(leaf);
  if (list) list.push(key);
  else byLeaf.set(leaf, [key]);
}

function concrete(found: string, key: string): string {
  const at = found.split('.').indexOf('*');
  if (at < 0) return found;
  const own = key.split('.')[at] ?? '*';
  return found
    .split('.')
    .map((part, index) => (index === at ? own : part))
    .join('.');
}

function rowsOf(key: string): readonly Row[] {
  const pattern = patternOf(key);
  return Object.hasOwn(rows, pattern) ? rows[pattern]! : [];
}

function stateOf([, , type, min, max, flags]: Row): KeyState {
  const [, kind, count] = /^([a-z]+)(\d+|\*)?$/.exec(type)!;
  return {
    kind: kind as ValueKind,
    ...(count === '*' ? {} : { count: Number(count ?? 1) }),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    readOnly: flags === 'r',
  };
}

/** The mined kernels that the target may be like: its neighbours on both sides, or all of them. */
function possible(target: Target): { readonly from: number; readonly to: number } {
  const all = { from: 0, to: kernels.length - 1 };
  const wanted = target.kernel?.version;
  if (!wanted || target.kernel.backports) return all;
  const own = kernels.findIndex((kernel) =>
    kernel.parts.every((part, index) => part === (wanted.parts[index] ?? 0)),
  );
  if (own >= 0) return { from: own, to: own };
  const next = kernels.findIndex((kernel) => compareVersions(kernel, wanted) > 0);
  if (next === 0) return all;
  if (next < 0) return { from: kernels.length - 1, to: kernels.length - 1 };
  return { from: next - 1, to: next };
}

/** Which letters a text has: texts that differ in more than four letters cannot be two steps apart. */
function maskOf(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask |= 1 << (text.charCodeAt(i) & 31);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
