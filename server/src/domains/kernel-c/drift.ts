import type { ApiFormKind, ColumnSet } from '../../core/kernel-api.ts';
import type { Confidence, InterfaceChange, KernelTarget } from '../../core/types.ts';
import type { CFile, CFunction } from '../../syntax/c/types.ts';
import { changesOf, happened, isLikely, type ApiChange, type ApiKind } from './facts/api-changes.ts';
import { compareVersions } from '../../core/version.ts';
import { isLocal } from './local-names.ts';
import { meaningOf, type Meaning } from './meaning/meaning.ts';
import { changeOf, presenceOf, presenceOfTag } from './meaning/presence.ts';
import { localNamed } from './meaning/type-of.ts';

/** A change that matters on the file's target, with how sure that is. */
export interface Drift {
  /** What is known of the change beside that it happened: what takes the place, how a use is rewritten. */
  readonly change: ApiChange;
  readonly kernel: KernelTarget;
  /** `low` where only the neighbouring header trees are known and the release is not. */
  readonly confidence?: Confidence;
  /** The same for those who guard a fix by release. */
  readonly interface: InterfaceChange;
  /** What every message names: the release from which on the new form surely holds, and the target. */
  readonly args: { readonly name: string; readonly since: string; readonly target: string };
}

/** Where a name is used. */
export interface Use {
  readonly name: string;
  readonly start: number;
  readonly within?: CFunction | undefined;
}

/** What the kernel no longer has of a used name, from the tables of whole kernels, else from the list of known changes. */
export function goneName(
  file: CFile,
  use: Use,
  kinds: readonly ApiFormKind[],
  known: readonly ApiKind[],
): Drift | undefined {
  const { kernel } = file.target;
  if (!kernel) return undefined;
  const isWanted = (change: ApiChange): boolean => isGone(change) && known.includes(change.kind);
  const meaning = meaningOf(file);
  if (!meaning) return driftOf(file, use.name, isWanted);
  const found = presenceOf(meaning, use.name, kinds);
  const alias =
    found.state === 'gone' || found.state === 'unreached' ? aliasOf(meaning, use.name, kinds) : undefined;
  // Another header that nobody includes has something else of the name.
  const presence = found.state === 'unreached' && alias ? changeOf(meaning, use.name, alias.columns) : found;
  const isOwn = (): boolean =>
    localNamed({ file, meaning, within: use.within, offset: use.start }, use.name) !== undefined;
  // What went before the oldest kernel of the table is in the list alone.
  if (presence.state === 'unknown' || presence.state === 'nowhere') {
    const drift =
      driftOf(file, use.name, isWanted) ??
      (presence.state === 'nowhere' ? backported(meaning, kernel, use.name, isWanted) : undefined);
    return drift && !isOwn() ? drift : undefined;
  }
  if (presence.state !== 'gone' || isOwn()) return undefined;
  const listed: ApiChange = changesOf(use.name).findLast(isWanted) ?? {
    name: use.name,
    kind: known[0]!,
    change: 'removed',
    since: presence.since,
  };
  const change =
    alias && listed.use === undefined ? { ...listed, use: alias.name, fix: { rename: alias.name } } : listed;
  const isHidden = meaning.missing.length > 0;
  return {
    change,
    kernel,
    interface: { about: use.name, since: presence.since, exact: presence.exact },
    args: { name: use.name, since: presence.since, target: kernel.version.text },
    ...(isHidden ? { confidence: 'low' as const } : {}),
  };
}

/** A change that some stable series took early, on one of the table's own kernels: what does not have the name took it. */
function backported(
  { facts, view, missing }: Meaning,
  kernel: KernelTarget,
  name: string,
  wanted: (change: ApiChange) => boolean,
): Drift | undefined {
  const change = changesOf(name).findLast(wanted);
  if (!change?.early || view.place !== 'exact' || happened(change, kernel) !== 'unknown') return undefined;
  // The table saw one point release of the series; the ones before may still have the name.
  const seen = facts.api.columns.filter((_, index) => (view.older & (1 << index)) !== 0);
  if (seen.some(({ version }) => compareVersions(kernel.version, version) < 0)) return undefined;
  const target = kernel.version.text;
  return {
    change,
    kernel,
    interface: { about: name, since: target, exact: false },
    args: { name, since: target, target },
    ...(missing.length > 0 ? { confidence: 'low' as const } : {}),
  };
}

/** What a name stood for when it went: `typedef guid_t uuid_le`, or a macro that hands its arguments on. */
function aliasOf(
  { facts, view, reach }: Meaning,
  name: string,
  kinds: readonly ApiFormKind[],
): { readonly name: string; readonly columns: ColumnSet } | undefined {
  const target = view.older | view.newer;
  const forms = facts.api
    .lookup(name)
    .filter((form) => kinds.includes(form.kind) && (form.columns & target) === 0);
  const names = new Set(forms.map((form) => (form.kind === 'typedef' ? form.type : form.forwards)));
  const [alias] = names;
  // What stands for nothing has no other name.
  if (names.size !== 1 || alias === undefined || !/^(?!NULL$)[A-Za-z]\w*$/.test(alias)) return undefined;
  if (view.declared(alias, ...kinds) !== 'yes' || reach.name(alias) === 'no') return undefined;
  return { name: alias, columns: forms.reduce((sum, form) => sum | form.columns, 0) };
}

/** What the kernel no longer has of a structure or union. */
export function goneTag(file: CFile, tag: string): Drift | undefined {
  const { kernel } = file.target;
  const meaning = meaningOf(file);
  const isWanted = (change: ApiChange): boolean => isGone(change) && change.kind === 'type';
  if (!kernel || !meaning) return driftOf(file, tag, isWanted);
  const presence = presenceOfTag(meaning, tag);
  if (presence.state === 'unknown' || presence.state === 'nowhere') return driftOf(file, tag, isWanted);
  if (presence.state !== 'gone') return undefined;
  const change = changesOf(tag).findLast(isWanted) ?? {
    name: tag,
    kind: 'type' as const,
    change: 'removed' as const,
    since: presence.since,
  };
  return {
    change,
    kernel,
    interface: { about: tag, since: presence.since, exact: presence.exact },
    args: { name: tag, since: presence.since, target: kernel.version.text },
  };
}

/** What the target's structure no longer has of a member that some other kernel's has. */
export function goneMember(file: CFile, tag: string, member: string): Drift | undefined {
  const { kernel } = file.target;
  const meaning = meaningOf(file);
  const isWanted = (change: ApiChange): boolean => isGone(change) && change.of === tag;
  if (!kernel || !meaning) return driftOf(file, member, isWanted);
  if (meaning.isOwnType(tag)) return undefined;
  const { view } = meaning;
  const state = view.hasMember(tag, member);
  if (state === 'unknown') return driftOf(file, member, isWanted);
  if (state === 'yes') return undefined;
  // `#define d_iname d_shortname.string` took the member's place.
  if (view.declared(member, 'macro') !== 'no') return undefined;
  const columns = view.everMember(tag, member) || memberMacro(meaning, member);
  if (columns === 0) return undefined;
  const presence = changeOf(meaning, `${tag}.${member}`, columns);
  if (presence.state !== 'gone') return undefined;
  const change = changesOf(member).findLast(isWanted) ?? {
    name: member,
    kind: 'member' as const,
    of: tag,
    change: 'removed' as const,
    since: presence.since,
  };
  return {
    change,
    kernel,
    interface: { about: `${tag}.${member}`, since: presence.since, exact: presence.exact },
    args: { name: member, since: presence.since, target: kernel.version.text },
  };
}

/** Columns in which a name that is used as a member was a macro: `#define flowi4_tos __fl_common.flowic_tos`. */
function memberMacro(meaning: Meaning, name: string): ColumnSet {
  if (meaning.own(name).length > 0 || meaning.view.declared(name, 'macro') !== 'no') return 0;
  return meaning.facts.api
    .lookup(name)
    .reduce((sum, form) => (form.kind === 'macro' && !form.arity ? sum | form.columns : sum), 0);
}

/** The newest change of a name that a target has already seen. `wanted` tells members of different structures apart. */
export function driftOf(
  file: CFile,
  name: string,
  wanted: (change: ApiChange) => boolean,
): Drift | undefined {
  const { kernel } = file.target;
  const changes = changesOf(name);
  if (!kernel || changes.length === 0 || isLocal(file, name)) return undefined;
  for (const change of [...changes].reverse()) {
    if (!wanted(change)) continue;
    const args = { name, since: sureSince(change), target: kernel.version.text };
    const about = change.of === undefined ? name : `${change.of}.${name}`;
    const known = {
      change,
      kernel,
      args,
      interface: { about, since: args.since, exact: change.exact === true },
    };
    if (happened(change, kernel) === 'yes') return known;
    if (isLikely(change, kernel)) return { ...known, confidence: 'low' };
  }
  return undefined;
}

/** A release that is true to name: the exact one, else the first header tree with the new form. */
export function sureSince(change: ApiChange): string {
  return change.exact ? change.since : (change.first ?? change.since);
}

export function isGone(change: ApiChange): boolean {
  return change.change === 'removed' || change.change === 'renamed';
}
