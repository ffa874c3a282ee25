import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Profile } from './profile.ts';

const execute = promisify(execFile);

export interface EditorServer {
  /** `127.0.0.1:PORT`, also the authority of the remote that the workbench talks to. */
  readonly authority: string;
  stop(): Promise<void>;
}

interface ServerOptions {
  /** Folder of the npm package `code-server`. */
  readonly codeServer: string;
  readonly profile: Profile;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Variables of a surrounding editor would make the new one believe it is a child of the old. */
function cleanEnvironment(own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|NODE_OPTIONS$|NODE_TEST)/.test(name),
  );
  // An empty gallery stops the look-ups of a marketplace.
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', ...own };
}

/**
 * Starts VS Code's own server out of the code-server package, on a free port of loopback. The inner server and not
 * code-server itself, because only that one lets a built workbench take a test suite from its address.
 */
export async function startEditorServer(options: ServerOptions): Promise<EditorServer> {
  const { profile } = options;
  const child = spawn(
    process.execPath,
    [
      join(options.codeServer, 'lib/vscode/out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0'],
      ...['--without-connection-token', '--accept-server-license-terms'],
      ...['--user-data-dir', profile.user, '--server-data-dir', profile.server],
      ...['--extensions-dir', profile.extensions],
      ...['--telemetry-level', 'off', '--disable-telemetry'],
      ...(options.flags ?? []),
    ],
    // A group of its own, so that extension hosts and language servers end with it.
    { env: cleanEnvironment(options.env), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let output = '';
  const port = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = /listening on (\d+)/.exec(output);
      if (found) resolve(found[1]!);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => {
      reject(new Error(`the editor's server ended with ${code ?? 'a signal'}:\n${output.slice(-2000)}`));
    });
    setTimeout(() => {
      reject(new Error(`the editor's server did not start within a minute:\n${output.slice(-2000)}`));
    }, 60_000).unref();
  });
  // A run that is interrupted, or that gives up, still takes its servers with it.
  const abandon = () => {
    if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
  };
  process.once('exit', abandon);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  child.on('exit', () => process.off('exit', abandon));
  const stop = async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    signalGroup(child.pid, 'SIGTERM');
    if ((await Promise.race([ended, delay(5000, undefined, { ref: false })])) === undefined)
      signalGroup(child.pid, 'SIGKILL');
    await ended;
  };
  try {
    return { authority: `127.0.0.1:${await port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // The group has ended in the meantime.
  }
}

/** Installs a packed extension into the profile, as a person would. */
export async function installExtension(codeServer: string, profile: Profile, vsix: string): Promise<void> {
  await execute(
    process.execPath,
    [
      join(codeServer, 'out/node/entry.js'),
      ...['--user-data-dir', profile.user, '--extensions-dir', profile.extensions],
      ...['--install-extension', vsix],
    ],
    { env: cleanEnvironment(), timeout: 60_000 },
  );
}
