/** Compiles a program for BPF and lets the running kernel judge each of its programs, without attaching any. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, release, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { run } from '../../process/run.ts';
import { allowedFlags } from './flags.ts';
import { absoluteFlags, projectFlags } from './project-flags.ts';
import { findClang, findLoader, findTypes, reasonOf } from './tools.ts';

export interface VerifyRequest {
  /** Absolute; the text may be newer than what is there on the disk. */
  readonly path: string;
  readonly text: string;
  /** Up to where flags of the project are looked for, and outside of which tools have to lie. */
  readonly root: string;
  /** For loading all programs, in milliseconds. */
  readonly timeout?: number;
  /** Bytes of log that are kept of a program. */
  readonly logLimit?: number;
  readonly signal?: AbortSignal | undefined;
}

/** What the kernel said of one program. */
export interface LoadedProgram {
  readonly program: string;
  readonly section: string;
  readonly loaded: boolean;
  /** A negative error number of Linux; 0 when it was loaded. */
  readonly error: number;
  /** The verifier's log; empty when it was never asked. */
  readonly log: string;
  /** What libbpf said. */
  readonly said: string;
}

/** An error of the compiler, with its place: lines and columns count from 1. */
export interface CompileError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type VerifyResult =
  | {
      readonly kind: 'judged';
      readonly programs: readonly LoadedProgram[];
      readonly dropped: readonly string[];
    }
  | {
      readonly kind: 'not-compiled';
      readonly errors: readonly CompileError[];
      readonly dropped: readonly string[];
    }
  | {
      readonly kind: 'not-possible';
      readonly why:
        | 'compiler'
        | 'loader'
        | 'types'
        | 'library'
        | 'object'
        | 'timeout'
        | 'output'
        | 'cancelled'
        | 'platform';
      readonly reason: string;
    };

const compileTime = 60_000;

export async function verify(request: VerifyRequest): Promise<VerifyResult> {
  if (process.platform !== 'linux')
    return { kind: 'not-possible', why: 'platform', reason: process.platform };
  const { root, signal } = request;
  const clang = await findClang([root]);
  if (clang === undefined) return { kind: 'not-possible', why: 'compiler', reason: 'clang' };
  const loader = await findLoader(clang, [root], signal);
  if ('missing' in loader) return { kind: 'not-possible', why: loader.missing, reason: loader.reason };
  const room = await mkdtemp(join(tmpdir(), 'syswright-bpf-'));
  try {
    const compiled = await compile(request, clang, room);
    if (compiled.kind !== 'compiled') return compiled;
    return await load(request, loader.path, compiled.object, compiled.dropped);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

type Compiled =
  | { readonly kind: 'compiled'; readonly object: string; readonly dropped: readonly string[] }
  | Exclude<VerifyResult, { kind: 'judged' }>;

/** Works on a copy of the text in a folder of its own; headers are found where the file is. */
async function compile(request: VerifyRequest, clang: string, room: string): Promise<Compiled> {
  const { path, text, root, signal } = request;
  const source = join(room, basename(path));
  const object = join(room, 'program.o');
  await writeFile(source, text);
  const project = await projectFlags(path, root);
  const { taken, dropped } = allowedFlags(project ? absoluteFlags(project) : []);
  const wantsTypes = /^[ \t]*#[ \t]*include[ \t]*["<]vmlinux\.h[">]/m.test(text);
  const types = wantsTypes ? await findTypes(release(), [root], signal) : undefined;
  const compiled = await run({
    program: clang,
    args: [
      ...['-O2', '-g', '-Wno-everything', '-fno-color-diagnostics', ...machine(wantsTypes), ...taken],
      ...['-target', 'bpf', '-iquote', dirname(path), '-I', dirname(path)],
      ...(types && 'path' in types ? ['-idirafter', types.path] : []),
      ...['-c', source, '-o', object],
    ],
    folder: room,
    timeout: compileTime,
    outputLimit: 1 << 20,
    signal,
  });
  if (compiled.kind === 'stopped') return { kind: 'not-possible', why: compiled.why, reason: 'clang' };
  if (compiled.kind === 'failed') return { kind: 'not-possible', why: 'compiler', reason: compiled.reason };
  if (compiled.code === 0) return { kind: 'compiled', object, dropped };
  if (types && 'missing' in types) return { kind: 'not-possible', why: 'types', reason: types.reason };
  const errors = compileErrors(compiled.errors, source, path);
  if (errors.length === 0) return { kind: 'not-possible', why: 'compiler', reason: reasonOf(compiled) };
  return { kind: 'not-compiled', errors, dropped };
}

/** What the headers of the C library and of tracing ask about the machine. */
function machine(hasTypes: boolean): readonly string[] {
  const names: Readonly<Record<string, readonly [string, string, string]>> = {
    x64: ['x86', '__x86_64__', 'x86_64-linux-gnu'],
    arm64: ['arm64', '__aarch64__', 'aarch64-linux-gnu'],
    riscv64: ['riscv', '__riscv', 'riscv64-linux-gnu'],
    s390x: ['s390', '__s390x__', 's390x-linux-gnu'],
    ppc64: ['powerpc', '__powerpc64__', 'powerpc64le-linux-gnu'],
    loong64: ['loongarch', '__loongarch__', 'loongarch64-linux-gnu'],
  };
  const name = names[arch()];
  if (!name) return [];
  const [target, macro, folder] = name;
  return [
    `-D__TARGET_ARCH_${target}`,
    ...(hasTypes ? [] : [`-D${macro}`]),
    ...['-idirafter', `/usr/include/${folder}`],
  ];
}

function compileErrors(errors: string, copy: string, path: string): readonly CompileError[] {
  return [...errors.matchAll(/^(.+?):(\d+):(\d+): (?:fatal )?error: (.*)$/gm)].map(
    ([, file, line, column, message]) => ({
      file: file === copy ? path : file!,
      line: Number(line),
      column: Number(column),
      message: message!,
    }),
  );
}

async function load(
  { timeout = 60_000, logLimit = 16 << 20, signal }: VerifyRequest,
  loader: string,
  object: string,
  dropped: readonly string[],
): Promise<VerifyResult> {
  const loaded = await run({
    program: loader,
    args: [object, '1', String(logLimit)],
    folder: dirname(object),
    timeout,
    outputLimit: 4 * logLimit,
    signal,
  });
  if (loaded.kind === 'stopped') return { kind: 'not-possible', why: loaded.why, reason: 'loading' };
  if (loaded.kind === 'failed') return { kind: 'not-possible', why: 'loader', reason: loaded.reason };
  if (loaded.code === 3) return { kind: 'not-possible', why: 'library', reason: loaded.errors.trim() };
  if (loaded.code !== 0) return { kind: 'not-possible', why: 'object', reason: reasonOf(loaded) };
  const lines = loaded.output
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  return { kind: 'judged', programs: lines.map((line) => JSON.parse(line) as LoadedProgram), dropped };
}

/** Capabilities of this process that loading needs and that it has not: names as capabilities(7) writes them. */
export async function missingCapabilities(): Promise<readonly string[]> {
  const needed = { CAP_NET_ADMIN: 12, CAP_PERFMON: 38, CAP_BPF: 39 };
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const held = /^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1];
  if (held === undefined) return [];
  const bits = BigInt(`0x${held}`);
  // CAP_SYS_ADMIN stands for the first two, and for CAP_BPF, in all kernels that have them.
  const isAdmin = (bits >> 21n) & 1n;
  return Object.entries(needed)
    .filter(([name, bit]) => !((bits >> BigInt(bit)) & 1n) && !(isAdmin && name !== 'CAP_NET_ADMIN'))
    .map(([name]) => name);
}
