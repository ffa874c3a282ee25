/**
 * Makes `source-exports.json` again, what only the sources can say of exports: symbols that they export and the headers
 * declare, but that Debian's builds of the series lack, because they belong to drivers or machines that these were built
 * without; and variables that the headers declare `extern` and no build exports, since declarations alone do not tell
 * them from those that a header defines for each file; and headers that import a namespace. Provenance: Debian's
 * `linux-source-*` 5.10.223 (bullseye), 6.1.192 (bookworm-security), 6.12.118 (trixie-security) and 7.2.13 (sid), held
 * against `Module.symvers` of the header packages for amd64 and arm64 on 2026-11-25. The sources are GPL-2.0; the table holds names only, which are facts.
 *
 *     node source-exports.source.ts 6.1=<sources>:<amd64 headers>:<arm64 headers> ...
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `EXPORT_SYMBOL_NS_GPL(foo, ...)`, `EXPORT_PER_CPU_SYMBOL(foo)`, and macros of a driver's own around them. */
const exporting =
  /\b\w*EXPORT\w*SYMBOL\w*\s*\(\s*(\w+)|\bEXPORT_(?:STATIC_CALL\w*|NS_\w+|GPL_\w+|SIMPLE_\w+)\s*\(\s*(\w+)/g;

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile() && /\.[chS]$/.test(entry.name)) yield path;
  }
}

/** What a macro puts before or behind its argument: `EXPORT_SYMBOL_GPL(lamp_ ## name)`. */
const pasting = /\b\w*EXPORT\w*SYMBOL\w*\s*\(\s*(?:(\w{4,})\s*##|\w*\s*##\s*(_\w{3,}))/g;

interface SourceExports {
  readonly names: ReadonlySet<string>;
  readonly fronts: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
}

function exportsOf(tree: string): SourceExports {
  const names = new Set<string>();
  const fronts = new Set<string>();
  const ends = new Set<string>();
  for (const folder of readdirSync(tree, { withFileTypes: true })) {
    if (!folder.isDirectory() || /^(?:Documentation|tools|scripts|samples|usr)$/.test(folder.name)) continue;
    for (const path of filesIn(join(tree, folder.name))) {
      const text = readFileSync(path, 'latin1');
      for (const match of text.matchAll(exporting)) names.add((match[1] ?? match[2])!);
      for (const [, front, end] of text.matchAll(pasting)) {
        if (front !== undefined) fronts.add(front);
        else if (end !== undefined) ends.add(end);
      }
    }
  }
  return { names, fronts, ends };
}

/** The exported names among the words of headers. */
function* exportedWords(
  { names, fronts, ends }: SourceExports,
  words: ReadonlySet<string>,
): Generator<string> {
  for (const word of words) {
    const isMade =
      [...fronts].some((one) => word.startsWith(one)) || [...ends].some((one) => word.endsWith(one));
    if (names.has(word) || isMade) yield word;
  }
}

interface HeaderNames {
  /** Namespaces that a header imports for everybody who includes it, as `header namespace`. */
  readonly imports: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

function headerNames(tree: string): HeaderNames {
  const words = new Set<string>();
  const variables = new Set<string>();
  const imports = new Set<string>();
  for (const folder of ['include', 'arch/x86/include', 'arch/arm64/include']) {
    for (const path of filesIn(join(tree, folder))) {
      const text = readFileSync(path, 'latin1').replace(/\/\*[^]*?\*\//g, ' ');
      for (const word of text.match(/\b[A-Za-z_]\w*\b/g) ?? []) words.add(word);
      for (const [, namespace] of text.matchAll(/^MODULE_IMPORT_NS\s*\(\s*"?(\w+)"?\s*\)/gm))
        imports.add(`${path.slice(join(tree, folder).length + 1)} ${namespace!}`);
      for (const [, name] of text.matchAll(/^[ \t]*extern\s+[^;(){}"]*?\b(\w+)\s*(?:\[[^\]]*\]\s*)*;/gm))
        variables.add(name!);
    }
  }
  return { imports, words, variables };
}

function symversOf(headers: string): ReadonlySet<string> {
  const lines = readFileSync(join(headers, 'Module.symvers'), 'latin1').split('\n');
  return new Set(lines.flatMap((line) => line.split('\t')[1] ?? []));
}

const kernels = process.argv.slice(2).map((one) => {
  const [, series, tree, ...headers] = /^([\d.]+)=([^:]+):([^:]+):([^:]+)$/.exec(one) ?? [];
  if (series === undefined || tree === undefined)
    throw new Error(`expected <series>=<sources>:<headers>:<headers>, got ${one}`);
  return { series, tree, built: headers.map(symversOf) };
});
/** What only the other architecture builds is not known to be absent on the first one, unless that had it once. */
const everOnFirst = new Set(kernels.flatMap(({ built }) => [...built[0]!]));
const everBuilt = new Set(kernels.flatMap(({ built }) => built.flatMap((names) => [...names])));
const seriesOf = new Map<string, string[]>();
const variables = new Set<string>();
const imports = new Set<string>();
for (const { series, tree, built } of kernels) {
  const { imports: given, words, variables: own } = headerNames(tree);
  for (const one of given) imports.add(one);
  for (const name of own) if (!everBuilt.has(name)) variables.add(name);
  for (const name of exportedWords(exportsOf(tree), words)) {
    if (built[0]!.has(name) || (built[1]!.has(name) && !everOnFirst.has(name))) continue;
    const list = seriesOf.get(name);
    if (list) list.push(series);
    else seriesOf.set(name, [series]);
  }
}
for (const name of seriesOf.keys()) variables.delete(name);
const groups = Map.groupBy([...seriesOf], ([, series]) => series.join(' '));
const lines = [...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([series, rows]) => {
    const names = rows.map(([name]) => name).sort();
    return `    { "series": ${JSON.stringify(series)}, "names": ${JSON.stringify(names.join(' '))} }`;
  });
const source =
  'Debian linux-source 5.10.223, 6.1.192, 6.12.118 and 7.2.13 against Module.symvers of amd64 and arm64, read on 2026-11-25 ' +
  'by source-exports.source.ts; names only';
const json = `{
  "source": ${JSON.stringify(source)},
  "groups": [
${lines.join(',\n')}
  ],
  "variables": ${JSON.stringify([...variables].sort().join(' '))},
  "imports": ${JSON.stringify([...imports].sort())}
}
`;
writeFileSync(fileURLToPath(new URL('source-exports.json', import.meta.url)), json);
console.log(`${seriesOf.size} names in ${groups.size} groups, ${variables.size} variables`);
