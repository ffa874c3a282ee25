/** The other tools that look at kernel code, timed on the sources that a compiler accepted. A tool that is not there is skipped out loud. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scripts } from './flow/coccinelle-scripts.ts';

/** One call of the compiler that a package's build would make. */
export interface Job {
  readonly cwd: string;
  readonly src: string;
  readonly argv: readonly string[];
}

export interface Peer {
  readonly name: string;
  readonly seconds: number;
  /** Sources that it refused count on its side: it looked at them as well. */
  readonly refused: number;
  /** Codes of our rules that look for the same; absent where they are those about paths. */
  readonly rules?: readonly string[];
}

/** Both programs on the same core: neither gains from a second one. */
const pinned = ['-c', '0'] as const;
/** A process that takes longer, in seconds, counts as refusing; where others use the machine as well, hours may pass. */
const longest = { clock: 600, processor: 7200 };

/** What is counted: the clock, or the processor's time alone, which says the same while others use the machine. */
let counted: keyof typeof longest = 'clock';

export function countProcessor(): void {
  counted = 'processor';
}

export function secondsOf(
  command: string,
  args: readonly string[],
  cwd?: string,
): { readonly seconds: number; readonly status: number | null } {
  const begin = performance.now();
  const timeout = longest[counted] * 1000;
  if (counted === 'clock') {
    const { status } = spawnSync('taskset', [...pinned, command, ...args], { stdio: 'ignore', cwd, timeout });
    return { seconds: (performance.now() - begin) / 1000, status };
  }
  const { status, stderr } = spawnSync('bash', ['-c', timed, 'bash', ...pinned, command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    cwd,
    timeout,
  });
  const [, user = '0', system = '0'] = /([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  return { seconds: Number(user) + Number(system), status };
}

/** All that a program and its children took of the processor, in the last line of the shell's words. */
const timed = `TIMEFORMAT='%U %S'; time taskset "$@" >/dev/null 2>&1`;

/** `kernel` is a kernel tree, for its coccinelle scripts and checkpatch. */
export function timePeers(jobs: readonly Job[], kernel: string): readonly Peer[] {
  return [
    isThere('sparse') ? timeSparse(jobs) : undefined,
    isThere('spatch') ? timeSpatch(jobs, kernel) : undefined,
    isThere('perl') ? timeCheckpatch(jobs, kernel) : undefined,
  ].filter((one) => one !== undefined);
}

function isThere(tool: string): boolean {
  const isFound = spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
  if (!isFound) console.log(`skipped: there is no ${tool} on this machine`);
  return isFound;
}

/** One process a source, as `make C=1` does it. */
function timeSparse(jobs: readonly Job[]): Peer {
  const runs = jobs.map(({ cwd, src, argv }) => secondsOf('sparse', [...argv, src], cwd));
  return summed('sparse', runs);
}

/** One process a script over all sources: every script whose defects we have a rule for. */
function timeSpatch(jobs: readonly Job[], kernel: string): Peer {
  const folder = join(kernel, 'scripts/coccinelle');
  const chosen = Object.keys(scripts).filter((name) => existsSync(join(folder, `${name}.cocci`)));
  const rules = [...new Set(chosen.flatMap((name) => scripts[name]!))].map((name) => `kernel-c/${name}`);
  const files = jobs.map(({ src }) => src);
  const runs = chosen.map((name) => {
    const script = join(folder, `${name}.cocci`);
    const options = ['-D', 'report', '--very-quiet', '--no-show-diff', '--no-includes', '--timeout', '60'];
    return secondsOf('spatch', [...options, '--cocci-file', script, ...files]);
  });
  return { ...summed(`spatch, ${chosen.length} scripts`, runs), rules };
}

function timeCheckpatch(jobs: readonly Job[], kernel: string): Peer | undefined {
  const script = join(kernel, 'scripts/checkpatch.pl');
  if (!existsSync(script)) {
    console.log(`skipped: there is no ${script}`);
    return undefined;
  }
  const options = ['--no-tree', '--terse', '--no-summary', '-f'];
  // It ends with 1 where it has something to say.
  const { seconds } = secondsOf('perl', [script, ...options, ...jobs.map(({ src }) => src)]);
  return { name: 'checkpatch.pl', seconds, refused: 0 };
}

function summed(
  name: string,
  runs: readonly { readonly seconds: number; readonly status: number | null }[],
): Peer {
  return {
    name,
    seconds: runs.reduce((sum, { seconds }) => sum + seconds, 0),
    refused: runs.filter(({ status }) => status !== 0).length,
  };
}
