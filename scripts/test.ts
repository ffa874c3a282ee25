/**
 * `npm test`: everything. Two suites run side by side, the editor suites alone at the end, because they are about time.
 * A suite that cannot run is skipped out loud; with CI=true that is a failure. The last line counts.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureAll } from './setup.ts';

const root = join(import.meta.dirname, '..');
const inCi = process.env['CI'] === 'true';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Suite {
  readonly name: string;
  /** Program of `node_modules`, or a script of ours. */
  readonly command: readonly string[];
  /** Longest run, in minutes. */
  readonly minutes: number;
  readonly environment?: Readonly<Record<string, string>>;
}

const bin = (name: string): string => join(root, 'node_modules', name);
const node = process.execPath;

/** What a run on unchanged files need not do again. */
const caches = join(root, 'node_modules/.cache');
/** By the text of each file: what a changed type means for other files is seen by the first run elsewhere, and in CI. */
const lintCache = ['--cache', '--cache-strategy', 'content', '--cache-location', join(caches, 'eslint')];

const statics: readonly Suite[] = [
  {
    name: 'format',
    command: [
      node,
      bin('prettier/bin/prettier.cjs'),
      '--check',
      '--cache',
      '--cache-location',
      join(caches, 'prettier'),
      '--log-level',
      'warn',
      '.',
    ],
    minutes: 5,
  },
  { name: 'types', command: [node, bin('typescript/bin/tsc'), '-b'], minutes: 10 },
  {
    name: 'lint',
    command: [node, bin('eslint/bin/eslint.js'), ...(inCi ? [] : lintCache), '.'],
    minutes: 15,
  },
];
const units: readonly Suite[] = [
  { name: 'build', command: [node, 'scripts/package.ts'], minutes: 5 },
  {
    name: 'unit',
    // Node would leave one processor to others.
    command: [node, '--test', `--test-concurrency=${availableParallelism()}`, 'test/**/*.test.ts'],
    minutes: 20,
    environment: { NODE_COMPILE_CACHE: join(caches, 'node') },
  },
];
const editors: readonly Suite[] = [
  { name: 'editor: extension host', command: [node, 'test/editor/run-extension-host.ts'], minutes: 10 },
  { name: 'editor: packaged extension', command: [node, 'test/editor/run-packaged.ts'], minutes: 10 },
];

/** Reads the counts that node's runner or our own closing line print; a program without them is one test. */
function countsOf(output: string, ok: boolean): Counts {
  const own = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  if (own) return { passed: Number(own[1]), failed: Number(own[2]), skipped: Number(own[3]) };
  const line = (word: string): number | undefined => {
    const match = new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'm').exec(output);
    return match ? Number(match[1]) : undefined;
  };
  const passed = line('pass');
  if (passed !== undefined) {
    const failed = (line('fail') ?? 0) + (line('cancelled') ?? 0);
    return { passed, failed, skipped: (line('skipped') ?? 0) + (line('todo') ?? 0) };
  }
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function run(suite: Suite): Promise<Counts> {
  const began = performance.now();
  const [program, ...args] = suite.command;
  const environment: NodeJS.ProcessEnv = { ...process.env, FORCE_COLOR: '0', ...suite.environment };
  delete environment['NODE_TEST_CONTEXT'];
  const child = spawn(program!, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const late = { is: false };
  const timer = setTimeout(() => {
    late.is = true;
    child.kill('SIGKILL');
  }, suite.minutes * 60_000);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => {
      resolve(null);
    });
    child.on('close', resolve);
  });
  clearTimeout(timer);
  const output = Buffer.concat(chunks).toString('utf8');
  const counted = countsOf(output, code === 0);
  // A suite that ends badly without a failed test has still failed.
  const counts = code === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
  const shown =
    counts.failed > 0
      ? output
      : output
          .split('\n')
          .filter((line) => /skip|warn/i.test(line))
          .slice(0, 20)
          .join('\n');
  if (shown.trim() !== '') console.log(shown.trimEnd());
  if (late.is) console.log(`${suite.name}: ended after ${suite.minutes} minutes`);
  console.log(
    `== ${suite.name}: ${verdict}, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
  return counts;
}

async function inOrder(suites: readonly Suite[]): Promise<Counts[]> {
  const counts: Counts[] = [];
  for (const suite of suites) counts.push(await run(suite));
  return counts;
}

/** Installs what the editor suites need; false, with the reason said, when it cannot be had. */
async function prepared(): Promise<boolean> {
  try {
    await ensureAll();
    return true;
  } catch (error) {
    console.log(
      `SKIPPED ${editors.map((suite) => suite.name).join(', ')}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return false;
  }
}

const [ready, ...lanes] = await Promise.all([prepared(), inOrder(statics), inOrder(units)]);
const all = lanes.flat();
if (ready) all.push(...(await inOrder(editors)));
else all.push({ passed: 0, failed: inCi ? editors.length : 0, skipped: inCi ? 0 : editors.length });

const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
if (inCi && skipped > 0) console.log(`${skipped} skipped: in CI every suite is required`);
process.exitCode = failed > 0 || (inCi && skipped > 0) ? 1 : 0;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
