/**
 * Makes `language.json` again: `npx node language.source.ts FOLDER`, which holds the `src` of each release below in a
 * folder with the name of its tag (of bpftrace's own repository; `git archive TAG src`). Of each release it reads the words of the lexer or parser, the list of probe types, the keys of the configuration,
 * the macros of its standard library, and how many arguments calls take. Only names and numbers are taken.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: language.source.ts FOLDER');

/** The last point release of each series; what came behind the last tag is the series that follows. */
const releases = [
  ['0.9', 'v0.9.4'],
  ['0.10', 'v0.10.0'],
  ['0.11', 'v0.11.4'],
  ['0.12', 'v0.12.1'],
  ['0.13', 'v0.13.1'],
  ['0.14', 'v0.14.1'],
  ['0.15', 'v0.15.0'],
  ['0.16', 'v0.16.0'],
  ['0.17', 'v0.17.1'],
  ['0.18', 'v0.18.1'],
  ['0.19', 'v0.19.1'],
  ['0.20', 'v0.20.4'],
  ['0.21', 'v0.21.3'],
  ['0.22', 'v0.22.1'],
  ['0.23', 'v0.23.5'],
  ['0.24', 'v0.24.2'],
  ['0.25', 'v0.25.1'],
  ['0.26', 'v0.26.1'],
  ['0.27', 'e1b7c39341f7'],
] as const;

/** Functions that get their map and its key from the assignment they stand in. */
const inAssignment = /^(?:avg|count|hist|lhist|max|min|stats|sum|tseries)$/;

/** What one release knows. Arguments are `[least, most]`. */
interface Release {
  readonly probes: Map<string, readonly string[]>;
  readonly builtins: Set<string>;
  readonly calls: Map<string, readonly [number, number] | undefined>;
  readonly config: Set<string>;
}

function read(tag: string): Release {
  const root = join(folder!, tag);
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).sort();
  const text = (pattern: RegExp): string =>
    paths
      .filter((path) => pattern.test(`src/${path}`))
      .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
      .join('\n');
  const release: Release = { probes: new Map(), builtins: new Set(), calls: new Map(), config: new Set() };
  readWords(release, text(/^src\/lexer\.l$/), text(/^src\/parser\.cpp$/));
  readMacros(release, text(/^src\/stdlib\/[a-z]+\.bt$/));
  readArguments(release, text(/semantic_analyser\.cpp$|pre_type_check\.cpp$/));
  readProbes(release, text(/^src\/(?:probe_)?types\.h$/));
  readConfig(release, text(/^src\/config\.(?:cpp|h)$/));
  return release;
}

function readWords({ builtins, calls }: Release, lexer: string, parser: string): void {
  const words = (name: string): readonly string[] =>
    (new RegExp(`^${name}\\s+(.+)$`, 'm').exec(lexer)?.[1] ?? '').split('|').map((one) => one.trim());
  const listed = /builtins = \{([^}]*)\}/.exec(parser)?.[1] ?? '';
  const own = [...listed.matchAll(/"(\w+)"/g)].map((match) => match[1]!);
  for (const word of [...words('builtin'), ...words('call_and_builtin'), ...own]) {
    const name = word.replace(/\[0-9\]\+?$/, 'N').replace(/^__builtin_/, '');
    if (/^\w+$/.test(name)) builtins.add(name);
  }
  if (parser !== '') builtins.add('argN');
  for (const word of [...words('call'), ...words('call_and_builtin')])
    if (/^[a-z]\w*$/.test(word)) calls.set(word, undefined);
}

function readMacros({ builtins, calls }: Release, library: string): void {
  for (const match of library.matchAll(/^macro (\w+)\(([^)]*)\)/gm)) {
    const [, name, list] = match;
    if (name!.startsWith('__')) continue;
    const count = list!.split(',').filter((one) => one.trim() !== '').length;
    const before = calls.get(name!);
    calls.set(name!, [Math.min(count, before?.[0] ?? count), Math.max(count, before?.[1] ?? count)]);
    if (count === 0) builtins.add(name!);
  }
  for (const match of library.matchAll(/^\/\/ :function (\w+)/gm))
    if (!calls.has(match[1]!)) calls.set(match[1]!, undefined);
}

function readArguments({ calls }: Release, code: string): void {
  for (const match of code.matchAll(/\{ "(\w+)",\s*\{\s*\.min_args\s*=\s*(\d+),\s*\.max_args\s*=\s*(\d+)/g)) {
    const name = match[1]!.replace(/^__builtin_/, '');
    const given = inAssignment.test(name) ? 2 : 0;
    if (!calls.get(name)) calls.set(name, [Number(match[2]) - given, Number(match[3]) - given]);
  }
  if (calls.get('printf')) return;
  const places = [...code.matchAll(/call\.func == "(\w+)"/g)];
  places.forEach((match, index) => {
    const to = places.slice(index + 1).find((one) => !/^[\s|]*$/.test(code.slice(match.index, one.index)));
    const block = code.slice(match.index, followingBlock(code, match.index, to?.index));
    const exact = /check_nargs\(call, (\d+)\)/.exec(block);
    const range = /check_varargs\(call, (\d+), (\d+)\)/.exec(block);
    const first = exact && (!range || exact.index < range.index) ? [exact[1], exact[1]] : range?.slice(1, 3);
    const name = match[1]!;
    if (first && calls.has(name) && !calls.get(name)) calls.set(name, [Number(first[0]), Number(first[1])]);
  });
}

/** Up to the next branch of the chain: several names may share one. */
function followingBlock(code: string, from: number, next: number | undefined): number {
  const open = code.indexOf('{', from);
  const branch = code.indexOf('else if (call.func', open);
  const end = branch < 0 ? code.length : branch;
  return next !== undefined && next > open ? Math.min(end, Math.max(next, open)) : end;
}

function readProbes({ probes }: Release, header: string): void {
  const list = /PROBE_LIST\s*=\s*\{([\s\S]*?)\n\s*\};/.exec(header)?.[1] ?? '';
  for (const match of list.matchAll(/\{\s*"(\w+)",\s*"(\w+)"/g))
    probes.set(match[1]!, match[1] === match[2] ? [] : [match[2]!]);
  for (const match of list.matchAll(/\.name = "(\w+)",\s*\.aliases = \{([^}]*)\}/g))
    probes.set(
      match[1]!,
      [...match[2]!.matchAll(/"(\w+)"/g)].map((one) => one[1]!),
    );
}

function readConfig({ config }: Release, code: string): void {
  const list = /CONFIG_KEY_MAP\s*=\s*\{([\s\S]*?)\n\};/.exec(code)?.[1] ?? '';
  for (const match of list.matchAll(/\{\s*(?:"(\w+)"|(UNSTABLE_\w+)),/g))
    config.add(match[1] ?? match[2]!.toLowerCase());
}

const known = releases.map(([series, tag]) => ({ series, release: read(tag) }));

/** `since` and `until` are empty where it was there from the first or is there in the last; `until` no longer has it. */
function life(has: (release: Release) => boolean): readonly [since: string, until: string] {
  const first = known.findIndex(({ release }) => has(release));
  const last = known.findLastIndex(({ release }) => has(release));
  return [first === 0 ? '' : known[first]!.series, known[last + 1]?.series ?? ''];
}

function names(of: (release: Release) => Iterable<string>): readonly string[] {
  return [...new Set(known.flatMap(({ release }) => [...of(release)]))].sort();
}

/** How many arguments a call takes, each change with the first release that has it. */
function counts(name: string): readonly (readonly [string, number, number])[] {
  const found: [string, number, number][] = [];
  for (const { series, release } of known) {
    const own = release.calls.get(name);
    const before = found.at(-1);
    if (own && (before?.[1] !== own[0] || before[2] !== own[1])) found.push([series, ...own]);
  }
  return found;
}

const table = {
  probes: Object.fromEntries(
    names(({ probes }) => probes.keys()).map((name) => [
      name,
      [
        ...life(({ probes }) => probes.has(name)),
        [...new Set(known.flatMap(({ release }) => release.probes.get(name) ?? []))],
      ],
    ]),
  ),
  builtins: Object.fromEntries(
    names(({ builtins }) => builtins).map((name) => [name, life(({ builtins }) => builtins.has(name))]),
  ),
  functions: Object.fromEntries(
    names(({ calls }) => calls.keys()).map((name) => [
      name,
      [...life(({ calls }) => calls.has(name)), counts(name)],
    ]),
  ),
  config: Object.fromEntries(
    names(({ config }) => config).map((name) => [name, life(({ config }) => config.has(name))]),
  ),
};
const source = {
  what: 'names with the first release that has them and the first that no longer has them (empty: all that were read); probe types with their short names; functions with how many arguments they take since when',
  from: `bpftrace's own repository at its tags v0.9.4 to v0.26.1 and, for 0.27, at commit ${releases.at(-1)![1]}; made by language.source.ts`,
  licence: 'bpftrace is under the Apache License 2.0; only names and numbers are taken',
};
const section = (name: string, rows: object): string =>
  `  ${JSON.stringify(name)}: {\n${Object.entries(rows)
    .map(([key, row]) => `    ${JSON.stringify(key)}: ${JSON.stringify(row)}`)
    .join(',\n')}\n  }`;
writeFileSync(
  new URL('language.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n${Object.entries(table)
    .map(([name, rows]) => section(name, rows))
    .join(',\n')}\n}\n`,
);
