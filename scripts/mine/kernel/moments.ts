/**
 * Dates changes of the kernel's interface with debug information of kernels that lie between those of the API timeline,
 * writes `server/src/knowledge/moments.json`, and holds the rows by hand in `moments.patch.json` against all of them.
 *
 *     node scripts/mine/kernel/moments.ts --table knowledge/kernel-api.bin --dumps DIR \
 *       --sources 5.10=DIR --sources 6.1=DIR --sources 6.12=DIR
 *
 * `--dumps` is a folder with the files that `dumps` names below, see `docs/decisions/moments.md` for where they are
 * from; `--sources` are unpacked kernel sources, which say what is used often enough to be kept. Exits with 1 when a
 * row by hand is contradicted.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareVersions, version } from '../../../server/src/core/version.ts';
import { nextRelease, type DatedMoment } from '../../../server/src/knowledge/moments.ts';
import patch from '../../../server/src/knowledge/moments.patch.json' with { type: 'json' };
import { openTable } from '../../../server/src/knowledge/read-table.ts';
import { changesIn, type Change } from './changes.ts';
import { dumps } from './dump-list.ts';
import { readDump, sideIn, type Dump } from './dumps.ts';
import { movedWith, togetherWith } from './together.ts';
import { usageIn, type Usage } from './usage.ts';

/** In how many files what goes or changes has to be used, and what comes. */
const least = { went: 2, form: 2, came: 8 } as const;

const file = join(import.meta.dirname, '../../../server/src/knowledge/moments.json');

function isOlder(a: string, b: string): boolean {
  return compareVersions(version(a), version(b)) < 0;
}

function newest(list: readonly string[]): string | undefined {
  return [...list].sort((a, b) => compareVersions(version(a), version(b))).at(-1);
}

function oldest(list: readonly string[]): string | undefined {
  return [...list].sort((a, b) => compareVersions(version(a), version(b)))[0];
}

/** The release of a change, or the releases around it; undefined where the dumps say nothing, or not the same. */
function dated(change: Change, sides: ReadonlyMap<Dump, 'before' | 'after'>): DatedMoment | undefined {
  const { about, last, first } = change;
  const inside = [...sides].filter(([dump]) => !isOlder(dump.to, last));
  const before = inside.filter(([, side]) => side === 'before').map(([dump]) => dump.from);
  const after = inside
    .filter(([dump, side]) => side === 'after' && isOlder(last, dump.to))
    .map(([dump]) => dump.to);
  // Debian's kernel has what its series got only later: no release of the change lies where the timeline says.
  if (before.some((one) => !isOlder(one, first))) return undefined;
  const lower = newest([last, ...before])!;
  const since = oldest([first, ...after])!;
  if (!isOlder(lower, since) || (lower === last && since === first)) return undefined;
  const isExact = nextRelease(lower) === since;
  const evidence = [
    ...(lower === last ? [] : [`types of ${lower} have the old form`]),
    ...(since === first ? [] : [`types of ${since} the new one`]),
  ];
  return {
    ...{ about, change: change.change, since },
    ...(isExact ? {} : { after: lower }),
    ...{ last, first, evidence: [evidence.join(', ')] },
  };
}

/** Where headers and debug information speak of the same, and of one change. */
function isDatable(change: Change): boolean {
  return change.moved === undefined && !change.isNarrow;
}

/** What is wrong with a row by hand. */
function faultOf(row: DatedMoment, all: readonly Change[], sides: SidesOf): string | undefined {
  const say = (what: string): string => `${row.about} ${row.change} ${row.since}: ${what}`;
  const same = all.filter((change) => change.about === row.about && change.change === row.change);
  const change = same.find(({ last, first }) => last === row.last && first === row.first);
  if (!change)
    return say(
      `the timeline has it ${same.map(({ last, first }) => `${last}-${first}`).join() || 'nowhere'}`,
    );
  const lower = row.after ?? row.last;
  if (isOlder(lower, row.last) || !isOlder(lower, row.since) || isOlder(row.first, row.since))
    if (!row.early?.includes(row.first)) return say(`not between ${row.last} and ${row.first}`);
  for (const [dump, side] of isDatable(change) ? sides(change) : []) {
    // Of several changes of form in between, each alone is neither before nor after.
    if (side === 'before' && !isOlder(dump.from, row.since) && !isOlder(row.first, dump.from))
      return say(`old in ${dump.from}`);
    if (
      side === 'after' &&
      isOlder(dump.to, row.since) &&
      isOlder(row.last, dump.to) &&
      !row.early?.includes(dump.to)
    )
      if (row.after === undefined || !isOlder(row.after, dump.to)) return say(`new in ${dump.to}`);
  }
  return undefined;
}

type SidesOf = (change: Change) => ReadonlyMap<Dump, 'before' | 'after'>;

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    dumps: { type: 'string' },
    sources: { type: 'string', multiple: true },
  },
});
const table = openTable(readFileSync(values.table ?? 'knowledge/kernel-api.bin'));
if (!table) throw new Error('no API timeline');
const all = [...changesIn(table), ...headersIn()];
const read = dumps.flatMap(({ file: name, ...about }) => {
  const path = join(values.dumps ?? '', name);
  if (!existsSync(path)) throw new Error(`${path} is missing`);
  return [readDump(path, about)];
});
const sidesOf: SidesOf = (change) =>
  new Map(
    read.flatMap((dump) => {
      const side = sideIn(dump, change);
      return side === undefined ? [] : [[dump, side] as const];
    }),
  );

/** Headers that came and went. */
function headersIn(): readonly Change[] {
  const series = [...new Set(table!.columns.map((column) => column.version.parts.slice(0, 2).join('.')))];
  const bits = series.map((one) =>
    table!.columns.findIndex((column) => column.version.text.startsWith(`${one}.`)),
  );
  const found: Change[] = [];
  for (let index = 1; index < table!.paths.length; index++) {
    const about = table!.paths.at(index);
    for (const [i, first] of series.slice(1).entries()) {
      const [old, fresh] = [bits[i]!, bits[i + 1]!].map(
        (bit) => (table!.headerMask[index]! & (1 << bit)) !== 0,
      );
      if (old === fresh) continue;
      const shared = {
        before: [],
        after: [],
        arity: [[], []],
        isNarrow: false,
        isPlain: true,
      } as const;
      found.push({ about, change: old ? 'went' : 'came', last: series[i]!, first, ...shared });
    }
  }
  return found;
}

const wanted = new Set(all.map(({ about }) => about));
const tags = new Map<string, Set<string>>();
for (const { about, siblings } of all) {
  if (!siblings) continue;
  const [tag, member] = about.split('.') as [string, string];
  tags.set(member, (tags.get(member) ?? new Set()).add(tag));
}
const usage = new Map<string, Usage>(
  (values.sources ?? []).map((one) => {
    const [series, root] = one.split('=') as [string, string];
    return [series, usageIn(root, wanted, tags)];
  }),
);

/** What went is counted where it still was, what came where it already is. */
function usedIn({ about, change, last, first, siblings }: Change): number {
  const tree = usage.get(change === 'came' && usage.has(first) ? first : last);
  const [tag, member] = about.split('.') as [string, string];
  return (siblings ? tree?.member(tag, member) : tree?.name(about)) ?? 0;
}

function usedAnywhere(name: string): boolean {
  return [...usage.values()].some((tree) => tree.name(name) >= least.form);
}

const rows: DatedMoment[] = [];
for (const change of all) {
  if (!isDatable(change) || usedIn(change) < least[change.change]) continue;
  const row = dated(change, sidesOf(change));
  if (row) rows.push(row);
}
const byHand = (patch.moments as readonly DatedMoment[]).filter(({ evidence }) => evidence.length > 0);
rows.push(...togetherWith([...byHand, ...rows], all, usage));
rows.push(
  ...movedWith([...byHand, ...rows], all).filter(({ about }) => usage.size === 0 || usedAnywhere(about)),
);
rows.sort((a, b) =>
  a.about < b.about ? -1 : a.about > b.about ? 1 : compareVersions(version(a.since), version(b.since)),
);
const source =
  "Debian's header packages of 5.10, 6.1, 6.12 and 7.2, and debug information of kernels between them; made by scripts/mine/kernel/moments.ts, see docs/decisions/moments.md";
const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
writeFileSync(file, `{\n  "source": ${JSON.stringify(source)},\n  "moments": [\n${lines}\n  ]\n}\n`);

const faults = byHand.flatMap((row) => faultOf(row, all, sidesOf) ?? []);
console.log(
  `${all.length} changes, ${rows.length} dated, ${rows.filter((row) => row.after === undefined).length} of them exact`,
);
console.log(`${byHand.length} rows by hand, ${faults.length} contradicted`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
