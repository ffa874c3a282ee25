/**
 * What gcc says after the fixes: `npm run bench:fixes -- --work DIR [--compiled FILE] [--kernels 5.10,6.1,6.12,7.2]
 * [--packages a,b] [--support RANGE] [--scratch DIR] [--resume] [--cli FILE] [--verbose]`. DIR is what `prepare.sh` laid out; it is only read.
 *
 * Every package version is copied, repaired by the CLI (`fix --review --tags drift --target K`, with `--support` once for
 * all kernels) and compiled as before. Errors are compared as multisets of (file, class, symbol). An error counts as gone
 * when it was a root error; as new when gcc did not report it before, not even behind a header that was stubbed. A pair
 * (unit, kernel) that broke is clean when gcc has no error left. README.md here says what a stray line is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { FindingReport } from '../../../server/src/workbench/file-report.ts';
import { filesBelow } from './files-below.ts';
import { strayLines } from './stray-lines.ts';

const { values } = parseArgs({
  options: {
    work: { type: 'string' },
    compiled: { type: 'string', default: join(import.meta.dirname, 'compiled-open.jsonl') },
    kernels: { type: 'string', default: '5.10,6.1,6.12,7.2' },
    packages: { type: 'string' },
    support: { type: 'string' },
    scratch: { type: 'string' },
    resume: { type: 'boolean', default: false },
    cli: { type: 'string', default: join(import.meta.dirname, '../../../server/src/cli/main.ts') },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.work === undefined)
  throw new Error(
    'usage: npm run bench:fixes -- --work DIR [--kernels LIST] [--packages LIST] [--support RANGE] [--scratch DIR] [--resume] [--cli FILE] [--verbose]; see README.md here',
  );
if (values.resume && values.scratch === undefined)
  throw new Error('--resume needs the --scratch of the run to go on with');
const work = resolve(values.work);
const compiled = resolve(values.compiled);
const kernels = values.kernels.split(',');
const only = values.packages?.split(',');
const scratch = values.scratch ? resolve(values.scratch) : await mkdtemp(join(tmpdir(), 'syswright-fixes-'));
await mkdir(scratch, { recursive: true });
// The packages' Makefiles run as nobody.
await chmod(scratch, 0o755);

interface GccError {
  readonly cls: string;
  readonly symbol: string | null;
  readonly message: string;
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  readonly after_stub: readonly string[];
  readonly cascade: boolean;
}
type Units = Readonly<Record<string, readonly GccError[]>>;
/** What is known of one package version on one kernel. */
interface Result {
  readonly before: Units;
  readonly after: Units;
  readonly stray: readonly string[];
}

const tallies = new Map(
  kernels.map((kernel) => [kernel, { roots: 0, gone: 0, fresh: 0, broken: 0, clean: 0, stray: 0 }]),
);

/** Runs a program to its end; its standard output. Exit 1 of the CLI says that findings are left. */
function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 29 });
  if (status !== 0 && !(program === process.execPath && status === 1))
    throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

const cli = resolve(values.cli);

/** Repairs a copy of `source`; the lines that no finding accounts for, each with its path. */
async function repair(source: string, copy: string, target: string): Promise<readonly string[]> {
  await rm(copy, { recursive: true, force: true });
  await cp(source, copy, { recursive: true, verbatimSymlinks: true });
  const common = ['--format', 'json', '--tags', 'drift', '--target', target];
  if (values.support !== undefined) common.push('--support', values.support);
  const { files } = JSON.parse(run(process.execPath, [cli, 'check', ...common, source])) as {
    files: { path: string; findings: FindingReport[] }[];
  };
  if (files.every((file) => file.findings.length === 0)) return [];
  run(process.execPath, [cli, 'fix', '--review', ...common, copy]);
  const changed: { shown: string; before: string; after: string }[] = [];
  for (const path of await filesBelow(copy)) {
    const shown = path.slice(copy.length + 1);
    const [before, after] = await Promise.all([
      readFile(join(source, shown), 'utf8'),
      readFile(path, 'utf8'),
    ]);
    if (before !== after) changed.push({ shown, before, after });
  }
  // Behind a header that is gone nothing is sure before its include is, and the next look repairs it; own headers bring it along.
  const isHidden = files.some((file) => file.findings.some((one) => one.code === 'kernel-c/removed-header'));
  const stray = changed.flatMap(({ shown, before, after }) => {
    const findings = files.find((file) => file.path.endsWith(`/${shown}`))?.findings ?? [];
    // As gcc does, only the first use of a gone name counts; the others say the same and are repaired with it.
    const sure = new Set(findings.filter((one) => one.confidence !== 'low').map((one) => one.message));
    const own = isHidden ? findings : findings.filter((one) => sure.has(one.message));
    return strayLines(before, after, own).map((line) => `${shown}:${line}`);
  });
  return stray;
}

/** How often each (file, class, symbol) stands in the errors; an error that several units report counts once. */
function multiset(units: Units, wanted: (error: GccError) => boolean): Map<string, number> {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const [unit, errors] of Object.entries(units)) {
    for (const one of errors) {
      const place = JSON.stringify([one.file ?? unit, one.line, one.column, one.message]);
      if (!wanted(one) || seen.has(place)) continue;
      seen.add(place);
      const key = `${one.file ?? unit}: ${one.cls} ${one.symbol ?? one.message}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function judge(name: string, kernel: string, { before, after, stray }: Result): void {
  const tally = tallies.get(kernel)!;
  const say = (what: string, text: string): void => {
    if (values.verbose) console.log(what, name, kernel, text);
  };
  const were = multiset(before, () => true);
  const roots = multiset(before, (one) => !one.cascade && one.after_stub.length === 0);
  const are = multiset(after, () => true);
  for (const [key, count] of roots) {
    const gone = Math.max(0, count - (are.get(key) ?? 0));
    tally.roots += count;
    tally.gone += gone;
    if (gone < count) say('left', `${count - gone} x ${key}`);
  }
  for (const [key, count] of are) {
    const fresh = Math.max(0, count - (were.get(key) ?? 0));
    tally.fresh += fresh;
    if (fresh > 0) say('new', `${fresh} x ${key}`);
  }
  for (const [unit, errors] of Object.entries(before)) {
    if (errors.length === 0) continue;
    tally.broken++;
    if (after[unit]?.length === 0) tally.clean++;
    else say('unclean', unit);
  }
  tally.stray += stray.length;
  for (const line of stray) say('stray', line);
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly source: string;
  /** How many C files it has. */
  readonly size: number;
}

/** The wanted package versions, each once, small ones first: the figures so far then stand early. */
async function packages(): Promise<readonly Package[]> {
  const found = new Map<string, Package>();
  for (const line of (await readFile(join(work, 'index.tsv'), 'utf8')).split('\n')) {
    const [name, version, , folder] = line.split('\t');
    if (name === undefined || version === undefined || folder === undefined) continue;
    if ((only && !only.includes(name)) || found.has(`${name} ${version}`)) continue;
    const source = join(work, folder);
    const size = (await filesBelow(source)).filter((path) => path.endsWith('.c')).length;
    found.set(`${name} ${version}`, { name, version, source, size });
  }
  return [...found.values()].sort((a, b) => a.size - b.size);
}

const results = join(scratch, 'results');
await mkdir(results, { recursive: true });

/** Repairs and compiles one version for one kernel. */
async function resultOf({ name, version, source }: Package, kernel: string): Promise<Result> {
  const shared = values.support === undefined ? kernel : 'range';
  const kept = join(
    results,
    `${name}@${version}@${shared === kernel ? kernel : `${kernel} of ${values.support!}`}.json`,
  );
  if (values.resume && existsSync(kept)) return JSON.parse(await readFile(kept, 'utf8')) as Result;
  const begun = Date.now();
  const copy = join(scratch, 'fixed', `${name}@${version}`, shared, basename(source));
  const isRepaired = values.support !== undefined && kernel !== kernels[0];
  const stray = isRepaired
    ? []
    : await repair(source, copy, values.support === undefined ? kernel : kernels.at(-1)!);
  const repaired = Date.now();
  const where = ['--work', work, '--scratch', scratch, '--compiled', compiled];
  const script = join(import.meta.dirname, 'recompile.py');
  const which = ['--package', name, '--version', version, `${kernel}=${copy}`];
  const answer = JSON.parse(run('python3', [script, ...where, ...which])) as Record<
    string,
    Omit<Result, 'stray'>
  >;
  const result = { ...answer[kernel]!, stray };
  await writeFile(kept, JSON.stringify(result));
  const seconds = [repaired - begun, Date.now() - repaired].map((one) => Math.round(one / 1000));
  console.error(`${name} ${version} ${kernel}: ${seconds[0]} s to repair, ${seconds[1]} s to compile`);
  return result;
}

for (const one of await packages()) {
  for (const kernel of kernels) judge(`${one.name} ${one.version}`, kernel, await resultOf(one, kernel));
}
if (values.scratch === undefined) await rm(scratch, { recursive: true, force: true });

const percent = (part: number, whole: number): string =>
  `${part}/${whole} = ${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
const total = { roots: 0, gone: 0, fresh: 0, broken: 0, clean: 0, stray: 0 };
for (const [kernel, tally] of [...tallies, ['in total', total] as const]) {
  const { roots, gone, fresh, broken, clean, stray } = tally;
  console.log(
    `${kernel}: errors gone ${percent(gone, roots)}, new ${fresh}; pairs clean ${percent(clean, broken)}; stray lines ${stray}`,
  );
  if (tally === total) continue;
  for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += tally[key];
}
