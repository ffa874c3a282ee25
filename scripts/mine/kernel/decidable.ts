/**
 * What share of real breakages could be judged on kernels that no table was read from, printed for 5.15, 6.6 and 6.8:
 *
 *     node scripts/mine/kernel/decidable.ts --table knowledge/kernel-api.bin --truth truth.jsonl --work DIR [--verbose]
 *
 * `--truth` are a compiler's errors in modules that build outside the kernel, one JSON record a line; `--work` is where
 * these modules lie, with their `index.tsv`. A breakage can be judged when the timeline says, with or without the known
 * releases of changes, which form of its symbol the kernel has: not whether the answer is "broken".
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Certainty, Version } from '../../../server/src/core/version.ts';
import { version } from '../../../server/src/core/version.ts';
import type { KernelApi, KernelView } from '../../../server/src/core/kernel-api.ts';
import { changesOf, happened } from '../../../server/src/domains/kernel-c/facts/api-changes.ts';
import { moments } from '../../../server/src/knowledge/moments.ts';
import { openTable } from '../../../server/src/knowledge/read-table.ts';

interface Breakage {
  readonly package: string;
  readonly version: string;
  readonly unit: string;
  readonly file: string;
  readonly line: number;
  readonly class: string;
  readonly symbol: string | null;
  readonly broke_between: readonly [string, string] | null;
  /** Kernels in whose headers the bare name occurs: where it was broken nevertheless, no include reached it. */
  readonly symbol_in_headers: Readonly<Record<string, boolean>> | null;
  readonly cascade: boolean;
  readonly after_stub: readonly string[];
}

const targets = ['5.15', '6.6', '6.8'].map(version);

const { values } = parseArgs({
  options: {
    table: { type: 'string', default: 'knowledge/kernel-api.bin' },
    truth: { type: 'string', default: 'truth.jsonl' },
    work: { type: 'string', default: '.' },
    verbose: { type: 'boolean', default: false },
  },
});

function open(isDated: boolean): KernelApi {
  const table = openTable(readFileSync(values.table), isDated ? moments() : new Map());
  if (!table) throw new Error(`${values.table} is no API timeline`);
  return table;
}

function viewOf(table: KernelApi, kernel: Version): KernelView {
  return table.view({ version: kernel, source: 'decidable', config: new Map([['CONFIG_X86_64', 'y']]) });
}

const folders = new Map(
  readFileSync(join(values.work, 'index.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([name, release, , folder]) => [`${name} ${release}`, join(values.work, folder!)]),
);

/** Kernel headers that a file includes, itself or through headers of its own package. */
function includesOf(path: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  const found = new Set<string>();
  if (seen.has(path) || !existsSync(path)) return found;
  seen.add(path);
  for (const [, header] of readFileSync(path, 'utf8').matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)) {
    const own = join(dirname(path), header!);
    if (!existsSync(own)) found.add(header!);
    else for (const one of includesOf(own, seen)) found.add(one);
  }
  return found;
}

/** Whether the kernel's form of what broke is known; undefined where the record names nothing that a kernel declares. */
function isDecided(record: Breakage, view: KernelView, kernel: Version): boolean | undefined {
  const { symbol } = record;
  if (symbol === null) return undefined;
  if (record.class === 'missing-header') return view.header(symbol) !== 'unknown';
  const [, tag, member] = /^(?:struct |union )?(\w*)\.(\w+)$/.exec(symbol) ?? [];
  if (tag !== undefined && member !== undefined) return isMemberDecided(view, tag, member);
  const name = symbol.replace(/^(?:struct|union|enum) /, '');
  if (record.class === 'const-qualifier') return isMemberDecided(view, '', name);
  const known = changesOf(name).filter((change) => change.kind !== 'member' && change.kind !== 'callback');
  const listed =
    known.length > 0 &&
    known.every((change) => happened(change, { version: kernel, source: '' }) !== 'unknown');
  const forms = view.forms(name);
  if (record.class === 'argument-count' || record.class === 'incompatible-pointer')
    return forms.length === 0 ? undefined : listed || isOneForm(forms, record.class === 'argument-count');
  const declared = view.declared(name);
  if (declared !== 'yes')
    return view.mentioned(name) === 'no' || declared === 'no' || listed
      ? true
      : forms.length === 0
        ? undefined
        : false;
  const isThere = record.symbol_in_headers?.[record.broke_between?.[1] ?? ''] === true;
  return !isThere || reachOf(record, view, name) !== 'unknown';
}

function isOneForm(forms: ReturnType<KernelView['forms']>, isArity: boolean): boolean {
  const calls = forms.filter((form) => form.arity !== undefined);
  const shapes = new Set(
    calls.map((form) => (isArity ? JSON.stringify(form.arity) : `${form.type} ${form.parameters?.join()}`)),
  );
  return shapes.size === 1;
}

function isMemberDecided(view: KernelView, tag: string, member: string): boolean | undefined {
  const tags = tag === '' ? (tagsOf.get(member) ?? []) : [tag];
  if (tags.length === 0) return undefined;
  return tags.every((one) => {
    const rows = view.members(one).filter((row) => row.name === member);
    return view.hasMember(one, member) !== 'unknown' && new Set(rows.map((row) => row.type)).size <= 1;
  });
}

function reachOf(record: Breakage, view: KernelView, name: string): Certainty {
  const folder = folders.get(`${record.package} ${record.version}`);
  if (folder === undefined) return 'unknown';
  const reach = view.reach([...includesOf(join(folder, record.unit))]);
  return reach.name(name);
}

const records = readFileSync(values.truth, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Breakage)
  .filter(({ cascade, after_stub: stubbed }) => !cascade && stubbed.length === 0);

/** Structures of a member that a record names alone; those whose member never changed are not meant. */
const tagsOf = new Map<string, string[]>();
const bare = new Set(
  records.flatMap(({ symbol, class: kind }) =>
    symbol?.startsWith('.')
      ? [symbol.slice(1)]
      : kind === 'const-qualifier' && symbol !== null
        ? [symbol]
        : [],
  ),
);
const plain = open(false);
for (const tag of plain.names('', Number.MAX_SAFE_INTEGER)) {
  const rows = plain.members(tag);
  for (const member of bare)
    if (new Set(rows.filter((row) => row.name === member).map((row) => row.type)).size > 1)
      tagsOf.set(member, [...(tagsOf.get(member) ?? []), tag]);
}

const percent = (part: number, whole: number): string =>
  `${part}/${whole} = ${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

for (const isDated of [false, true]) {
  const table = open(isDated);
  console.log(isDated ? 'with the known releases of changes' : 'with the tables alone');
  for (const target of targets) {
    const view = viewOf(table, target);
    const sites = new Map<string, boolean | undefined>();
    const groups = new Map<string, boolean>();
    const inside = new Map<string, boolean>();
    for (const record of records) {
      const answer = isDecided(record, view, target);
      const site = [
        record.package,
        record.version,
        record.file,
        record.line,
        record.class,
        record.symbol,
      ].join(' ');
      sites.set(site, (sites.get(site) ?? true) && answer);
      const group = `${record.class} ${record.symbol ?? '?'}`;
      const sofar = groups.get(group) ?? true;
      groups.set(group, sofar && answer === true);
      const [older, newer] = (record.broke_between ?? ['0', '0']).map(version);
      if (isBetween(older!, target, newer!))
        inside.set(group, (inside.get(group) ?? true) && answer === true);
    }
    const yes = (list: Iterable<boolean | undefined>): number =>
      [...list].filter((one) => one === true).length;
    console.log(
      `  ${target.text}: sites ${percent(yes(sites.values()), sites.size)}, symbols ${percent(yes(groups.values()), groups.size)},` +
        ` symbols that broke around it ${percent(yes(inside.values()), inside.size)}`,
    );
    if (values.verbose && isDated)
      for (const [group, answer] of groups) if (!answer) console.log(`    not: ${group}`);
  }
}

function isBetween(older: Version, one: Version, newer: Version): boolean {
  const at = ({ parts }: Version): number => parts[0]! * 1000 + (parts[1] ?? 0);
  return at(older) < at(one) && at(one) < at(newer);
}
