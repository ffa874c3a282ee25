import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';

const program = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line from sources in a folder, in English unless the environment says otherwise. */
export function runCli(folder: string, args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', ...options.env };
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
    const chunks: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(chunks).toString('utf8'), err });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** A fresh folder with these files, gone after the test. */
export function workspace(t: TestContext, files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'syswright-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A sysctl file with one error of high confidence, and one without any finding. */
export const bad = 'vm.swappiness = 300\n';
export const good = 'vm.swappiness = 10\n';
/** A comment that ignores nothing: its removal is a safe fix. */
export const fixable = '# syswright-ignore sysctl/value-out-of-range: no longer needed\nvm.swappiness = 10\n';
