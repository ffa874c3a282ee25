/**
 * Installs what tests and `npm start` need and a checkout does not bring: Debian packages, a real VS Code in the
 * browser, kernel sources for benches. Everything is done once, and everything that cannot be done is said loudly.
 *
 *   node scripts/setup.ts                 all that `npm test` needs
 *   node scripts/setup.ts --kernel 6.1    Debian's kernel source, unpacked into the cache (never installed); a series of
 *                                         another release is taken from there, with package lists of its own
 */
import { spawn, spawnSync } from 'node:child_process';
import { access, glob, mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptLists, cache, kernels } from './apt.ts';
import { ensureValidators } from './validators.ts';

export { cache } from './apt.ts';

const root = join(import.meta.dirname, '..');
const codeServerVersion = '4.139.1';

/** What each Debian package is for: printed when one is missing. */
const debianPackages = {
  chromium: 'shows the editor to the tests',
  'fonts-noto-cjk': 'Chinese in screenshots',
  'libkrb5-dev': 'a native part of code-server',
  python3: 'builds native parts of code-server',
  make: 'builds native parts of code-server',
  'g++': 'builds native parts of code-server',
  clang: 'compiles the eBPF programs of the tests',
  bpftool: 'prints the types of the running kernel, which the tests compare with ours',
} as const;

/** What `npm start` needs when there is no desktop editor: building code-server, not the tests around it. */
const editorPackages = ['libkrb5-dev', 'python3', 'make', 'g++'] as const;

type DebianPackage = keyof typeof debianPackages;

export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** Runs a program with its output in ours; rejects when it fails or takes longer than `minutes`. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const { minutes = 20, ...rest } = options;
  const child = spawn(command, args, { stdio: 'inherit', timeout: minutes * 60_000, ...rest });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new SetupError(`${command} ${args.join(' ')} ended with ${code ?? signal ?? 'no status'}`));
    });
  });
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly minutes?: number;
}

function say(text: string): void {
  console.log(`setup: ${text}`);
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Abbrev}', name], { encoding: 'utf8' });
  // `stdout` is null where there is no dpkg at all.
  return (stdout as string | null)?.startsWith('ii') === true;
}

/** Ubuntu's chromium is a snap behind an empty package, so a package counts only when it can really be installed. */
function isInstallable(name: string): boolean {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))(?!.*snap)/.test(stdout);
}

/** Installs missing Debian packages when root, else throws with the one command that does. */
export async function ensurePackages(
  names: readonly DebianPackage[] = Object.keys(debianPackages) as DebianPackage[],
): Promise<void> {
  if (!existsSync('/usr/bin/dpkg-query')) {
    say(`this is not Debian or Ubuntu; needed here under whatever name: ${names.join(', ')}`);
    return;
  }
  const missing = names.filter(
    (name) => !isInstalled(name) && !(name === 'chromium' && browserPath() !== undefined),
  );
  if (missing.length === 0) return;
  for (const name of missing) say(`missing ${name} (${debianPackages[name]})`);
  if (process.getuid?.() !== 0) {
    throw new SetupError(`run once:  sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`);
  }
  await run('apt-get', ['-qq', 'update']);
  const available = missing.filter((name) => isInstallable(name));
  for (const name of missing) if (!available.includes(name)) say(`no package ${name} in this release`);
  if (available.length > 0) {
    await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...available], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** A Chromium of this machine; `SYSWRIGHT_BROWSER` wins. */
export function browserPath(): string | undefined {
  const own = process.env['SYSWRIGHT_BROWSER'];
  if (own !== undefined) return own;
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
  return names.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path) && !isSnapStub(path));
}

function isSnapStub(path: string): boolean {
  return path.endsWith('chromium-browser') && !existsSync('/snap/bin/chromium');
}

/** The browser for the tests: the machine's, else the one that playwright downloads. */
export async function ensureBrowser(): Promise<string> {
  const machine = browserPath();
  if (machine !== undefined) return machine;
  const { chromium } = await import('playwright-core');
  if (!existsSync(chromium.executablePath())) {
    say('no Chromium on this machine; asking playwright for one');
    const deps = process.getuid?.() === 0 ? ['--with-deps'] : [];
    await run(process.execPath, [
      join(root, 'node_modules/playwright-core/cli.js'),
      'install',
      ...deps,
      'chromium',
    ]);
  }
  return chromium.executablePath();
}

/** The folder of the npm package's Node 24, with `bin` and the headers that native parts compile against. */
async function nodeFolder(): Promise<string> {
  for await (const folder of glob(['node_modules/node/node_modules/node-*', 'node_modules/node-*'], {
    cwd: root,
  })) {
    if (existsSync(join(root, folder, 'include/node/node.h'))) return join(root, folder);
  }
  throw new SetupError('the npm package "node" is not installed: run npm ci');
}

/** An npm that runs us hands its own Node on, and the one that we start would believe it. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'NODE' && !/^npm_/i.test(name)));
}

/**
 * The folder of an installed code-server, which is VS Code with its workbench in the browser. It is 600 MB and takes
 * two minutes, so it lives in the cache and not among the dependencies of the checkout.
 */
export async function ensureCodeServer(): Promise<string> {
  const folder = join(cache, `code-server-${codeServerVersion}`);
  const installed = join(folder, 'node_modules/code-server');
  const marker = join(folder, 'complete');
  if (existsSync(marker)) return installed;
  await ensurePackages(editorPackages);
  const node = await nodeFolder();
  say(`installing code-server ${codeServerVersion} into ${folder}; this takes about two minutes, once`);
  // An interrupted install cannot be told from a broken one.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', `code-server@${codeServerVersion}`], {
    cwd: folder,
    env: {
      ...withoutNpm(process.env),
      PATH: `${join(node, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      npm_config_nodedir: node,
      // It compiles native parts in scripts of its own, nested ones included, so naming them one by one is no use.
      npm_config_dangerously_allow_all_scripts: 'true',
    },
  });
  await access(join(installed, 'lib/vscode/out/server-main.js'));
  await writeFile(marker, '');
  return installed;
}

/** The root of Debian's source of a kernel series such as `6.1`: downloaded and unpacked, never installed. */
export async function ensureKernelSource(series: string): Promise<string> {
  if (!/^\d+\.\d+$/.test(series)) throw new SetupError(`not a kernel series: ${series}`);
  const name = `linux-source-${series}`;
  const folder = join(cache, name);
  const tree = join(folder, 'tree');
  const marker = join(folder, 'complete');
  if (existsSync(marker)) return tree;
  say(`downloading ${name} and unpacking it into ${tree}; 1.4 GB`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(tree, { recursive: true });
  await download([name], folder, await aptOptions(name, series));
  const archive = await onlyFile(folder, `${name}_*.deb`);
  await run('dpkg-deb', ['-x', archive, join(folder, 'package')]);
  await run('tar', [
    '-xf',
    join(folder, 'package/usr/src', `${name}.tar.xz`),
    '-C',
    tree,
    '--strip-components=1',
  ]);
  await rm(join(folder, 'package'), { recursive: true });
  await rm(archive);
  await writeFile(marker, '');
  return tree;
}

/** What apt needs to find a kernel: nothing where this machine's own release has it, else lists of the suite that does. */
async function aptOptions(name: string, series: string): Promise<readonly string[]> {
  const suite = kernels.find((kernel) => kernel.series === series)?.suite;
  return suite === undefined || isInstallable(name) ? [] : aptLists(suite, true);
}

/** Debian packages as files in a folder, downloaded and not installed; `lists` are apt's options for lists of its own. */
export async function download(
  names: readonly string[],
  folder: string,
  lists: readonly string[] = [],
): Promise<void> {
  // Without a user of its own for downloads apt warns about every folder that is not world-readable.
  const get = () =>
    run('apt-get', [...lists, '-qq', '-o', 'APT::Sandbox::User=root', 'download', ...names], { cwd: folder });
  // The lists may be older than the archive, which keeps no file that a newer one replaced.
  await get().catch(async () => {
    if (lists.length === 0 && process.getuid?.() !== 0)
      throw new SetupError(`run once:  sudo apt-get update   (for ${names.join(' ')})`);
    await run('apt-get', [...lists, '-qq', 'update']);
    await get();
  });
}

async function onlyFile(folder: string, pattern: string): Promise<string> {
  for await (const name of glob(pattern, { cwd: folder })) return join(folder, name);
  throw new SetupError(`${pattern} did not arrive in ${dirname(folder)}`);
}

/** Everything that `npm test` needs. */
export async function ensureAll(): Promise<void> {
  await ensurePackages();
  await ensureValidators().catch((error: unknown) => {
    say(`no official validators of configuration, so their tests are skipped: ${String(error)}`);
  });
  await Promise.all([ensureCodeServer(), ensureBrowser()]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const kernel = process.argv.indexOf('--kernel');
  try {
    if (kernel === -1) await ensureAll();
    else say(await ensureKernelSource(process.argv[kernel + 1] ?? ''));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`setup: ${error.message}`);
    process.exitCode = 1;
  }
}
