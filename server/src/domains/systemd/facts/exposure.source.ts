/**
 * Makes `exposure.json` again: `npx node exposure.source.ts SYSTEMD-TREE…`, oldest first. Weights and ranges of what
 * `systemd-analyze security` looks at come from `src/analyze/analyze-security.c`, the members of groups of system calls from
 * `src/shared/seccomp-util.c` of the newest tree. Stops when the trees disagree on a weight. Only names and numbers are taken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const trees = process.argv.slice(2);
if (trees.length === 0) throw new Error('usage: exposure.source.ts SYSTEMD-TREE…');

type Row = readonly [name: string, weight: number, range: number, isLate: 0 | 1];

function rowsOf(tree: string): readonly Row[] {
  const text = readFileSync(join(tree, 'src/analyze/analyze-security.c'), 'utf8');
  const table = /security_assessor_table\[\]\s*=\s*\{([\s\S]*?)\n\};/.exec(text)![1]!;
  return [...table.matchAll(/\.id\s*=\s*"([^"]+)"[\s\S]*?\n {8}\},/g)].map(([body, name]): Row => {
    const number = (field: string): number => Number(new RegExp(`\\.${field}\\s*=\\s*(\\d+)`).exec(body)![1]);
    return [name!, number('weight'), number('range'), /default_dependencies_only = true/.test(body) ? 1 : 0];
  });
}

function groupsOf(tree: string): Readonly<Record<string, readonly string[]>> {
  const text = readFileSync(join(tree, 'src/shared/seccomp-util.c'), 'utf8');
  const groups = text.matchAll(/\.name\s*=\s*"(@[\w-]+)",[\s\S]*?\.value\s*=([\s\S]*?)\n {8}\}/g);
  return Object.fromEntries(
    [...groups].map(([, name, body]) => [
      name!,
      [...body!.matchAll(/"(@?[\w-]+)\\0"/g)].map((one) => one[1]!).sort(),
    ]),
  );
}

const [newest, ...others] = trees.map(rowsOf).reverse();
for (const other of others)
  if (JSON.stringify(other) !== JSON.stringify(newest)) throw new Error('the weights are not those of all');
const source = {
  what: 'rows: [name, weight, range of badness, 1 when units without default dependencies are not asked]; groups of system calls with their members',
  from: 'Debian systemd source packages of 252 to 262, which agree; made by exposure.source.ts',
  licence: 'systemd is LGPL-2.1-or-later; only facts (names, numbers) are taken',
};
const groups = Object.entries(groupsOf(trees.at(-1)!)).map(
  ([name, calls]) => `    ${JSON.stringify(name)}: ${JSON.stringify(calls)}`,
);
const parts = [
  `"source": ${JSON.stringify(source)}`,
  `"rows": [\n${newest!.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`,
  `"groups": {\n${groups.join(',\n')}\n  }`,
];
writeFileSync(new URL('exposure.json', import.meta.url), `{\n  ${parts.join(',\n  ')}\n}\n`);
console.log(newest!.length, groups.length);
