import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDomains } from '../../../scripts/gen/read-domains.ts';
import { findClang, findTypes } from '../../../server/src/checkers/bpf/tools.ts';
import { verify } from '../../../server/src/checkers/bpf/verify.ts';
import { run } from '../../../server/src/process/run.ts';
import { createWorkbench, newState } from '../../../server/src/workbench.ts';
import { wholeProgram, writeBpfHeaders } from '../../support/bpf-headers.ts';
import { claimOf } from '../../support/examples.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { repository } from '../../support/sources.ts';
import { exampleTarget } from '../../support/target.ts';

/**
 * Processor time in milliseconds, which other programs on the machine change less than the clock's: that of the thread that checks,
 * which is what a person waits for, and that of the whole process, in which the compiler and the collector work beside it.
 */
export interface StaticSpeed {
  readonly name: string;
  readonly lines: number;
  /** From the text to its findings, nothing known before; medians. */
  readonly whole: number;
  readonly wholeProcess: number;
  /** After a key in the middle of the open file: median and 95th percentile. */
  readonly key: number;
  readonly key95: number;
}

/** The largest program of a folder, and the largest without assembler, which has more for the rules. */
export async function staticSpeed(folder: string, kernel: string, isPlain: boolean): Promise<StaticSpeed> {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.c'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => /\bSEC\("/.test(text) && !(isPlain && /\basm\b/.test(text)));
  const { name, text } = texts.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const found = claimOf({ domain: 'ebpf' }, { language: 'ebpf' });
  const workbench = createWorkbench(memoryFiles(new Map([[name, text]])));
  const options = { target: exampleTarget(kernel), selection: {} };
  const source = { path: name, language: found.claim.language };
  const whole: number[] = [];
  const wholeProcess: number[] = [];
  for (let round = 0; round < 30; round++) {
    const [thread, all] = [process.threadCpuUsage(), process.cpuUsage()];
    const checked = await workbench.check(found, { ...source, text }, options);
    whole.push(milliseconds(process.threadCpuUsage(thread)));
    wholeProcess.push(milliseconds(process.cpuUsage(all)));
    checked?.file.dispose?.();
  }
  const state = newState();
  const keys: number[] = [];
  const middle = text.indexOf(';', text.length / 2) + 1;
  await workbench.check(found, { ...source, text }, options, state);
  for (let pressed = 1; pressed <= 120; pressed++) {
    const typed = text.slice(0, middle) + ' mark++;'.repeat(pressed) + text.slice(middle);
    const before = process.threadCpuUsage();
    await workbench.check(found, { ...source, text: typed }, options, state);
    keys.push(milliseconds(process.threadCpuUsage(before)));
  }
  const warm = keys.slice(20).sort((a, b) => a - b);
  return {
    name,
    lines: text.split('\n').length,
    whole: median(whole.slice(10)),
    wholeProcess: median(wholeProcess.slice(10)),
    key: median(warm),
    key95: warm[Math.ceil(warm.length * 0.95) - 1]!,
  };
}

export interface VerifySpeed {
  readonly programs: number;
  /** Medians, in milliseconds of the clock. */
  readonly compiler: number;
  readonly added: number;
}

/** What verifying adds to the compiler's own time, on the examples of our rules; undefined where it is not possible. */
export async function verifySpeed(): Promise<VerifySpeed | undefined> {
  const clang = await findClang([]);
  const types = await findTypes(release(), []);
  if (clang === undefined || !('path' in types)) return undefined;
  const root = mkdtempSync(join(tmpdir(), 'syswright-speed-'));
  try {
    writeBpfHeaders(root);
    const compilers: number[] = [];
    const added: number[] = [];
    for (const text of examples().slice(0, 30)) {
      const path = join(root, 'example.bpf.c');
      let began = performance.now();
      const judged = await verify({ path, text, root });
      const whole = performance.now() - began;
      if (judged.kind !== 'judged') continue;
      const include = ['-I', root, '-idirafter', types.path, '-idirafter', '/usr/include/x86_64-linux-gnu'];
      began = performance.now();
      await run({
        program: clang,
        args: ['-O2', '-g', '-Wno-everything', '-D__TARGET_ARCH_x86', '-target', 'bpf', ...include].concat([
          '-x',
          'c',
          '-c',
          '-',
          '-o',
          join(root, 'example.o'),
        ]),
        input: text,
        folder: root,
        timeout: 60_000,
        outputLimit: 1 << 20,
      });
      const alone = performance.now() - began;
      compilers.push(alone);
      added.push(whole - alone);
    }
    if (added.length === 0) return undefined;
    return { programs: added.length, compiler: median(compilers), added: median(added) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Every third example that stands for itself. */
function examples(): readonly string[] {
  const pages = readDomains(repository).flatMap((one) => one.pages.filter((page) => page.domain === 'ebpf'));
  return pages
    .flatMap((page) => page.examples.flatMap((one) => one.fences.map((fence) => fence.text)))
    .filter((_one, index) => index % 3 === 0)
    .map(wholeProgram);
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
