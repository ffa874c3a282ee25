import { atLeast, compareVersions, not, version, type Certainty } from '../../../core/version.ts';
import type { Target } from '../../../core/types.ts';
import table from './settings.json' with { type: 'json' };

export interface Setting {
  readonly name: string;
  /** The name of systemd's own parser, e.g. `bool`, `sec`. */
  readonly parser: string;
  /** The first and the last version of the tables that reads it; the last is undefined when none does any more. */
  readonly first: number;
  readonly last: number | undefined;
  readonly successor: string | undefined;
}

type Row = readonly [parser: string, first: number, last: number, successor?: string];

const settings = table.settings as unknown as Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Row>>>>>
>;
const values = table.values as unknown as Readonly<Record<string, readonly string[]>>;
const versions = table.versions.map(version);

export function sectionsOf(kind: string): readonly string[] {
  return Object.keys(settings[kind] ?? {});
}

export function namesIn(kind: string, section: string): readonly string[] {
  return Object.keys(settings[kind]?.[section] ?? {});
}

export function settingOf(kind: string, section: string, name: string): Setting | undefined {
  const own = settings[kind]?.[section];
  const row = own && Object.hasOwn(own, name) ? own[name] : undefined;
  if (!row) return undefined;
  const [parser, first, last, successor] = row;
  return { name, parser, first, last: last < 0 ? undefined : last, successor };
}

/** The words that a parser takes; undefined for those that take others. */
export function wordsOf(parser: string): readonly string[] | undefined {
  return Object.hasOwn(values, parser) ? values[parser] : undefined;
}

export function sinceOf({ first }: Setting): string | undefined {
  return first === 0 ? undefined : table.versions[first];
}

export function isTooNew({ first }: Setting, target: Target): Certainty {
  if (first === 0) return 'no';
  const wanted = target.systemd?.version;
  if (!wanted) return 'unknown';
  if (compareVersions(wanted, versions[first]!) >= 0) return 'no';
  return compareVersions(wanted, versions[first - 1]!) <= 0 ? 'yes' : 'unknown';
}

/** Whether the target reads a setting only to say that it does nothing any more. */
export function isGone({ parser, last }: Setting, target: Target): Certainty {
  if (parser !== 'warn_compat') return 'no';
  if (last === undefined) return 'yes';
  return not(not(atLeast(target.systemd?.version, versions[last + 1] ?? versions.at(-1)!)));
}
