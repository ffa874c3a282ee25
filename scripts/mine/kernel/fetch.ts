import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cache } from '../../setup.ts';

/** A kernel of the table and where Debian has it. */
export interface MinedKernel {
  readonly series: string;
  readonly suite: string;
}

export const kernels: readonly MinedKernel[] = [
  { series: '5.10', suite: 'bullseye' },
  { series: '6.1', suite: 'bookworm' },
  { series: '6.12', suite: 'trixie' },
  { series: '7.2', suite: 'sid' },
];

/** Debian's name of an architecture and the kernel's. */
export const architectures = [
  ['amd64', 'x86'],
  ['arm64', 'arm64'],
] as const;

/** Header packages unpacked: what the configuration generated, and what all configurations share. */
export interface FetchedHeaders {
  readonly folders: readonly string[];
  /** Name and version of the packages, for the notice. */
  readonly packages: readonly string[];
}

const home = join(cache, 'kernel-headers');

/**
 * Downloads the header packages of a suite for all architectures and unpacks them into the cache, never installing
 * anything: apt gets lists of its own. All come from one release: where the security archive lacks one of them, all
 * are taken from the suite itself. Rejects where there is no apt or the suite has no such kernel.
 */
export async function fetchHeaders(kernel: MinedKernel): Promise<readonly FetchedHeaders[]> {
  const stamp = join(home, `${kernel.series}.json`);
  if (existsSync(stamp)) return JSON.parse(await readFile(stamp, 'utf8')) as FetchedHeaders[];
  const all = async (hasSecurity: boolean): Promise<FetchedHeaders[]> => {
    const found: FetchedHeaders[] = [];
    for (const [arch] of architectures) found.push(await fetchOne(kernel, arch, hasSecurity));
    return found;
  };
  const fetched = await all(true).catch((error: unknown) => {
    console.log(
      `${kernel.series}: ${error instanceof Error ? error.message : String(error)}; taking the suite's own`,
    );
    return all(false);
  });
  await writeFile(stamp, JSON.stringify(fetched));
  return fetched;
}

async function fetchOne(
  { series, suite }: MinedKernel,
  arch: string,
  hasSecurity: boolean,
): Promise<FetchedHeaders> {
  const target = join(home, `${series}-${arch}`);
  const apt = await listsOf(suite, hasSecurity);
  const depends = await output('apt-cache', [...apt, 'depends', `linux-headers-${arch}:${arch}`]);
  const flavour = /Depends: (linux-headers-\d[^\s:<>]*)/.exec(depends)?.[1];
  if (flavour === undefined) throw new Error(`${suite} names no headers for ${arch}`);
  if (!flavour.startsWith(`linux-headers-${series}.`) && !flavour.startsWith(`linux-headers-${series}-`))
    throw new Error(`${suite} has ${flavour}, wanted was ${series}`);
  const common = flavour.replace(new RegExp(`-${arch}$`), '-common');
  const fresh = `${target}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await output('apt-get', [...apt, '-qq', 'download', `${flavour}:${arch}`, common], fresh);
  const archives = (await readdir(fresh)).filter((name) => name.endsWith('.deb'));
  for (const name of archives) await output('dpkg-deb', ['-x', join(fresh, name), fresh]);
  const packages = archives.map((name) =>
    name
      .replace(/_(?:all|\w+)\.deb$/, '')
      .replace(/%3a/g, ':')
      .replace('_', ' '),
  );
  for (const name of archives) await rm(join(fresh, name));
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
  const folders = [flavour, common].map((name) => join(target, 'usr/src', name));
  for (const folder of folders) if (!existsSync(folder)) throw new Error(`${folder} did not arrive`);
  return { folders, packages: packages.sort() };
}

const lists = new Map<string, Promise<readonly string[]>>();

/** Options that let apt work on its own lists of one suite, fetched once. */
function listsOf(suite: string, hasSecurity: boolean): Promise<readonly string[]> {
  const key = `${suite} ${hasSecurity}`;
  const known = lists.get(key) ?? makeLists(suite, hasSecurity);
  lists.set(key, known);
  return known;
}

async function makeLists(suite: string, hasSecurity: boolean): Promise<readonly string[]> {
  const folder = join(home, 'apt', hasSecurity ? `${suite}-security` : suite);
  const source = join(folder, 'suite.list');
  const options = [
    ['Dir::Etc::sourcelist', source],
    ['Dir::Etc::sourceparts', '-'],
    ['Dir::State', folder],
    ['Dir::State::lists', join(folder, 'lists')],
    ['Dir::State::status', '/dev/null'],
    ['Dir::Cache', join(folder, 'cache')],
    ['APT::Architecture', 'amd64'],
    ['APT::Architectures', architectures.map(([name]) => name).join()],
    ['Acquire::Languages', 'none'],
    // Without a user of its own for downloads apt warns about every folder that is not world-readable.
    ['APT::Sandbox::User', 'root'],
  ].flatMap(([name, value]) => ['-o', `${name!}=${value!}`]);
  if (existsSync(join(folder, 'complete'))) return options;
  for (const one of ['lists/partial', 'cache/archives/partial'])
    await mkdir(join(folder, one), { recursive: true });
  const names = architectures.map(([name]) => name).join();
  const lines = (await ownArchives())
    .filter(({ isSecurity }) => !isSecurity || (hasSecurity && suite !== 'sid'))
    .map(({ archive, keys, isSecurity }) => {
      const name = isSecurity ? `${suite}-security` : suite;
      return `deb [arch=${names} ${keys}] ${archive} ${name} main\n`;
    });
  await writeFile(source, lines.join(''));
  await output('apt-get', [...options, '-qq', 'update']);
  await writeFile(join(folder, 'complete'), '');
  return options;
}

interface Archive {
  readonly archive: string;
  readonly keys: string;
  /** Where the newest point releases of stable kernels are. */
  readonly isSecurity: boolean;
}

/** The archives that this machine's own apt uses, with the keys it trusts for them. */
async function ownArchives(): Promise<readonly Archive[]> {
  const folder = '/etc/apt/sources.list.d';
  const files = existsSync(folder) ? (await readdir(folder)).map((name) => join(folder, name)) : [];
  const found = new Map<string, Archive>();
  for (const file of ['/etc/apt/sources.list', ...files]) {
    const text = existsSync(file) ? await readFile(file, 'utf8') : '';
    const keys = /^Signed-By:[ \t]*(\/\S+)|signed-by=(\/[^\s\]]+)/im.exec(text);
    const path = keys?.[1] ?? keys?.[2] ?? '/usr/share/keyrings/debian-archive-keyring.gpg';
    const pattern = /^(?:URIs:[ \t]*|deb (?:\[[^\]]*\] )?)(\S+\/debian(-security)?)\/?(?:\s|$)/gm;
    for (const [, archive, security] of text.matchAll(pattern)) {
      found.set(archive!, {
        archive: archive!,
        keys: `signed-by=${path}`,
        isSecurity: security !== undefined,
      });
    }
  }
  if (found.size === 0)
    throw new Error('apt of this machine uses no Debian archive, so header packages cannot be fetched');
  return [...found.values()];
}

/** Runs a program and gives what it wrote; rejects with its own words when it fails. */
function output(program: string, args: readonly string[], cwd?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let text = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(text);
      else reject(new Error(`${program} ended with ${code ?? 'a signal'}: ${errors.trim()}`));
    });
  });
}
