import type { ApiMoment } from '../../../core/kernel-api.ts';
import type { KernelTarget } from '../../../core/types.ts';
import { compareVersions, version, type Certainty, type Version } from '../../../core/version.ts';
import table from './api-changes.json' with { type: 'json' };
import patch from './api-changes.patch.json' with { type: 'json' };

export type ApiKind = 'function' | 'macro' | 'member' | 'callback' | 'type' | 'enum' | 'header' | 'export';
export type ApiChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'moved-header'
  | 'argument-added'
  | 'argument-removed'
  | 'argument-type'
  | 'return-type'
  | 'const'
  | 'semantics';

/** How a use is rewritten, where that can be said without reading more of the file. */
export interface ApiFix {
  readonly rename?: string;
  /** Indexes of arguments that go, highest first. */
  readonly drop?: readonly number[];
  /** Index and text of a new argument. */
  readonly add?: readonly [number, string];
  /** A call with `$0`, `$1` ... for the old arguments; of a member, `$0` is its structure and `$p` a pointer to it, `$.` leads to another. */
  readonly call?: string;
  /** Indexes of arguments that must be zero: the new call has no place for them. */
  readonly zero?: readonly number[];
  /** Of a member: how it is read, where `call` writes it. */
  readonly read?: string;
  /** Of a member that is a structure: how one of its own members is written, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Of a member: what follows it at every use, and goes with it. */
  readonly tail?: string;
  /** Of a member: how one element of it is written, `$i` for the index. */
  readonly index?: string;
  /** Index of an argument that is a function, and the one parameter it must take for the new call. */
  readonly callback?: readonly [number, string];
  /** A member whose assignment behind the call gives the argument `$take` of the new one, and goes. */
  readonly take?: string;
  readonly include?: string;
  /** Of a constant: a call that only says so may go. */
  readonly idle?: boolean;
  /** Of a member that is a lock: the macro that defines one, where the kernel itself took it no longer. */
  readonly own?: string;
  /** Of a flag: the members of a structure one of which says the same now, the newest first. */
  readonly flag?: { readonly of: string; readonly members: readonly string[] };
  /** Of a list of attributes: the member that takes groups of them. */
  readonly groups?: string;
  /** The member that became one with this one, and the one that they became. */
  readonly join?: readonly [string, string];
}

/** One change of the kernel's interface, from `api-changes.json` and its patch. */
export interface ApiChange {
  readonly name: string;
  readonly kind: ApiKind;
  /** The structure that a member or callback belongs to, without `struct`. */
  readonly of?: string;
  readonly change: ApiChangeKind;
  /** Release in which the new form holds for the first time. */
  readonly since: string;
  /** True when a named source gives `since`, which the table of moments keeps; otherwise only `last` and `first` are sure. */
  readonly exact?: boolean;
  /** Newest release that surely has the old form, oldest that surely has the new one; series such as `6.12`. */
  readonly last?: string;
  readonly first?: string;
  /** Stable series that carry the new form although they are older than `since`. */
  readonly early?: readonly string[];
  /** What takes its place, as code; absent when nothing does. */
  readonly use?: string;
  readonly useSince?: string;
  /** Number of arguments before and after. */
  readonly arity?: readonly [number, number];
  readonly fix?: ApiFix;
  /** Declarations or uses before and after, as code. */
  readonly before?: string;
  readonly after?: string;
  readonly headerBefore?: string;
  /** True when the replacement behaves differently enough that a person has to look. */
  readonly review?: boolean;
  readonly evidence?: readonly string[];
}

/** As what the known moments of the kernel's interface keep a change; undefined for what no header shows. */
export function momentsOf({
  name,
  kind,
  of: tag,
  change,
  headerBefore,
}: ApiChange): { readonly about: string; readonly change: ApiMoment['change'] } | undefined {
  const about = tag === undefined ? (kind === 'export' ? `export:${name}` : name) : `${tag}.${name}`;
  switch (change) {
    case 'removed':
    case 'renamed':
      return { about, change: 'went' };
    case 'added':
      return { about, change: 'came' };
    case 'moved-header':
      return { about, change: headerBefore === name ? 'went' : 'came' };
    case 'semantics':
      return undefined;
    default:
      return { about, change: 'form' };
  }
}

interface Correction extends Partial<ApiChange> {
  readonly name: string;
  readonly since: string;
  readonly drop?: boolean;
}

const byName = new Map<string, ApiChange[]>();
const parsed = new Map<string, Version>();

for (const change of corrected()) {
  const list = byName.get(change.name);
  if (list) list.push(change);
  else byName.set(change.name, [change]);
}

/** All changes of a name, oldest first; members and callbacks of every structure are among them. */
export function changesOf(name: string): readonly ApiChange[] {
  return byName.get(name) ?? [];
}

export function allChanges(): IterableIterator<readonly ApiChange[]> {
  return byName.values();
}

/**
 * Whether a change has happened on a kernel. `unknown` without a kernel, between the trees of a change whose release
 * nobody names, in a stable series that took it early, and for newer changes on a kernel with heavy backports.
 */
export function happened(change: ApiChange, kernel: KernelTarget | undefined): Certainty {
  if (!kernel) return 'unknown';
  const series = seriesOf(kernel.version);
  if (change.early?.some((one) => compareVersions(read(one), series) === 0)) return 'unknown';
  const isPast = compareVersions(series, read(change.since)) >= 0;
  if (kernel.backports && !isPast) return 'unknown';
  if (change.first !== undefined && compareVersions(series, read(change.first)) >= 0) return 'yes';
  if (change.last !== undefined && compareVersions(series, read(change.last)) <= 0) return 'no';
  // What one stable series took early, another may have taken as well.
  if (change.early && !isPast) return 'unknown';
  if (change.exact) return isPast ? 'yes' : 'no';
  return 'unknown';
}

/** Whether a change whose release is not sure has probably happened: worth a hint, never a finding. */
export function isLikely(change: ApiChange, kernel: KernelTarget | undefined): boolean {
  if (!kernel || happened(change, kernel) !== 'unknown') return false;
  return kernel.backports !== true && compareVersions(seriesOf(kernel.version), read(change.since)) >= 0;
}

/** `6.12.9-amd64` is of the series 6.12: changes of the interface come with a series. */
function seriesOf(full: Version): Version {
  return read(full.parts.slice(0, 2).join('.'));
}

function read(text: string): Version {
  const known = parsed.get(text);
  if (known) return known;
  const made = version(text);
  parsed.set(text, made);
  return made;
}

function corrected(): readonly ApiChange[] {
  const corrections = patch.changes as unknown as readonly Correction[];
  const isFor = (one: Correction, change: ApiChange): boolean =>
    one.name === change.name && one.since === change.since && (one.of === undefined || one.of === change.of);
  const changes = (table.changes as unknown as readonly ApiChange[]).flatMap((change) => {
    const correction = corrections.find((one) => isFor(one, change));
    return correction?.drop ? [] : [{ ...change, ...correction }];
  });
  const added = patch.added as unknown as readonly ApiChange[];
  return [...changes, ...added].sort((a, b) => compareVersions(read(a.since), read(b.since)));
}
