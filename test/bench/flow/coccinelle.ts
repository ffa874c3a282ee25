/**
 * What the kernel's own coccinelle scripts report and we do not:
 * `npm run bench:coccinelle -- --reports DIR [--kernel TREE] [--target 6.12] [--missed] <tree>`.
 *
 * DIR holds what `spatch -D report` printed, a file for each script (`null-eno.out`), with paths relative to the tree. With
 * `--kernel`, the scripts of that kernel tree that have no such file yet are run over the tree first, one after the other. A report is
 * found when a rule of its script's class says something of medium confidence or more within one line or in the same function.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { scripts } from './coccinelle-scripts.ts';
import { scanPart, type Seen } from './tree-scan.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: 'string' },
    kernel: { type: 'string' },
    target: { type: 'string' },
    missed: { type: 'boolean', default: false },
  },
});
const [tree] = positionals;
if (tree === undefined || values.reports === undefined) {
  console.error(
    'usage: npm run bench:coccinelle -- --reports DIR [--kernel TREE] [--target VERSION] [--missed] <tree>',
  );
  process.exit(2);
}
const root = resolve(tree);
const reports = resolve(values.reports);
/** Seconds that a script may take for a tree. */
const longestRun = 1800;
/** A person stops reading long before, in bytes. */
const mostOutput = 1 << 26;

interface Report {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

if (values.kernel !== undefined) runScripts(resolve(values.kernel));
printTable();

/** Runs the scripts whose output is not there yet, with the options that each asks for. */
function runScripts(kernel: string): void {
  if (spawnSync('spatch', ['--version']).status !== 0) {
    console.error('skipped: there is no spatch on this machine (Debian: coccinelle)');
    return;
  }
  mkdirSync(reports, { recursive: true });
  for (const name of Object.keys(scripts)) {
    const out = join(reports, `${name.replaceAll('/', '-')}.out`);
    const script = join(kernel, 'scripts/coccinelle', `${name}.cocci`);
    if (existsSync(out) || !existsSync(script)) continue;
    const wanted = /^\/\/ Options:(.*)$/m.exec(readFileSync(script, 'utf8'))?.[1] ?? '';
    const options = ['-D', 'report', '--very-quiet', '--no-show-diff', '--timeout', '60'];
    const args = [...options, ...wanted.split(' ').filter(Boolean), '--cocci-file', script, '--dir', '.'];
    const begin = performance.now();
    try {
      const text = execFileSync('spatch', args, {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: mostOutput,
        timeout: longestRun * 1000,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      // Whole at any moment: what is there is not made again.
      writeFileSync(`${out}.new`, text);
      renameSync(`${out}.new`, out);
      console.error(`${name}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    } catch (error) {
      const { stderr } = error as { readonly stderr?: string };
      console.error(`${name}: spatch gives up: ${(stderr ?? '').trim().split('\n')[0] ?? ''}`);
    }
  }
}

function reportsOf(name: string): readonly Report[] | undefined {
  const stem = name.replaceAll('/', '-');
  const file = readdirSync(reports).find((one) => one === `${stem}.out` || one === `${stem}.cocci.out`);
  if (file === undefined) return undefined;
  const found = readFileSync(join(reports, file), 'utf8').matchAll(/^(\S+?):(\d+):\d+-\d+: (.*)$/gm);
  return [...found].map(([, path = '', line, text = '']) => ({
    path: normalize(path),
    line: Number(line),
    text,
  }));
}

function printTable(): void {
  const told = new Map<string, readonly Report[]>();
  for (const name of Object.keys(scripts)) {
    const own = reportsOf(name);
    if (own) told.set(name, own);
    else console.log(`${name}: not run`);
  }
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
