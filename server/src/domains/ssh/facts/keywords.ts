import type { Target } from '../../../core/types.ts';
import { atLeast, not, version, type Certainty } from '../../../core/version.ts';
import { facilities, levels } from '../../../syntax/values/openssh/algorithms.ts';
import table from './keywords.json' with { type: 'json' };
import patch from './keywords.patch.json' with { type: 'json' };

export interface Keyword {
  /** As the manual writes it; the program does not look at upper and lower case. */
  readonly name: string;
  /** How its value is read: `flag`, `int`, `time`, a list of words in `wordsOf` ...; `gone` when nothing reads it. */
  readonly kind: string;
  /** The documented name for the same setting. */
  readonly successor?: string;
  /** The first release that has it; absent for what 7.0 had already. */
  readonly since?: string;
  /** True when each line adds something; of all others the first value holds. */
  readonly adds: boolean;
  /** The letters that may stand behind % in its value, where it is expanded at all. */
  readonly tokens?: string;
}

const kinds = patch.kinds as Readonly<Record<string, string>>;
const tokens = patch.tokens as Readonly<Record<string, string>>;

const keywords = new Map<string, Keyword>(
  Object.entries(table.keywords).map(([name, [kind, successor, since]]) => [
    name.toLowerCase(),
    {
      name,
      kind: kinds[name] ?? kind!,
      adds: patch.adding.includes(successor === '' ? name : successor!),
      ...(successor === '' ? {} : { successor: successor! }),
      ...(since === '' ? {} : { since: since! }),
      ...(tokens[name] === undefined ? {} : { tokens: tokens[name] }),
    },
  ]),
);

export const keywordNames: readonly string[] = [...keywords.values()]
  .filter((one) => one.kind !== 'gone' && one.successor === undefined)
  .map((one) => one.name);

export function keywordOf(name: string): Keyword | undefined {
  return keywords.get(name.toLowerCase());
}

const server = new Set(table.server.split(' '));

/** Whether only the server has a keyword: it stands in the wrong file. */
export function isOfServer(name: string): boolean {
  return server.has(name.toLowerCase());
}

/** Keywords that a distribution, or another system's build, adds to the program. */
const foreign = new Set(
  'gssapikeyexchange gssapitrustdns gssapiclientidentity gssapiserveridentity gssapirenewalforcesrekey gssapikexalgorithms usekeychain fipsmode noneenabled noneswitch hpndisabled hpnbuffersize tcprcvbuf tcprcvbufpoll'.split(
    ' ',
  ),
);

export function isForeign(name: string): boolean {
  return foreign.has(name.toLowerCase());
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
