import { compareVersions, version, type Certainty } from '../../../core/version.ts';
import type { Target } from '../../../core/types.ts';
import table from './directives.json' with { type: 'json' };
import patch from './directives.patch.json' with { type: 'json' };

/** A directive in one section, over one stretch of versions in which systemd reads it in one way. */
export interface Directive {
  readonly name: string;
  readonly section: string;
  /** How the value is read: the name of systemd's own parser, e.g. `bool`, `sec`, `exec`, `service_type`. */
  readonly parser: string;
  /** Places in `versions`. */
  readonly first: number;
  readonly last: number;
  /** The version that the manual names, where the tables do not disprove it. */
  readonly since?: number;
  /** The documented name for the same setting. */
  readonly successor?: string;
}

export interface Successor {
  readonly name: string;
  /** True when the values mean the same, so that a rename is all there is to it. */
  readonly same: boolean;
}

type Row = readonly [
  sections: string,
  parser: string,
  first: number,
  last: number,
  since: number,
  successor?: string,
];

const sectionNames: Readonly<Record<string, string>> = table.sections;
const bySection = new Map<string, Map<string, Directive[]>>();
for (const [name, rows] of Object.entries(table.directives as unknown as Record<string, readonly Row[]>)) {
  for (const [sections, parser, first, last, since, successor] of rows) {
    for (const letter of sections) {
      const section = sectionNames[letter]!;
      const directive = {
        name,
        section,
        parser,
        first,
        last,
        ...(since === 0 ? {} : { since }),
        ...(successor === undefined ? {} : { successor }),
      };
      const own = bySection.get(section) ?? new Map<string, Directive[]>();
      bySection.set(section, own);
      own.set(name, [...(own.get(name) ?? []), directive]);
    }
  }
}

export const versions = table.versions.map(version);
export const specifiers: string = table.specifiers;
export const syscallSets: readonly string[] = table.syscallSets;

/** The names of a section's directives, those of all versions. */
export function namesIn(section: string): readonly string[] {
  return [...(bySection.get(section)?.keys() ?? [])];
}

/** Every version's reading of a directive; empty when no version has it in this section. */
export function rowsOf(section: string, name: string): readonly Directive[] {
  return bySection.get(section)?.get(name) ?? [];
}

/** The reading that holds on the target; the newest one when the target is unknown or between two readings. */
export function directiveOf(section: string, name: string, target: Target): Directive | undefined {
  const rows = rowsOf(section, name);
  const { from, to } = possible(target);
  return rows.findLast((row) => row.first <= to && row.last >= from) ?? rows.at(-1);
}

/** All readings that may hold on the target. */
export function possibleRows(section: string, name: string, target: Target): readonly Directive[] {
  const { from, to } = possible(target);
  return rowsOf(section, name).filter((row) => row.first <= to && row.last >= from);
}

/** The version that brought a directive: the manual's mark, or the first table that has it. */
export function sinceOf(section: string, name: string): number | undefined {
  const first = rowsOf(section, name)[0];
  if (!first) return undefined;
  return first.since ?? (first.first > 0 ? Number(table.versions[first.first]) : undefined);
}

/** Whether the target is older than a directive. */
export function isTooNew(section: string, name: string, target: Target): Certainty {
  const first = rowsOf(section, name)[0];
  return first ? isOlder(target, first.since, first.first) : 'unknown';
}

/** Whether the target is older than a mark, or than the table before the first that has the thing. */
function isOlder(target: Target, since: number | undefined, first: number): Certainty {
  const wanted = target.systemd?.version;
  if (!wanted) return 'unknown';
  if (since !== undefined) return compareVersions(wanted, version(String(since))) < 0 ? 'yes' : 'no';
  if (first === 0) return 'no';
  if (compareVersions(wanted, versions[first]!) >= 0) return 'no';
  return compareVersions(wanted, versions[first - 1]!) <= 0 ? 'yes' : 'unknown';
}

/** Whether systemd of the target reads a directive only to say that it does nothing any more. */
export function isRemoved(section: string, name: string, target: Target): Certainty {
  const rows = rowsOf(section, name);
  if (!rows.some((row) => row.parser === 'warn_compat')) return 'no';
  if (rows.every((row) => row.parser === 'warn_compat')) return 'yes';
  if (!target.systemd) return 'unknown';
  const now = possibleRows(section, name, target);
  if (now.every((row) => row.parser === 'warn_compat')) return 'yes';
  return now.some((row) => row.parser === 'warn_compat') ? 'unknown' : 'no';
}

/** What to write instead of a legacy or removed directive. */
export function successorOf(section: string, name: string): Successor | undefined {
  const alias = rowsOf(section, name).findLast((row) => row.successor !== undefined)?.successor;
  if (alias !== undefined) return { name: alias, same: true };
  const other = (patch.successors as Readonly<Record<string, Successor>>)[name];
  return other && rowsOf(section, other.name).length > 0 ? other : undefined;
}

interface ValueList {
  readonly boolean: boolean;
  readonly words: Readonly<Record<string, readonly [number, number]>>;
}

const values = { ...table.values, ...patch.values } as unknown as Readonly<Record<string, ValueList>>;

/** The words that a parser takes, those of all versions; undefined when it takes no fixed words. */
export function wordsOf(
  parser: string,
): { readonly words: readonly string[]; readonly boolean: boolean } | undefined {
  const list = Object.hasOwn(values, parser) ? values[parser] : undefined;
  return list && { words: Object.keys(list.words), boolean: list.boolean };
}

/** Whether the target is older than a word of a parser, and the version whose table first has it. */
export function isWordTooNew(
  parser: string,
  word: string,
  target: Target,
): { certainty: Certainty; since: string } {
  const list = Object.hasOwn(values, parser) ? values[parser] : undefined;
  const range = list && Object.hasOwn(list.words, word) ? list.words[word] : undefined;
  if (!range) return { certainty: 'unknown', since: '' };
  return { certainty: isOlder(target, undefined, range[0]), since: table.versions[range[0]]! };
}

/** Whether the target may be newer than every table, so that unknown names may be new ones. */
export function isBeyondTables(target: Target): boolean {
  const wanted = target.systemd?.version;
  return wanted !== undefined && compareVersions(wanted, versions.at(-1)!) > 0;
}

/** The tables that the target may be like: its neighbours on both sides, or all of them. */
function possible(target: Target): { readonly from: number; readonly to: number } {
  const all = { from: 0, to: versions.length - 1 };
  const wanted = target.systemd?.version;
  if (!wanted) return all;
  const own = versions.findIndex((one) => one.parts[0] === wanted.parts[0]);
  if (own >= 0) return { from: own, to: own };
  const next = versions.findIndex((one) => compareVersions(one, wanted) > 0);
  if (next === 0) return { from: 0, to: 0 };
  return next < 0 ? { from: versions.length - 1, to: versions.length - 1 } : { from: next - 1, to: next };
}
