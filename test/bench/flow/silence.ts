/**
 * How much the flow rules say about code that people have read: `npm run bench:silence -- --out FILE <kernel tree> [folder...]`.
 *
 * Looks through `drivers`, `fs` and `net` of a tree folder by folder and writes each to FILE, so that a scan that was stopped goes on
 * where it was. `--again` looks once more at the files alone that had findings, which is enough behind a change that only takes
 * findings away. `--sample N [--seed S] [--confidence high]` draws findings from FILE and prints each with its path and the lines
 * of its function, to be read.
 */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawn, random } from '../../support/random.ts';
import { scanPart, type Part, type Scan, type Seen } from './tree-scan.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    again: { type: 'boolean', default: false },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    confidence: { type: 'string', default: 'high' },
  },
});
const [tree, ...folders] = positionals;
if (tree === undefined || values.out === undefined) {
  console.error(
    'usage: npm run bench:silence -- --out FILE [--again] [--sample N --seed N --confidence high] <kernel tree> [folder...]',
  );
  process.exit(2);
}
const out = resolve(values.out);
const root = resolve(tree);
const known: Scan = existsSync(out)
  ? (JSON.parse(readFileSync(out, 'utf8')) as Scan)
  : { tree: root, parts: {} };

if (values.sample === undefined) {
  scan(folders.length > 0 ? folders : ['drivers', 'fs', 'net']);
  printCounts(known);
} else printSample(known, Number(values.sample));

function scan(tops: readonly string[]): void {
  const parts = new Map(Object.entries(known.parts));
  for (const folder of tops.flatMap(foldersBelow)) {
    const before = parts.get(folder);
    if (values.again === (before === undefined)) continue;
    parts.set(folder, before ? lookAgain(before) : scanPart(root, [folder]));
    const text = JSON.stringify({ tree: root, parts: Object.fromEntries(parts) }, undefined, 1);
    // Whole at any moment, for whoever reads it meanwhile.
    writeFileSync(`${out}.new`, text);
    renameSync(`${out}.new`, out);
  }
  Object.assign(known, { parts: Object.fromEntries(parts) });
}

/** The size stays that of the whole folder. */
function lookAgain(before: Part): Part {
  const paths = [...new Set(before.findings.map(({ path }) => path))];
  if (paths.length === 0) return before;
  return { ...before, findings: scanPart(root, paths).findings };
}

/** The folders of a folder, and the files that stand beside them. */
function foldersBelow(top: string): readonly string[] {
  const entries = readdirSync(join(root, top), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.c'))
    .map(({ name }) => join(top, name))
    .sort();
}

function printCounts({ parts }: Scan): void {
  const all = Object.values(parts);
  const lines = all.reduce((sum, part) => sum + part.lines, 0);
  const findings = all.flatMap((part) => part.findings);
  const counted = findings.filter(({ confidence }) => confidence !== 'low');
  for (const code of [...new Set(findings.map((one) => one.code))].sort()) {
    const count = (confidence: Seen['confidence']): string =>
      String(findings.filter((one) => one.code === code && one.confidence === confidence).length).padStart(6);
    console.log(`${code.padEnd(40)} high ${count('high')}  medium ${count('medium')}  low ${count('low')}`);
  }
  const high = counted.filter(({ confidence }) => confidence === 'high').length;
  const files = all.reduce((sum, part) => sum + part.files, 0);
  console.log(
    `${files} files, ${lines} lines: ${high} high, ${counted.length} medium and up, ${((1000 * counted.length) / lines).toFixed(4)} a thousand lines (aim: 50 to 420 high, at most 0.1)`,
  );
  for (const gap of all.flatMap((part) => part.gaps)) console.log(`gap: ${gap}`);
}

function printSample({ parts }: Scan, count: number): void {
  const findings = Object.values(parts)
    .flatMap((part) => part.findings)
    .filter((one) => one.confidence === values.confidence)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
  const chosen = drawn(random(Number(values.seed)), findings, count);
  for (const [index, one] of chosen.entries()) {
    console.log(`\n=== ${index + 1}. ${one.code} ${one.confidence} ${one.path}:${one.line}\n${one.message}`);
    for (const step of one.related) console.log(`  ${step.line}: ${step.message}`);
    console.log(functionAround(readFileSync(join(root, one.path), 'utf8').split('\n'), one.line));
  }
}

/** The lines of the function around a line, numbered; kernel code opens and closes its functions in the first column. */
function functionAround(lines: readonly string[], line: number): string {
  let start = line - 1;
  while (start > 0 && lines[start] !== '}' && !/^[#;]/.test(lines[start]!)) start--;
  let end = line - 1;
  while (end < lines.length - 1 && lines[end] !== '}') end++;
  return lines
    .slice(start, end + 1)
    .map((text, index) => `${String(start + index + 1).padStart(6)}  ${text}`)
    .join('\n');
}
