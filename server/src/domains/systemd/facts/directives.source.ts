/**
 * Makes `directives.json` again: `npx node directives.source.ts TREE…`, oldest systemd first. A tree is an unpacked
 * systemd source; on Debian `apt-get source --download-only systemd` and `tar -xf` give one. The table was made from
 * 247.3-7+deb11u5, 252.39-1~deb12u2, 254.26-1~bpo12+1, 257.13-1~deb13u1 and 262-1.
 * systemd is LGPL-2.1-or-later; only facts (names, kinds, versions) are taken, no text.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  readItems,
  readMarks,
  readSpecifiers,
  readSyscallSets,
  readWords,
  type Item,
} from './gperf.source.ts';

/** Parsers that look into a string table without saying so by a macro. */
const others: Readonly<Record<string, string>> = {
  kill_mode: 'kill_mode',
  exec_input: 'exec_input',
  exec_output: 'exec_output',
  exec_io_class: 'ioprio_class',
  exec_cpu_sched_policy: 'sched_policy',
  managed_oom_mode: 'managed_oom_mode',
  emergency_action: 'emergency_action',
  log_level: 'log_level',
  log_facility: 'log_facility_unshifted',
};

/** Where a section's directives are described. */
const shared = ['exec', 'kill', 'resource-control'];
const pagesOf: Readonly<Record<string, readonly string[]>> = {
  Unit: ['unit'],
  Install: ['unit'],
  Service: ['service', ...shared],
  Socket: ['socket', ...shared],
  Mount: ['mount', ...shared],
  Swap: ['swap', ...shared],
  Slice: ['slice', 'resource-control'],
  Scope: ['scope', 'kill', 'resource-control'],
  Automount: ['automount'],
  Timer: ['timer'],
  Path: ['path'],
};
/** One letter a section keeps the table small. */
const letters: Readonly<Record<string, string>> = {
  Unit: 'U',
  Install: 'I',
  Service: 'S',
  Socket: 'K',
  Mount: 'M',
  Swap: 'W',
  Slice: 'L',
  Scope: 'C',
  Automount: 'A',
  Timer: 'T',
  Path: 'P',
};

type Row = [sections: string, parser: string, first: number, last: number, since: number, successor?: string];

const trees = process.argv.slice(2);
if (trees.length === 0) throw new Error('usage: directives.source.ts TREE… (oldest systemd first)');
const versions = trees.map((tree) => /(\d{3})/.exec(basename(tree))?.[1] ?? basename(tree));
const items = trees.map(readItems);
const marks = readMarks(trees.at(-1)!);
const olderMarks = readMarks(trees.at(-2) ?? trees.at(-1)!);

function mark(section: string, name: string): number | undefined {
  for (const table of [marks, olderMarks]) {
    for (const page of pagesOf[section] ?? []) {
      const found = table.get(`${page} ${name}`);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The documented name of a setting that an undocumented one writes to as well. */
function successor(own: Item, all: readonly Item[]): string | undefined {
  if (mark(own.section, own.name) !== undefined || own.parser === 'warn_compat') return undefined;
  const same = all.filter(
    (one) => one.section === own.section && one.target === own.target && one.name !== own.name,
  );
  const documented = same.filter((one) => mark(one.section, one.name) !== undefined);
  return documented.length === 1 && !/,\s*0$/.test(own.target) ? documented[0]!.name : undefined;
}

const table = new Map<string, Row[]>();
items.forEach((list, index) => {
  for (const item of list) {
    const letter = letters[item.section];
    if (letter === undefined) continue;
    const since = mark(item.section, item.name) ?? 0;
    const next = successor(item, list);
    const rows = table.get(item.name) ?? [];
    table.set(item.name, rows);
    const row = rows.find(
      (one) => one[0] === letter && one[3] === index - 1 && one[1] === item.parser && one[5] === next,
    );
    if (row) row[3] = index;
    else
      rows.push([
        letter,
        item.parser,
        index,
        index,
        since,
        ...(next === undefined ? ([] as const) : ([next] as const)),
      ]);
  }
});
// Rows that differ in their section only become one; a mark that a table disproves is dropped.
for (const [name, rows] of table) {
  const merged: Row[] = [];
  for (const row of rows) {
    const first = Math.min(...rows.filter((one) => one[0] === row[0]).map((one) => one[2]));
    if (row[4] > Number(versions[first])) row[4] = 0;
    const same = merged.find((one) => JSON.stringify(one.slice(1)) === JSON.stringify(row.slice(1)));
    if (same) same[0] += row[0];
    else merged.push(row);
  }
  table.set(name, merged);
}

const words = trees.map((tree) => readWords(tree, others));
const used = new Set([...table.values()].flatMap((rows) => rows.map((row) => row[1])));
const values: Record<string, { boolean: boolean; words: Record<string, [number, number]> }> = {};
for (const parser of [...used].sort()) {
  const found = words.map((map) => map.get(parser));
  if (found.every((one) => one === undefined)) continue;
  const own: Record<string, [number, number]> = {};
  found.forEach((one, index) => {
    for (const word of one?.words ?? []) (own[word] ??= [index, index])[1] = index;
  });
  values[parser] = { boolean: found.some((one) => one?.boolean === true), words: own };
}

const lines = [...table]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, rows]) => `    ${JSON.stringify(name)}: ${JSON.stringify(rows)}`);
const valueLines = Object.entries(values).map(
  ([parser, one]) => `    ${JSON.stringify(parser)}: ${JSON.stringify(one)}`,
);
const source = {
  what: 'directives: [section letters, parser, first version, last version, version mark of the manual or 0, successor]; values: words by parser with their first and last version; versions by their place in "versions"',
  from: 'Debian systemd source packages of the versions named, made by directives.source.ts',
  licence: 'systemd is LGPL-2.1-or-later; only facts (names, kinds, versions) are taken',
};
const sections = Object.fromEntries(Object.entries(letters).map(([section, letter]) => [letter, section]));
const parts = [
  `"source": ${JSON.stringify(source)}`,
  `"versions": ${JSON.stringify(versions)}`,
  `"sections": ${JSON.stringify(sections)}`,
  `"specifiers": ${JSON.stringify(readSpecifiers(trees.at(-1)!))}`,
  `"syscallSets": ${JSON.stringify([...new Set(trees.flatMap(readSyscallSets))].sort())}`,
  `"values": {\n${valueLines.join(',\n')}\n  }`,
  `"directives": {\n${lines.join(',\n')}\n  }`,
];
writeFileSync(new URL('directives.json', import.meta.url), `{\n  ${parts.join(',\n  ')}\n}\n`);
console.log(`${lines.length} directives, ${valueLines.length} value lists`);
