/**
 * Makes `keywords.json` again: `npx node keywords.source.ts OPENSSH-TREE` (Debian source package openssh 10.0p1-7+deb13u4).
 * Keywords, where they may stand and how their values are read come from `servconf.c`; how they are written from the
 * names in `sshd_config.5`. Only names are taken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tree = process.argv[2];
if (tree === undefined) throw new Error('usage: keywords.source.ts OPENSSH-TREE');
const read = (name: string): string => readFileSync(join(tree, name), 'utf8');
const code = read('servconf.c');

const spelled = new Map(
  [...read('sshd_config.5').matchAll(/^\.(?:It|Cm) (?:Cm )?([A-Z]\w+)/gm)].map((match) => [
    match[1]!.toLowerCase(),
    match[1]!,
  ]),
);
const states = new Map(
  [...code.matchAll(/multistate (multistate_\w+)\[\] = \{([\s\S]*?)\n\};/g)].map((match) => [
    match[1]!,
    [...match[2]!.matchAll(/\{ "([^"]+)"/g)].map((one) => one[1]!),
  ]),
);

/** How the values of an operation are read, by the label that its case ends at. */
const kinds = new Map<string, string>();
const body = code.slice(code.indexOf('\nprocess_server_config_line_depth'));
let labels: string[] = [];
for (const piece of body.split(/^\tcase (?=s[A-Z])/m).slice(1)) {
  const label = /^(\w+):/.exec(piece)?.[1];
  if (label === undefined) continue;
  labels.push(label);
  const rest = piece.slice(piece.indexOf(':') + 1);
  if (rest.trim() === '') continue;
  const table = /multistate_ptr = (multistate_\w+);/.exec(rest)?.[1];
  const way = /(?:goto |^ )(parse_\w+)/m.exec(rest)?.[1];
  for (const one of labels) {
    // Later cases of the same name print the value and do not read it.
    if (!kinds.has(one))
      kinds.set(one, table?.replace('multistate_', '') ?? way?.replace('parse_', '') ?? 'other');
  }
  labels = [];
}

const table = /\} keywords\[\] = \{([\s\S]*?)\n\};/.exec(code)![1]!;
const rows = [...table.matchAll(/\{\s*"(\w+)",\s*(s\w+),\s*SSHCFG_(\w+)\s*\}/g)];
const keywords: Record<string, readonly [string, string, string]> = {};
const byOperation = new Map<string, string>();
for (const [, name, operation] of rows) {
  if (spelled.has(name!) && !byOperation.has(operation!)) byOperation.set(operation!, name!);
}
for (const [, name, operation, scope] of rows) {
  if (keywords[spelled.get(name!) ?? name!]) continue;
  const kind = /^s(?:Deprecated|Unsupported|Ignore)$/.test(operation!)
    ? 'gone'
    : (kinds.get(operation!) ?? 'other');
  const documented = byOperation.get(operation!);
  const successor =
    kind !== 'gone' && documented !== undefined && documented !== name ? spelled.get(documented)! : '';
  keywords[spelled.get(name!) ?? name!] = [scope === 'GLOBAL' ? 'global' : 'match', kind, successor];
}

const words = Object.fromEntries([...states].map(([name, list]) => [name.replace('multistate_', ''), list]));
const source = {
  what: 'keywords: [where it may stand, how its value is read, the documented name for the same]; words by kind of value',
  from: 'Debian source package openssh 10.0p1-7+deb13u4, made by keywords.source.ts',
  licence: 'OpenSSH is BSD-licensed; only names are taken',
};
const lines = (map: object): string =>
  Object.entries(map)
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n');
writeFileSync(
  new URL('keywords.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n  "keywords": {\n${lines(keywords)}\n  },\n  "words": {\n${lines(words)}\n  }\n}\n`,
);
console.log(
  Object.keys(keywords).length,
  Object.values(words).map((list) => list.length),
);
