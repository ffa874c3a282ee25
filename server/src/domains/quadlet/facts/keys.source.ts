/**
 * Makes `keys.json` again: `npx node keys.source.ts TREE…`, with one folder for each release of podman, oldest first, named like its
 * tag (v4.4.0 to v5.8.0) and holding `pkg/systemd/quadlet/quadlet.go`. Keys of each section come from the tables of supported
 * keys, since when from the first release that has one, truth values from how a key is looked up. podman is Apache-2.0; only
 * names are taken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const trees = process.argv.slice(2);
if (trees.length < 2) throw new Error('usage: keys.source.ts TREE…');

function versionOf(tree: string): string {
  const match = /v(\d+\.\d+)/.exec(basename(tree));
  if (!match) throw new Error(`${tree} is not named like a release`);
  return match[1]!;
}

const code = new Map(trees.map((tree) => [tree, readFileSync(join(tree, 'quadlet.go'), 'utf8')]));

function namesIn(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^\s*(Key\w+)\s*=\s*"(\w+)"/gm)].map((match) => [match[1]!, match[2]!]));
}

/** Keys by section, in the older form (`supportedContainerKeys = map…`) and the newer one (`ContainerGroup: {…SupportedKeys: map…`). */
function keysIn(text: string): ReadonlyMap<string, readonly string[]> {
  const names = namesIn(text);
  const found = new Map<string, readonly string[]>();
  const tables =
    /(?:supported(\w+)Keys\s*=\s*map\[string\]bool\{|(\w+)Group:\s*\{\s*GroupName:[^{}]*SupportedKeys:\s*map\[string\]bool\{)([^}]*)\}/g;
  for (const match of text.matchAll(tables)) {
    const keys = [...match[3]!.matchAll(/(Key\w+):\s*true/g)].map((one) => names.get(one[1]!)!);
    if (keys.length > 0) found.set((match[1] ?? match[2])!, keys);
  }
  return found;
}

const sections: Record<string, Record<string, string>> = {};
for (const tree of trees) {
  for (const [section, keys] of keysIn(code.get(tree)!)) {
    const own = (sections[section] ??= {});
    for (const key of keys) own[key] ??= tree === trees[0] ? '' : versionOf(tree);
  }
}
const newest = code.get(trees.at(-1)!)!;
const names = namesIn(newest);
const tables = [...newest.matchAll(/boolKeys := map\[string\]string\{([^}]*)\}/g)]
  .map((match) => match[1]!)
  .join(' ');
const looked = [...newest.matchAll(/LookupBoolean\w*\(\w+, (Key\w+)/g)].map((match) => match[1]!);
const truths = [...new Set([...[...tables.matchAll(/(Key\w+):/g)].map((match) => match[1]!), ...looked])].map(
  (name) => names.get(name)!,
);

const source = {
  what: 'sections of quadlets with their keys and the first release after the oldest one; keys that are yes or no',
  from: `podman ${basename(trees[0]!)} to ${basename(trees.at(-1)!)}, made by keys.source.ts`,
  licence: 'podman is Apache-2.0; only names are taken',
};
writeFileSync(
  new URL('keys.json', import.meta.url),
  `${JSON.stringify({ source, sections, truths: truths.join(' ') }, undefined, 1)}\n`,
);
console.log(
  Object.entries(sections)
    .map(([name, keys]) => `${name} ${Object.keys(keys).length}`)
    .join(', '),
);
