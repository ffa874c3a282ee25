/**
 * `npm start`: builds and shows the extension on `samples/`, in the desktop editor where there is one, else in a
 * VS Code of the browser on loopback. Ends what it started on Ctrl+C.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findModels } from '../server/src/assist/find-models.ts';
import { build } from './build.ts';
import { ensureLocalModel } from './local-model.ts';
import { pack } from './package.ts';
import { cache, ensureCodeServer, SetupError } from './setup.ts';

const root = join(import.meta.dirname, '..');

/** A desktop editor that can open a window here; over SSH or in a container `code` is only a remote control. */
function hasDesktopEditor(): boolean {
  if (process.argv.includes('--browser')) return false;
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return false;
  return (
    spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0
  );
}

/** The samples are copied, so that trying things out leaves the checkout clean. */
async function playground(): Promise<string> {
  const folder = join(root, '.cache/samples');
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'samples'), folder, { recursive: true, force: false });
  return folder;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

async function startDesktop(folder: string): Promise<void> {
  await build();
  const { status } = spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${root}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new SetupError('the editor did not open');
  console.log(`opened ${folder} in VS Code with the extension loaded from ${root}`);
}

async function startInBrowser(folder: string): Promise<void> {
  const [codeServer, { path }] = await Promise.all([ensureCodeServer(), pack()]);
  const entry = join(codeServer, 'out/node/entry.js');
  const data = join(cache, 'start');
  await mkdir(join(data, 'user/User'), { recursive: true });
  await writeFile(
    join(data, 'user/User/settings.json'),
    JSON.stringify({ 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off' }),
    { flag: 'wx' },
  ).catch(() => undefined);
  await giveModel(join(data, 'user/Machine'));
  const places = ['--user-data-dir', join(data, 'user'), '--extensions-dir', join(data, 'extensions')];
  const env = editorEnvironment();
  const install = spawnSync(process.execPath, [entry, ...places, '--install-extension', path, '--force'], {
    env,
    encoding: 'utf8',
  });
  if (install.status !== 0) throw new SetupError(`the extension was not installed: ${install.stderr}`);
  const port = await freePort();
  const flags = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
  ];
  const child = spawn(process.execPath, [entry, ...places, ...flags, folder], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that its workers end with it.
    detached: true,
  });
  endWith(child);
  await waitUntilServing(port, child);
  console.log(
    `\n  Syswright is at  http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}\n\n  Ctrl+C ends it.`,
  );
}

/**
 * A model for the first start: one that is served on this machine already, else small weights of our own, so that the first
 * ghost text is real. Whoever chooses another one later keeps it. Settings of machine scope stand in a file of their own.
 */
async function giveModel(folder: string): Promise<void> {
  const path = join(folder, 'settings.json');
  if (existsSync(path)) return;
  const [running] = await findModels(fetch);
  try {
    const local = running ? undefined : await ensureLocalModel();
    const { provider, endpoint, name } = running ?? {
      provider: 'embedded',
      endpoint: '',
      name: local?.model,
    };
    const settings = {
      'syswright.model.provider': provider,
      'syswright.model.endpoint': endpoint,
      'syswright.model.name': name,
      ...(local ? { 'syswright.model.engine': local.engine } : {}),
    };
    await mkdir(folder, { recursive: true });
    await writeFile(path, JSON.stringify(settings, undefined, 2));
    console.log(`suggestions come from ${provider}: ${name}`);
  } catch (error) {
    // Without a model everything else works, and the next start tries again.
    console.log(`no language model: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Variables of a surrounding editor would make the new one believe it is a child of the old. */
function editorEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^VSCODE_|^NODE_OPTIONS$/.test(name));
  return { ...Object.fromEntries(entries), EXTENSIONS_GALLERY: '{}' };
}

async function waitUntilServing(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new SetupError(`code-server ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new SetupError('code-server did not answer within a minute');
}

function endWith(child: ChildProcess): void {
  const end = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself in the meantime.
    }
  };
  process.on('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      end();
      process.exit(0);
    });
  }
  child.on('exit', (code) => process.exit(code ?? 0));
}

try {
  const folder = await playground();
  if (hasDesktopEditor()) await startDesktop(folder);
  else await startInBrowser(folder);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
