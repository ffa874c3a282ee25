import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { findProgram, run, type RunResult } from '../../process/run.ts';
import { loaderProgram } from './loader-program.ts';

/** What is needed to compile and load, or the name of what is missing. */
export type Tool =
  { readonly path: string } | { readonly missing: 'compiler' | 'loader' | 'types'; readonly reason: string };

const buildTime = 30_000;

/** The newest compiler for BPF on the PATH: `clang`, else one with a version in its name. */
export async function findClang(outsideOf: readonly string[]): Promise<string | undefined> {
  const names = ['clang', ...Array.from({ length: 14 }, (_one, at) => `clang-${25 - at}`)];
  for (const name of names) {
    const found = await findProgram(name, outsideOf);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The loader, built on first use and kept in the user's cache; one for each version of its text. */
export async function findLoader(
  clang: string,
  outsideOf: readonly string[],
  signal?: AbortSignal,
): Promise<Tool> {
  const name = `bpf-loader-${createHash('sha256').update(loaderProgram).digest('hex').slice(0, 16)}`;
  return kept(name, async (path) => {
    const compiler = (await findProgram('cc', outsideOf)) ?? clang;
    const source = `${path}.c`;
    await writeFile(source, loaderProgram);
    const built = await run({
      program: compiler,
      args: ['-O1', '-o', path, source, '-ldl'],
      folder: '/',
      timeout: buildTime,
      outputLimit: 1 << 20,
      signal,
    });
    await rm(source, { force: true });
    return built.kind === 'done' && built.code === 0
      ? undefined
      : { missing: 'loader', reason: reasonOf(built) };
  });
}

/** The folder with a `vmlinux.h` of the running kernel, made by `bpftool` once a kernel. */
export async function findTypes(
  release: string,
  outsideOf: readonly string[],
  signal?: AbortSignal,
): Promise<Tool> {
  const name = join(`types-${release.replace(/[^\w.-]/g, '_')}`, 'vmlinux.h');
  const found = await kept(name, async (path) => {
    const bpftool = (await findProgram('bpftool', outsideOf)) ?? (await inSystem('bpftool'));
    if (bpftool === undefined) return { missing: 'types', reason: 'bpftool' };
    const dumped = await run({
      program: bpftool,
      args: ['btf', 'dump', 'file', '/sys/kernel/btf/vmlinux', 'format', 'c'],
      folder: '/',
      timeout: buildTime,
      outputLimit: 64 << 20,
      signal,
    });
    if (dumped.kind !== 'done' || dumped.code !== 0) return { missing: 'types', reason: reasonOf(dumped) };
    await writeFile(path, dumped.output);
    return undefined;
  });
  return 'path' in found ? { path: join(found.path, '..') } : found;
}

/** System programs stand where the PATH of ordinary users does not lead. */
async function inSystem(name: string): Promise<string | undefined> {
  for (const folder of ['/usr/sbin', '/sbin', '/usr/local/sbin']) {
    const path = join(folder, name);
    if (await exists(path)) return path;
  }
  return undefined;
}

/** A file of the cache, made when it is not there. It appears whole or not at all, whoever else makes it. */
async function kept(
  name: string,
  make: (path: string) => Promise<Exclude<Tool, { path: string }> | undefined>,
): Promise<Tool> {
  const path = join(cacheFolder(), name);
  if (await exists(path)) return { path };
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const room = await mkdtemp(`${path}.`);
  try {
    const fresh = join(room, 'made');
    const problem = await make(fresh);
    if (problem) return problem;
    await rename(fresh, path);
    return { path };
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base !== undefined && isAbsolute(base) ? base : join(homedir(), '.cache'), 'syswright', 'bpf');
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Why a program did not do its work, in its own words. */
export function reasonOf(result: RunResult): string {
  if (result.kind === 'stopped') return result.why;
  if (result.kind === 'failed') return result.reason;
  return result.errors.trim().split('\n').slice(0, 3).join(' ') || `exit ${result.code}`;
}
