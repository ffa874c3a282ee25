import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram, run } from '../../process/run.ts';

/** The release that `engine.ts` was written for. */
const version = '3.22.1';
const minutes = 10;

/** Variables by which npm finds the person's registry, cache and proxy. */
const handedOn =
  /^(?:HOME|USERPROFILE|APPDATA|LOCALAPPDATA|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|npm_config_.*)$/i;

export type Installed = 'installed' | 'no-npm' | 'cancelled' | { readonly failed: string };

/**
 * Installs the engine for local models with the person's own npm, which compares every file with the registry's checksum.
 * Only the build for this platform's processor (on a Mac, its graphics) comes along, and no script of a package runs.
 */
export async function installEngine(
  folder: string,
  outsideOf: readonly string[],
  signal: AbortSignal,
): Promise<Installed> {
  const npm = await findProgram('npm', outsideOf);
  if (npm === undefined) return 'no-npm';
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = [`node-llama-cpp@${version}`, `@node-llama-cpp/${platform()}@${version}`];
  const environment: Record<string, string> = Object.fromEntries(
    Object.entries({ HOME: homedir(), ...process.env }).filter(([name]) => handedOn.test(name)),
  );
  const result = await run({
    program: npm,
    args: ['install', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', ...packages],
    folder,
    environment,
    timeout: minutes * 60_000,
    outputLimit: 1 << 20,
    signal,
  });
  if (result.kind === 'done' && result.code === 0) return 'installed';
  // Half an engine would be taken for a whole one.
  await rm(join(folder, 'node_modules'), { recursive: true, force: true });
  if (result.kind === 'stopped') return result.why === 'cancelled' ? 'cancelled' : { failed: result.why };
  return { failed: result.kind === 'failed' ? result.reason : result.errors.trim().slice(-500) };
}

/** As the packages name it. */
export function platform(system: string = process.platform, processor: string = process.arch): string {
  if (system === 'darwin') return processor === 'arm64' ? 'mac-arm64-metal' : 'mac-x64';
  if (system === 'win32') return processor === 'arm64' ? 'win-arm64' : 'win-x64';
  return `linux-${processor === 'arm' ? 'armv7l' : processor}`;
}
