/**
 * Makes `keywords.json` again: `npx node keywords.source.ts TREE…`, with one tree for each release of OpenSSH, oldest first
 * (the tags V_7_0_P1 to V_10_5_P1 of openssh-portable; `readconf.c`, `servconf.c` and `ssh_config.5` are enough). How values
 * are read and what a name is an alias of come from the newest tree, since when a name is read from the first that has it,
 * how it is written from the names in the manual. Only names are taken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const trees = process.argv.slice(2);
if (trees.length < 2) throw new Error('usage: keywords.source.ts TREE…');
const newest = trees.at(-1)!;
const read = (tree: string, name: string): string => readFileSync(join(tree, name), 'utf8');

/** `V_9_2_P1` is 9.2. */
function versionOf(tree: string): string {
  const match = /V_(\d+)_(\d+)/.exec(basename(tree));
  if (!match) throw new Error(`${tree} is not named like a release`);
  return `${match[1]!}.${match[2]!}`;
}

function rowsOf(tree: string): readonly (readonly [name: string, operation: string])[] {
  const table = /\} keywords\[\] = \{([\s\S]*?)\n\};/.exec(read(tree, 'readconf.c'))![1]!;
  return [...table.matchAll(/\{\s*"(\w+)",\s*(o\w+)/g)].map((match) => [match[1]!, match[2]!]);
}

const code = read(newest, 'readconf.c');
const spelled = new Map(
  [...read(newest, 'ssh_config.5').matchAll(/^\.(?:It|Cm) (?:Cm )?([A-Z]\w+)/gm)].map((match) => [
    match[1]!.toLowerCase(),
    match[1]!,
  ]),
);
const words = Object.fromEntries(
  [...code.matchAll(/multistate multistate_(\w+)\[\] = \{([\s\S]*?)\n\};/g)].map((match) => [
    match[1]!,
    [...match[2]!.matchAll(/\{ "([^"]+)"/g)].map((one) => one[1]!),
  ]),
);

/** How the values of an operation are read, by the label that its case ends at. */
const kinds = new Map<string, string>();
let labels: string[] = [];
const body = code.slice(code.indexOf('switch (opcode)'));
for (const piece of body.split(/^\tcase (?=o[A-Z])/m).slice(1)) {
  const label = /^(\w+):/.exec(piece)?.[1];
  if (label === undefined) continue;
  labels.push(label);
  const rest = piece.slice(piece.indexOf(':') + 1);
  if (rest.trim() === '') continue;
  const table = /multistate_ptr = multistate_(\w+);/.exec(rest)?.[1];
  const way = /goto parse_(\w+)|^ ?parse_(\w+)/m.exec(rest);
  // Later cases of the same name print the value and do not read it.
  for (const one of labels) if (!kinds.has(one)) kinds.set(one, table ?? way?.[1] ?? way?.[2] ?? 'other');
  labels = [];
}

const rows = rowsOf(newest);
const documented = new Map<string, string>();
for (const [name, operation] of rows)
  if (spelled.has(name) && !documented.has(operation)) documented.set(operation, spelled.get(name)!);
const first = new Map<string, string>();
for (const tree of trees)
  for (const [name] of rowsOf(tree)) if (!first.has(name)) first.set(name, versionOf(tree));

const keywords: Record<string, readonly [kind: string, successor: string, since: string]> = {};
for (const [name, operation] of rows) {
  const written = spelled.get(name) ?? name;
  if (keywords[written]) continue;
  const kind = /^o(?:Deprecated|Unsupported|Ignore)$/.test(operation)
    ? 'gone'
    : (kinds.get(operation) ?? 'other');
  const successor = kind === 'gone' ? '' : (documented.get(operation) ?? '');
  const since = first.get(name)!;
  keywords[written] = [
    kind,
    successor === written ? '' : successor,
    since === versionOf(trees[0]!) ? '' : since,
  ];
}

// The newest releases keep the server's keywords in another form: the trees before them name enough.
const server = trees.flatMap((tree) =>
  [...read(tree, 'servconf.c').matchAll(/\{\s*"(\w+)",\s*s[A-Z]\w+,\s*SSHCFG_/g)].map((match) => match[1]!),
);
const known = new Set(rows.map(([name]) => name));
const source = {
  what: 'keywords: [how its value is read, the documented name for the same, first release after the oldest tree]; words by kind of value; keywords that only the server has',
  from: `openssh-portable ${basename(trees[0]!)} to ${basename(newest)}, made by keywords.source.ts`,
  licence: 'OpenSSH is BSD-licensed; only names are taken',
};
const lines = (map: object): string =>
  Object.entries(map)
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n');
const others = server.filter((name) => !known.has(name));
writeFileSync(
  new URL('keywords.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n  "keywords": {\n${lines(keywords)}\n  },\n  "words": {\n${lines(words)}\n  },\n  "server": ${JSON.stringify([...new Set(others)].join(' '))}\n}\n`,
);
console.log(Object.keys(keywords).length, 'keywords,', new Set(others).size, 'of the server only');
