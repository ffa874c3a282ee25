import type { ApiForm, ApiFormKind, ApiReach, ColumnSet, KernelApi } from '../../../core/kernel-api.ts';
import { compareVersions, type Version } from '../../../core/version.ts';
import { mostNames, traceCall, type Meaning } from './meaning.ts';

/** Kinds of declarations that a name in an expression can mean. */
export const callable: readonly ApiFormKind[] = ['function', 'macro', 'variable', 'typedef'];
export const types: readonly ApiFormKind[] = ['typedef', 'macro'];
export const usable: readonly ApiFormKind[] = ['function', 'macro', 'variable', 'enumerator'];

/**
 * What the target has of a name: `gone` and `early` only when some other kernel of the table declares it, `unreached`
 * when the target declares it in headers that the file does not include, `nowhere` when no kernel ever mentioned it.
 */
export type Presence =
  | { readonly state: 'own' | 'here' | 'unknown' | 'nowhere' }
  | {
      readonly state: 'gone' | 'early';
      readonly since: string;
      /** Whether a source names that release; else it is the first kernel of the table with the newer form. */
      readonly exact: boolean;
    }
  | { readonly state: 'unreached'; readonly header: string };

const unknown: Presence = { state: 'unknown' };
const ownName: Presence = { state: 'own' };

const tags: readonly ApiFormKind[] = ['struct', 'union'];

const known = new WeakMap<ApiReach, Map<readonly ApiFormKind[], Map<string, Presence>>>();

/** What the kernel has of a name, kept while the includes are the same: every rule asks for the same few at every key. */
function inKernel(
  meaning: Meaning,
  name: string,
  kinds: readonly ApiFormKind[],
  find: typeof findPresence,
): Presence {
  const { reach } = meaning;
  let byKinds = known.get(reach);
  if (!byKinds) known.set(reach, (byKinds = new Map<readonly ApiFormKind[], Map<string, Presence>>()));
  let byName = byKinds.get(kinds);
  if (!byName) byKinds.set(kinds, (byName = new Map<string, Presence>()));
  let presence = byName.get(name);
  if (!presence) {
    if (byName.size >= mostNames) byName.clear();
    byName.set(name, (presence = find(meaning, name, kinds)));
  }
  return presence;
}

/** What the target has of a name that an expression or a declaration uses. */
export function presenceOf(meaning: Meaning, name: string, kinds: readonly ApiFormKind[]): Presence {
  if (meaning.own(name).length > 0) return ownName;
  const presence = inKernel(meaning, name, kinds, findPresence);
  return presence.state !== 'here' && meaning.isMade(name) ? ownName : presence;
}

function findPresence(meaning: Meaning, name: string, kinds: readonly ApiFormKind[]): Presence {
  const { view, facts } = meaning;
  const declared = view.declared(name, ...kinds);
  if (declared === 'yes') return reached(meaning, name, kinds);
  if (declared === 'unknown') return unknown;
  const forms = facts.api.lookup(name).filter((form) => kinds.includes(form.kind));
  const columns = forms.reduce((sum, form) => sum | form.columns, 0);
  const isMentioned = view.mentioned(name) !== 'no';
  if (columns === 0) return isMentioned ? unknown : { state: 'nowhere' };
  if ((movedAway.test(name) && meaning.reach.hasUnread()) || isOfOneArchitecture(meaning, forms))
    return unknown;
  // The event is there, so that something makes its functions.
  const event = traceCall.exec(name)?.[1];
  if (event !== undefined && view.mentioned(event) !== 'no') return unknown;
  // The word is there all the same: a macro may make the declaration in a way that nobody read.
  if (isMentioned && kinds !== callable) return unknown;
  return changeOf(meaning, name, columns);
}

/** The same for a structure or union by its tag. */
export function presenceOfTag(meaning: Meaning, tag: string): Presence {
  if (meaning.isOwnType(tag)) return ownName;
  // A structure without a tag is declared with the typedef that names it.
  if (tag.startsWith('.')) return unknown;
  return inKernel(meaning, tag, tags, findTag);
}

function findTag(meaning: Meaning, tag: string, kinds: readonly ApiFormKind[]): Presence {
  const { view, facts } = meaning;
  const declared = view.declared(tag, ...kinds);
  if (declared === 'yes') return reached(meaning, tag, kinds);
  if (declared === 'unknown') return unknown;
  const forms = facts.api.lookup(tag).filter((form) => kinds.includes(form.kind));
  const columns = forms.reduce((sum, form) => sum | form.columns, 0);
  // `struct hash_alg_common HASH_ALG_COMMON;` declares it, and no reader of headers sees the braces.
  if (columns === 0 || view.mentioned(tag) !== 'no') return unknown;
  return changeOf(meaning, tag, columns);
}

/**
 * Whether only one of the table's architectures has a name, in headers of its own: others may have it too, or otherwise. Not
 * where the source is for that one, as an include says of a header that the others lack.
 */
export function isOfOneArchitecture(
  { facts: { api }, headers }: Pick<Meaning, 'facts' | 'headers'>,
  forms: readonly ApiForm[],
): boolean {
  if (forms.length === 0 || !forms.every((form) => isOfArchitecture(form.header))) return false;
  if (new Set(api.columns.map((one) => one.arch)).size < 2) return false;
  const only = onlyArchitecture(api, forms);
  if (only === undefined) return false;
  return !headers.kernelIncludes.some((path) => {
    const header = isOfArchitecture(path) ? api.header(path) : undefined;
    return header !== undefined && onlyArchitecture(api, [header]) === only;
  });
}

function isOfArchitecture(path: string): boolean {
  return path.startsWith('asm/');
}

/** The one architecture whose kernels have these, of all releases; undefined for several. */
function onlyArchitecture(
  { columns }: KernelApi,
  having: readonly { readonly columns: ColumnSet }[],
): string | undefined {
  const all = having.reduce((sum, one) => sum | one.columns, 0);
  const found = new Set(columns.filter((_, index) => (all & (1 << index)) !== 0).map((one) => one.arch));
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * Constants that went from other headers to `dt-bindings/`, whose numbers no table has: 15 of the 164,000 that 5.10 has
 * elsewhere, held against 7.2.
 */
const movedAway = /^(?:ADAU1977_MICBIAS_\w+|CMDQ_NO_TIMEOUT|MTK_LARB_NR_MAX|QCOM_SCM_VMID_\w+)$/;

/** Whether a constant may come from a header whose numbers no table has, beside those that have it. */
function mayBeUnread(reach: ApiReach, name: string, forms: readonly ApiForm[]): boolean {
  const isNumber = forms.every(({ kind, arity }) => kind !== 'function' && arity === undefined);
  return isNumber && /^[A-Z][A-Z0-9_]*$/.test(name) && reach.hasUnread();
}

/** Whether one of the headers that declare a name is among those that the file includes. */
function reached({ view, reach }: Meaning, name: string, kinds: readonly ApiFormKind[]): Presence {
  const forms = view.forms(name).filter((form) => kinds.includes(form.kind));
  if (forms.length === 0 || forms.some((form) => reach.header(form.header) !== 'no'))
    return { state: 'here' };
  // Another architecture has it elsewhere, or something else of that name.
  if (forms.every((form) => form.header.startsWith('asm/'))) return unknown;
  const headers = new Set(forms.map((form) => form.header));
  if (mayBeUnread(reach, name, forms)) return unknown;
  const header = reach.suppliers(name).find((one) => headers.has(one));
  return header === undefined ? unknown : { state: 'unreached', header };
}

/**
 * When something came or went that the target does not have. `columns` are those that have it, `about` is the name of the
 * change in the list of exact releases.
 */
export function changeOf(
  { facts: { api }, view }: Pick<Meaning, 'facts' | 'view'>,
  about: string,
  columns: ColumnSet,
  kind?: 'form',
): Presence {
  const before = sinceGone(api, columns, view.older);
  const moments = api.changes(about);
  if (before !== undefined) {
    const exact = moments.filter((one) => one.change === (kind ?? 'went')).at(-1);
    return { state: 'gone', since: exact?.since ?? before, exact: exact !== undefined };
  }
  const first = api.columns
    .filter((_, index) => (columns & (1 << index)) !== 0)
    .map((one) => one.version)
    .sort(compareVersions)[0];
  if (!first) return unknown;
  const exact = moments.find((one) => one.change === (kind ?? 'came'));
  return { state: 'early', since: exact?.since ?? seriesOf(first), exact: exact !== undefined };
}

/** The oldest kernel of the table that lacks it, behind the newest before the target that has it. */
function sinceGone(api: KernelApi, columns: ColumnSet, target: ColumnSet): string | undefined {
  const all = api.columns
    .map((one, index) => ({ version: one.version, arch: one.arch, bit: 1 << index }))
    .sort((a, b) => compareVersions(a.version, b.version));
  const own = all.find((one) => (one.bit & target) !== 0);
  if (!own) return undefined;
  // A person's own kernel that lies between two of the table may lack what the older one has.
  if ((columns & target) !== 0) return seriesOf(own.version);
  const line = all.filter((one) => one.arch === own.arch && compareVersions(one.version, own.version) <= 0);
  const last = line.findLastIndex((one) => (one.bit & columns) !== 0);
  const next = line[last + 1];
  return last < 0 || !next ? undefined : seriesOf(next.version);
}

export function seriesOf({ parts }: Version): string {
  return parts.slice(0, 2).join('.');
}
