import type { Target } from '../../../core/types.ts';
import { facilities, levels } from '../../../syntax/values/openssh/algorithms.ts';
import { atLeast, not, version, type Certainty } from '../../../core/version.ts';
import table from './keywords.json' with { type: 'json' };
import patch from './keywords.patch.json' with { type: 'json' };

export interface Keyword {
  /** As the manual writes it; the program does not look at upper and lower case. */
  readonly name: string;
  /** Whether it may stand in a `Match` block. */
  readonly inMatch: boolean;
  /** How its value is read: `flag`, `int`, `time`, a list of words in `wordsOf` ...; `gone` when nothing reads it. */
  readonly kind: string;
  /** The documented name for the same setting. */
  readonly successor?: string;
  readonly since?: string;
}

const kinds = patch.kinds as Readonly<Record<string, string>>;
const since = patch.since as Readonly<Record<string, string>>;
/** Keywords that only a build with GSSAPI or Kerberos has, or that a distribution adds to the program. */
const others = /^(?:gssapi|kerberos|debianbanner|fipsmode)/;

const keywords = new Map<string, Keyword>(
  Object.entries(table.keywords).map(([name, [scope, kind, successor]]) => [
    name.toLowerCase(),
    {
      name,
      inMatch: scope === 'match',
      kind: kinds[name] ?? kind!,
      ...(successor === '' ? {} : { successor: successor! }),
      ...(since[name] === undefined ? {} : { since: since[name] }),
    },
  ]),
);

export const keywordNames: readonly string[] = [...keywords.values()]
  .filter((one) => one.kind !== 'gone' && one.successor === undefined)
  .map((one) => one.name);

export function keywordOf(name: string): Keyword | undefined {
  return keywords.get(name.toLowerCase());
}

/** Whether a distribution may have added the keyword to its build. */
export function isForeign(name: string): boolean {
  return others.test(name.toLowerCase());
}

export function isTooNew(keyword: Keyword, target: Target): Certainty {
  if (keyword.since === undefined) return 'no';
  return not(atLeast(target.openssh?.version, version(keyword.since)));
}

const words = {
  ...table.words,
  ...patch.words,
  facility: facilities,
  level: levels,
} as unknown as Readonly<Record<string, readonly string[]>>;

/** The words that a kind of value takes; undefined for kinds that take others. */
export function wordsOf(kind: string): readonly string[] | undefined {
  return Object.hasOwn(words, kind) ? words[kind] : undefined;
}
