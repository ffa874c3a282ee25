/**
 * Makes `keys.json` again: `npx node keys.source.ts PARSE.C NAMES.C`, of netplan 1.2.2 (`src/parse.c` and `src/names.c`). Groups of
 * keys come from the tables of handlers, with what kind of node a key takes and how its value is read; words from the tables
 * of names. netplan is GPL-3.0; only names and kinds are taken.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [parser, names] = process.argv.slice(2);
if (parser === undefined || names === undefined) throw new Error('usage: keys.source.ts PARSE.C NAMES.C');
const code = readFileSync(parser, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const letters: Readonly<Record<string, string>> = { SCALAR: 's', SEQUENCE: 'q', MAPPING: 'm', NO: 'x' };

const macros = new Map(
  [...code.matchAll(/#define (\w+_HANDLERS)(?:\(\w+\))?\s*\\\n((?:.*\\\n)*.*)/g)].map((match) => [
    match[1]!,
    match[2]!,
  ]),
);

/** `name: letter reader`, or `name: m group` for keys whose own keys stand in a group. */
function keysOf(body: string): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const match of body.matchAll(/\{"([^"]+)",\s*YAML_(\w+)_NODE,\s*\{[^}]*?\.\w+=\{?(?:\.\w+=)?(\w+)/g))
    keys[match[1]!] = `${letters[match[2]!]!} ${match[3]!.replace(/^handle_/, '').replace(/_handlers$/, '')}`;
  for (const [name, macro] of macros)
    if (new RegExp(`\\b${name}\\b`).test(body)) Object.assign(keys, keysOf(macro));
  return keys;
}

const groups: Record<string, Record<string, string>> = {};
for (const match of code.matchAll(/mapping_entry_handler (\w+)_handlers\[\] = \{([\s\S]*?)\n\};/g))
  groups[match[1]!] = keysOf(match[2]!);

const words: Record<string, string> = {};
for (const match of readFileSync(names, 'utf8').matchAll(
  /netplan_(\w+)_to_str\[[^\]]*\] = \{([\s\S]*?)\n\};/g,
))
  words[match[1]!] = [...match[2]!.matchAll(/= "([^"]+)"/g)].map((one) => one[1]!).join(' ');

const source = {
  what: 'groups of keys: s a scalar, q a sequence, m a mapping, x any, then how it is read or the group of its own keys; words by table of names',
  from: 'netplan 1.2.2, made by keys.source.ts',
  licence: 'netplan is GPL-3.0; only names and kinds are taken',
};
writeFileSync(
  new URL('keys.json', import.meta.url),
  `${JSON.stringify({ source, groups, words }, undefined, 1)}\n`,
);
console.log(Object.keys(groups).length, 'groups,', Object.values(groups).flatMap(Object.keys).length, 'keys');
