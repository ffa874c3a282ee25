/**
 * What the kernel's own coccinelle scripts report and we do not:
 * `npm run bench:coccinelle -- --reports DIR [--kernel TREE] [--longest 600] [--target 6.12] [--missed] <tree> [folder...]`.
 *
 * DIR holds what `spatch -D report` printed, with paths relative to the tree: a folder for each folder of the tree, and in it a file for
 * each script (`rtl8723bs/null-eno.out`), so that a run that was stopped goes on where it was. With `--kernel`, the scripts of that
 * kernel tree that have no such file yet are run first, one after the other. A folder that a script does not finish in `--longest`
 * seconds is named in the table, and looked at again when its file (`.gave-up`) is taken away; `folder...` are looked through alone.
 * A report is found when a rule of its script's class says something of medium confidence or more within one line or in the same
 * function.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { scripts } from './coccinelle-scripts.ts';
import { scanPart, type Seen } from './tree-scan.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: 'string' },
    kernel: { type: 'string' },
    longest: { type: 'string', default: '600' },
    target: { type: 'string' },
    missed: { type: 'boolean', default: false },
  },
});
const [tree, ...folders] = positionals;
if (tree === undefined || values.reports === undefined) {
  console.error(
    'usage: npm run bench:coccinelle -- --reports DIR [--kernel TREE] [--target VERSION] [--missed] <tree> [folder...]',
  );
  process.exit(2);
}
const root = resolve(tree);
const reports = resolve(values.reports);
/** The folders of the tree, which are looked through one after the other. */
const parts = folders.length > 0 ? folders : foldersOf(root);
/** A person stops reading long before, in bytes. */
const mostOutput = 1 << 26;

interface Report {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

if (values.kernel !== undefined) runScripts(resolve(values.kernel));
printTable();

function foldersOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Runs the scripts whose output is not there yet, with the options that each asks for. */
function runScripts(kernel: string): void {
  if (spawnSync('spatch', ['--version']).status !== 0) {
    console.error('skipped: there is no spatch on this machine (Debian: coccinelle)');
    return;
  }
  for (const part of parts) {
    for (const name of Object.keys(scripts)) {
      const script = join(kernel, 'scripts/coccinelle', `${name}.cocci`);
      if (existsSync(script)) runScript(part, name, script);
    }
  }
}

function runScript(part: string, name: string, script: string): void {
  const out = outputOf(part, name);
  if (existsSync(out) || existsSync(`${out}.gave-up`)) return;
  const wanted = /^\/\/ +Options:(.*)$/m.exec(readFileSync(script, 'utf8'))?.[1] ?? '';
  const options = ['-D', 'report', '--very-quiet', '--no-show-diff', '--timeout', '60'];
  const args = [...options, ...wanted.split(' ').filter(Boolean), '--cocci-file', script, '--dir', part];
  mkdirSync(dirname(out), { recursive: true });
  const begin = performance.now();
  try {
    const text = execFileSync('spatch', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: mostOutput,
      timeout: Number(values.longest) * 1000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Whole at any moment: what is there is not made again.
    writeFileSync(`${out}.new`, text);
    renameSync(`${out}.new`, out);
    console.error(`${part} ${name}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  } catch (error) {
    const { stderr, stdout } = error as { readonly stderr?: string; readonly stdout?: string };
    writeFileSync(`${out}.gave-up`, stdout ?? '');
    console.error(`${part} ${name}: spatch gives up: ${(stderr ?? '').trim().split('\n')[0] ?? ''}`);
  }
}

function outputOf(part: string, name: string): string {
  return join(reports, part, `${name.replaceAll('/', '-')}.out`);
}

/** What a script reported in the folders where it came to its end. */
function reportsOf(name: string): readonly Report[] {
  return parts.flatMap((part) => {
    const file = outputOf(part, name);
    if (!existsSync(file)) {
      console.log(`${name}: not run to its end in ${part}`);
      return [];
    }
    const found = readFileSync(file, 'utf8').matchAll(/^(\S+?):(\d+):\d+-\d+: (.*)$/gm);
    return [...found].map(([, path = '', line, text = '']) => ({
      path: normalize(path),
      line: Number(line),
      text,
    }));
  });
}

function printTable(): void {
  const told = new Map(Object.keys(scripts).map((name) => [name, reportsOf(name)]));
  const paths = [...new Set([...told.values()].flat().map(({ path }) => path))];
  const options = values.target === undefined ? [] : ['--target', values.target];
  const seen = paths.length === 0 ? [] : scanPart(root, paths, options).findings;
  let all = 0;
  let found = 0;
  for (const [name, own] of told) {
    const missed = own.filter((one) => !isFound(one, scripts[name]!, seen));
    all += own.length;
    found += own.length - missed.length;
    console.log(
      `${name.padEnd(32)} reports ${String(own.length).padStart(4)}  found ${String(own.length - missed.length).padStart(4)}  not ${String(missed.length).padStart(4)}`,
    );
    if (values.missed) for (const { path, line, text } of missed) console.log(`  ${path}:${line}: ${text}`);
  }
  console.log(
    `all: ${found} of ${all} (${((100 * found) / Math.max(1, all)).toFixed(1)} %, aim: at least 90)`,
  );
}

function isFound({ path, line }: Report, rules: readonly string[], seen: readonly Seen[]): boolean {
  const around = functionAround(path, line);
  return seen.some(
    (one) =>
      one.path === path &&
      one.confidence !== 'low' &&
      rules.includes(one.code.replace('kernel-c/', '')) &&
      (Math.abs(one.line - line) <= 1 || (around.first <= one.line && one.line <= around.last)),
  );
}

/** The lines of the function around a line; kernel code closes its functions in the first column. */
function functionAround(path: string, line: number): { readonly first: number; readonly last: number } {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const before = lines.slice(0, line - 1).lastIndexOf('}');
  const behind = lines.indexOf('}', line - 1);
  return { first: before + 2, last: behind < 0 ? lines.length : behind + 1 };
}
