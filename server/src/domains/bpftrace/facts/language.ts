import { atLeast, both, compareVersions, not, version, type Certainty } from '../../../core/version.ts';
import type { Target } from '../../../core/types.ts';
import table from './language.json' with { type: 'json' };
import patch from './language.patch.json' with { type: 'json' };

/** The releases that have a name; empty where the table's first or last one has it too. */
export interface Life {
  readonly name: string;
  readonly since: string;
  readonly until: string;
}

export interface ProbeType extends Life {
  /** Short forms, such as `k`. */
  readonly aliases: readonly string[];
}

export interface FunctionFacts extends Life {
  /** `[since, least, most]`, the oldest first; empty where nobody knows. */
  readonly counts: readonly (readonly [since: string, least: number, most: number])[];
}

type Row = readonly unknown[];

/** Rows of the table with corrections; null takes one away. */
function rows(own: object, corrections: object): readonly (readonly [string, Row])[] {
  return Object.entries({ ...own, ...corrections }).filter(
    (entry): entry is [string, Row] => entry[1] !== null,
  );
}

function lives<T extends Life>(
  own: object,
  corrections: object,
  rest: (row: Row) => Omit<T, keyof Life>,
): ReadonlyMap<string, T> {
  return new Map(
    rows(own, corrections).map(([name, row]) => {
      const life = { name, since: row[0] as string, until: row[1] as string };
      return [name, { ...life, ...rest(row) } as T];
    }),
  );
}

export const probeTypes = lives<ProbeType>(table.probes, patch.probes, (row) => ({
  aliases: row[2] as readonly string[],
}));
export const builtins = lives<Life>(table.builtins, patch.builtins, () => ({}));
export const functions = lives<FunctionFacts>(table.functions, patch.functions, (row) => ({
  counts: row[2] as FunctionFacts['counts'],
}));
export const configKeys = lives<Life>(table.config, {}, () => ({}));

const byAlias = new Map<string, string>(
  [...probeTypes.values()].flatMap(({ name, aliases }) =>
    name === 'kfunc' || name === 'kretfunc' ? [] : aliases.map((alias) => [alias, name] as const),
  ),
);
const same = patch.sameProbe as Readonly<Record<string, string>>;

/** A probe type by its name or short form; from 0.24 on upper and lower case are the same. */
export function probeTypeOf(name: string): ProbeType | undefined {
  const lower = name.toLowerCase();
  const found = probeTypes.get(name) ?? probeTypes.get(byAlias.get(name) ?? '');
  return found ?? probeTypes.get(lower) ?? probeTypes.get(byAlias.get(lower) ?? '');
}

/** One name for all spellings of a probe type: `fentry` for `kfunc`, `begin` for `BEGIN`; as written where nobody knows it. */
export function plainType(name: string): string {
  const found = probeTypeOf(name)?.name ?? name;
  return same[found] ?? found;
}

/** `arg0` to `arg9` and `sarg0` to `sarg9` share a row. */
function rowOf(name: string): string {
  return name.replace(/^(s?arg)\d+$/, '$1N');
}

export function builtinOf(name: string): Life | undefined {
  return builtins.get(rowOf(name));
}

export function functionOf(name: string): FunctionFacts | undefined {
  return functions.get(name);
}

/** Whether the target's bpftrace has a name; unknown without a target, and within the first and the last release of a change. */
export function isThere({ since, until }: Life, target: Target): Certainty {
  const own = target.bpftrace?.version;
  const began = since === '' ? 'yes' : atLeast(own, version(since));
  const goesOn = until === '' ? 'yes' : not(atLeast(own, version(until)));
  return both(began, goesOn);
}

/** Whether the target is at least a release. */
export function isAtLeast(target: Target, since: string): Certainty {
  return atLeast(target.bpftrace?.version, version(since));
}

/** How many arguments a function takes: on the target, or in any release where that is not known. */
export function argumentCount(
  { counts }: FunctionFacts,
  target: Target,
): { readonly least: number; readonly most: number } | undefined {
  const own = target.bpftrace?.version;
  if (counts.length === 0) return undefined;
  if (own) {
    const held = counts.findLast(([since]) => compareVersions(version(since), own) <= 0) ?? counts[0]!;
    return { least: held[1], most: held[2] };
  }
  return {
    least: Math.min(...counts.map(([, least]) => least)),
    most: Math.max(...counts.map(([, , most]) => most)),
  };
}

const allowed = patch.allowed as Readonly<Record<string, readonly string[]>>;
const refused = patch.refused as Readonly<Record<string, readonly string[]>>;
const allowedSince = patch.allowedSince as Readonly<Record<string, string>>;

/** The probe types, by their plain names, that a builtin or function works in; undefined for all. */
export function allowedIn(name: string): readonly string[] | undefined {
  const row = rowOf(name);
  if (Object.hasOwn(allowed, row)) return allowed[row];
  const not = Object.hasOwn(refused, row) ? refused[row] : undefined;
  return not && [...probeTypes.keys()].filter((type) => !not.includes(plainType(type)));
}

export function isAllowed(name: string, type: string, target: Target): Certainty {
  const list = allowedIn(name);
  if (!list) return 'yes';
  if (!list.includes(type)) return 'no';
  const since = allowedSince[`${rowOf(name)} ${type}`];
  return since === undefined ? 'yes' : isAtLeast(target, since);
}

const results = new Map<string, string>(
  Object.entries(patch.results).flatMap(([type, names]) => names.map((name) => [name, type] as const)),
);

/** What a builtin or function gives, in the words of `TypeName`. */
export function resultOf(name: string): string | undefined {
  return results.get(rowOf(name));
}

const argumentKinds = patch.arguments as Readonly<Record<string, readonly string[]>>;

/** What a function wants of each argument: `int`, `literal string`, `map` …; empty for anything. */
export function argumentKindsOf(name: string): readonly string[] {
  return Object.hasOwn(argumentKinds, name) ? argumentKinds[name]! : [];
}

const successors = patch.successors as Readonly<
  Record<string, { readonly name: string; readonly since: string }>
>;

/** The name that takes the place of an old one, and from when on. */
export function successorOf(name: string): { readonly name: string; readonly since: string } | undefined {
  return Object.hasOwn(successors, name) ? successors[name] : undefined;
}

export const aggregations: ReadonlySet<string> = new Set(patch.aggregations);
export const unsafeFunctions: ReadonlySet<string> = new Set(patch.unsafe);
/** Words that functions take as arguments. */
export const argumentWords: ReadonlySet<string> = new Set(patch.words);

const values = patch.values as Readonly<Record<string, readonly string[] | 'flag' | 'number'>>;

/** The words that a key of `config` takes, or the kind of its value. */
export function configValuesOf(key: string): readonly string[] | 'flag' | 'number' | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
