/**
 * How fast a whole package is checked, beside gcc:
 * `npm run bench:throughput -- --work DIR [--kernel 6.1] [--packages a,b] [--peers KERNELTREE] [--processor]`.
 * DIR is what `drift/prepare.sh` laid out. Both sides look at the sources that gcc accepts for that kernel, each text once,
 * on one core, start-up included: gcc as the packages' own build calls it, `check` with every rule in one process. With `--peers`
 * also sparse and checkpatch.pl, beside `check` with the rules about paths, and spatch with all scripts of that kernel tree that
 * match rules of ours, beside `check` with those rules.
 * `--processor` counts the processor's time instead of the clock's, for a machine that others use.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeDriver } from './make-driver.ts';
import { countProcessor, secondsOf, timePeers, type Job } from './peers.ts';

/** The built program, as a person has it. */
const cli = join(import.meta.dirname, '../../server/dist/cli.js');
const aim = 30;
const starts = 7;
interface Timed {
  readonly jobs: readonly Job[];
  /** Thousand lines of the sources; headers are not counted on either side. */
  readonly kloc: number;
  readonly seconds: number;
}

function jobsOf(work: string, kernel: string, packages: string): readonly Job[] {
  const script = join(import.meta.dirname, 'drift/groundtruth.py');
  const only = packages === '' ? [] : ['--only', packages];
  const output = execFileSync('python3', [script, '--work', work, '--commands', kernel, ...only], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const texts = new Set<string>();
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Job)
    .filter(({ src }) => {
      const hash = createHash('sha256').update(readFileSync(src)).digest('hex');
      return texts.size < texts.add(hash).size;
    });
}

/** gcc, one process a source, as a build does it. What it refuses counts on neither side. */
function timeCompiler(jobs: readonly Job[]): Timed {
  const accepted: Job[] = [];
  let lines = 0;
  let seconds = 0;
  for (const job of jobs) {
    const { cwd, src, argv } = job;
    const run = secondsOf('gcc', ['-fsyntax-only', ...argv, '-w', '-Wno-error', src], cwd);
    if (run.status !== 0) continue;
    accepted.push(job);
    lines += readFileSync(src, 'utf8').split('\n').length - 1;
    seconds += run.seconds;
  }
  return { jobs: accepted, kloc: lines / 1000, seconds };
}

/** Milliseconds from the start of the process to its first word about a file of 500 lines, the median of several starts. */
async function startUp(kernel: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'throughput-'));
  try {
    const path = join(folder, 'driver.c');
    writeFileSync(
      path,
      `${makeDriver(492)}\nint lost(char *to)\n{\n\tif (!to)\n\t\treturn EINVAL;\n\treturn 0;\n}\n`,
    );
    const times: number[] = [];
    for (let run = 0; run < starts; run++) {
      const begin = performance.now();
      const child = spawn('taskset', ['-c', '0', process.execPath, cli, 'check', '--target', kernel, path]);
      const first = await new Promise<number>((done, fail) => {
        child.stdout.once('data', () => {
          done(performance.now() - begin);
        });
        child.once('close', () => {
          fail(new Error('the file with a mistake gave no finding'));
        });
      });
      times.push(first);
    }
    return times.sort((a, b) => a - b)[starts >> 1]!;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values } = parseArgs({
  options: {
    work: { type: 'string' },
    kernel: { type: 'string', default: '6.1' },
    packages: { type: 'string', default: '' },
    peers: { type: 'string' },
    processor: { type: 'boolean', default: false },
  },
});
if (values.work === undefined) {
  console.error(
    'usage: npm run bench:throughput -- --work DIR [--kernel 6.1] [--packages a,b] [--peers KERNELTREE] [--processor]; see drift/README.md',
  );
  process.exit(2);
}
if (values.processor) countProcessor();
const { kernel, packages } = values;
const peer = timeCompiler(jobsOf(resolve(values.work), kernel, packages));
const { jobs, kloc } = peer;
const sources = jobs.map(({ src }) => src);
/** One process over all sources. */
const timeOwn = (...options: readonly string[]): number =>
  secondsOf(process.execPath, [
    cli,
    'check',
    '--jobs',
    '1',
    '--format',
    'json',
    '--target',
    kernel,
    ...options,
    ...sources,
  ]).seconds;
const seconds = timeOwn();
const rate = (taken: number): string => `${taken.toFixed(2)} s, ${(kloc / taken).toFixed(1)} kLOC/s`;
console.log(`${sources.length} sources that gcc accepts on ${kernel}, ${kloc.toFixed(1)} kLOC, one core`);
console.log(`gcc -fsyntax-only: ${rate(peer.seconds)}`);
console.log(`syswright check: ${rate(seconds)}`);
console.log(`ratio: ${(peer.seconds / seconds).toFixed(1)} (aim: at least ${aim})`);
if (values.peers !== undefined) {
  const paths = timeOwn('--tags', 'flow');
  console.log(`syswright check --tags flow: ${rate(paths)}`);
  for (const { name, seconds: taken, refused, rules } of timePeers(jobs, resolve(values.peers))) {
    const own = rules ? timeOwn('--rules', rules.join(',')) : paths;
    const told = rules
      ? `the ${rules.length} rules that look for the same (${rate(own)})`
      : 'the rules about paths';
    const left = refused > 0 ? `, refused ${refused}` : '';
    console.log(`${name}: ${rate(taken)}, ratio to ${told} ${(taken / own).toFixed(1)}${left}`);
  }
}
console.log(
  `process start to first finding, 500 lines: ${(await startUp(kernel)).toFixed(0)} ms (aim: under 400 ms)`,
);
