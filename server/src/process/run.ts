/** The only place that starts a process: no shell, a clean environment, limits, and an end when nobody waits any more. */
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, sep } from 'node:path';

export interface RunRequest {
  /** An absolute path, as `findProgram` gives it. */
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** Variables besides the few that every program gets. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** In milliseconds. */
  readonly timeout: number;
  /** Bytes of standard output that are read before the program is ended. */
  readonly outputLimit: number;
  readonly signal?: AbortSignal | undefined;
}

export type RunResult =
  | { readonly kind: 'done'; readonly code: number; readonly output: Buffer; readonly errors: string }
  | { readonly kind: 'stopped'; readonly why: 'timeout' | 'output' | 'cancelled' }
  /** `errors` is what it wrote before it broke down. */
  | { readonly kind: 'failed'; readonly reason: string; readonly errors?: string };

/** Programs of administrators, which the PATH of other people lacks on some systems. */
const administration = process.platform === 'win32' ? [] : ['/usr/sbin', '/sbin'];

/** Error text is for people; more than this helps nobody. */
const errorsLimit = 64 * 1024;

/**
 * The absolute path of a program by its name. Only absolute folders of PATH count, and nothing inside of the given
 * workspace folders, links resolved: opening a folder must not choose what runs.
 */
export async function findProgram(name: string, outsideOf: readonly string[]): Promise<string | undefined> {
  const workspaces = await Promise.all(outsideOf.map(realOf));
  for (const folder of [...(process.env['PATH'] ?? '').split(delimiter), ...administration]) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, name);
    try {
      await access(path, constants.X_OK);
      if (!(await stat(path)).isFile()) continue;
    } catch {
      continue;
    }
    const real = await realOf(path);
    if (![path, real].some((one) => workspaces.some((workspace) => isInside(one, workspace)))) return path;
  }
  return undefined;
}

async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Runs a program to its end or to a limit. Never rejects; the whole process group ends with it. */
export function run(request: RunRequest): Promise<RunResult> {
  const { program, args, folder, environment, input, timeout, outputLimit, signal } = request;
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve({ kind: 'stopped', why: 'cancelled' });
      return;
    }
    const child = spawn(program, args, {
      cwd: folder,
      env: { PATH: systemPath(), LC_ALL: 'C.UTF-8', ...environment },
      shell: false,
      // Its own group, so that what it starts ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    let length = 0;
    let errors = '';
    let stopped: 'timeout' | 'output' | 'cancelled' | undefined;
    const stop = (why: 'timeout' | 'output' | 'cancelled'): void => {
      stopped ??= why;
      end(child.pid);
    };
    const cancel = (): void => {
      stop('cancelled');
    };
    const timer = setTimeout(() => {
      stop('timeout');
    }, timeout);
    signal?.addEventListener('abort', cancel, { once: true });
    const finish = (result: RunResult): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(stopped ? { kind: 'stopped', why: stopped } : result);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > outputLimit) stop('output');
      else output.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      if (errors.length < errorsLimit) errors += chunk.slice(0, errorsLimit - errors.length);
    });
    child.on('error', (error) => {
      finish({ kind: 'failed', reason: error.message });
    });
    child.on('close', (code, name) => {
      if (code === null) finish({ kind: 'failed', reason: `ended by ${name ?? 'a signal'}`, errors });
      else finish({ kind: 'done', code, output: Buffer.concat(output), errors });
    });
    // A program that does not read its input closes the pipe, which is its right.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Only absolute folders: an empty or relative entry would mean the current folder, which is the workspace. */
function systemPath(): string {
  return (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute).join(delimiter);
}
