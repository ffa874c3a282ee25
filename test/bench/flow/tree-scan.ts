import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One finding of a scan, in the words of `check --format json`. Lines count from 1. */
export interface Seen {
  readonly code: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly message: string;
  /** Relative to the tree. */
  readonly path: string;
  readonly line: number;
  readonly related: readonly { readonly line: number; readonly message: string }[];
}

/** What the rules about paths said about a folder. */
export interface Part {
  readonly files: number;
  /** Of the sources; those of headers are not counted. */
  readonly lines: number;
  readonly findings: readonly Seen[];
  /** What was not looked at, each with its file. */
  readonly gaps: readonly string[];
}

/** What a scan found, by the folder that was looked through. */
export interface Scan {
  readonly tree: string;
  readonly parts: Readonly<Record<string, Part>>;
}

interface Checked {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly Omit<Seen, 'path'>[];
    readonly gaps: readonly { readonly by: string; readonly reason: string }[];
  }[];
}

const cli = join(import.meta.dirname, '../../../server/src/cli/main.ts');
/** A folder of the kernel with all that is said about it stays far below, in bytes. */
const mostOutput = 1 << 29;

/** The rules about paths. */
const aboutPaths = ['--tags', 'flow'];

/** Looks through folders or files of a tree, in one process on one core, as a person would. `options` are those of `check`. */
export function scanPart(
  tree: string,
  paths: readonly string[],
  options: readonly string[] = aboutPaths,
): Part {
  const { files } = JSON.parse(
    check(
      paths.map((path) => join(tree, path)),
      options,
    ),
  ) as Checked;
  const own = (path: string): string => relative(tree, path);
  return {
    files: files.length,
    lines: files.reduce((sum, { path }) => sum + (path.endsWith('.c') ? linesOf(path) : 0), 0),
    findings: files.flatMap(({ path, findings }) =>
      findings.map(({ code, confidence, message, line, related }) => ({
        code,
        confidence,
        message,
        path: own(path),
        line,
        related: related.map((step) => ({ line: step.line, message: step.message })),
      })),
    ),
    gaps: files.flatMap(({ path, gaps }) => gaps.map(({ by, reason }) => `${own(path)}: ${by}: ${reason}`)),
  };
}

function linesOf(path: string): number {
  return readFileSync(path, 'utf8').split('\n').length - 1;
}

/** Exit 1 says that there are findings, and is no failure. */
function check(paths: readonly string[], options: readonly string[]): string {
  const form = ['--jobs', '1', '--format', 'json', '--locale', 'en'];
  try {
    return execFileSync(process.execPath, [cli, 'check', ...options, ...form, ...paths], {
      encoding: 'utf8',
      maxBuffer: mostOutput,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } catch (error) {
    const { status, stdout } = error as { readonly status?: number; readonly stdout?: string };
    if (status === 1 && stdout !== undefined) return stdout;
    throw error;
  }
}
