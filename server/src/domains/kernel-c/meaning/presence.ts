import type { ApiFormKind, ColumnSet, KernelApi } from '../../../core/kernel-api.ts';
import { compareVersions, type Version } from '../../../core/version.ts';
import type { Meaning } from './meaning.ts';

/** Kinds of declarations that a name in an expression can mean. */
export const callable: readonly ApiFormKind[] = ['function', 'macro', 'variable', 'typedef'];
export const usable: readonly ApiFormKind[] = ['function', 'macro', 'variable', 'enumerator'];

/**
 * What the target has of a name: `gone` and `early` only when some other kernel of the table declares it, `unreached`
 * when the target declares it in headers that the file does not include, `nowhere` when no kernel ever mentioned it.
 */
export type Presence =
  | { readonly state: 'own' | 'here' | 'unknown' | 'nowhere' }
  | { readonly state: 'gone' | 'early'; readonly since: string }
  | { readonly state: 'unreached'; readonly header: string };

const unknown: Presence = { state: 'unknown' };

export function presenceOf(meaning: Meaning, name: string, kinds: readonly ApiFormKind[]): Presence {
  if (meaning.own(name).length > 0) return { state: 'own' };
  const { view, facts } = meaning;
  const declared = view.declared(name, ...kinds);
  if (declared === 'yes') {
    if (meaning.reach.name(name) !== 'no') return { state: 'here' };
    const header = meaning.reach.suppliers(name)[0];
    return header === undefined ? unknown : { state: 'unreached', header };
  }
  if (declared === 'unknown') return unknown;
  const columns = facts.api
    .lookup(name)
    .reduce((sum, form) => (kinds.includes(form.kind) ? sum | form.columns : sum), 0);
  if (columns === 0) return view.mentioned(name) === 'no' ? { state: 'nowhere' } : unknown;
  return changeOf(meaning, name, columns);
}

/**
 * When something came or went that the target does not have. `columns` are those that have it, `about` is the name of the
 * change in the list of exact releases.
 */
export function changeOf({ facts: { api }, view }: Pick<Meaning, 'facts' | 'view'>, about: string, columns: ColumnSet): Presence {
  const before = sinceGone(api, columns, view.older);
  const moments = api.changes(about);
  if (before !== undefined) {
    const exact = moments.filter((one) => one.change === 'went').at(-1);
    return { state: 'gone', since: exact?.since ?? before };
  }
  const first = api.columns
    .filter((_, index) => (columns & (1 << index)) !== 0)
    .map((one) => one.version)
    .sort(compareVersions)[0];
  if (!first) return unknown;
  const exact = moments.find((one) => one.change === 'came');
  return { state: 'early', since: exact?.since ?? seriesOf(first) };
}

/** The oldest kernel of the table that lacks it, behind the newest before the target that has it. */
function sinceGone(api: KernelApi, columns: ColumnSet, target: ColumnSet): string | undefined {
  const all = api.columns
    .map((one, index) => ({ version: one.version, arch: one.arch, bit: 1 << index }))
    .sort((a, b) => compareVersions(a.version, b.version));
  const own = all.find((one) => (one.bit & target) !== 0);
  if (!own) return undefined;
  const line = all.filter((one) => one.arch === own.arch && compareVersions(one.version, own.version) <= 0);
  const last = line.findLastIndex((one) => (one.bit & columns) !== 0);
  const next = line[last + 1];
  return last < 0 || !next ? undefined : seriesOf(next.version);
}

export function seriesOf({ parts }: Version): string {
  return parts.slice(0, 2).join('.');
}
