import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Downloads live outside of the checkout, so that a fresh clone finds what an older one fetched. */
export const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'syswright');

/** A kernel series and the suite that Debian has it in. */
export interface DebianKernel {
  readonly series: string;
  readonly suite: string;
}

export const kernels: readonly DebianKernel[] = [
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

const lists = new Map<string, Promise<readonly string[]>>();

/** Options that let apt work on its own lists of one suite, fetched once; nothing of the machine's own apt changes. */
export function aptLists(suite: string, hasSecurity: boolean): Promise<readonly string[]> {
  const key = `${suite} ${hasSecurity}`;
  const known = lists.get(key) ?? makeLists(suite, hasSecurity);
  lists.set(key, known);
  return known;
}

async function makeLists(suite: string, hasSecurity: boolean): Promise<readonly string[]> {
  const folder = join(cache, 'kernel-headers/apt', hasSecurity ? `${suite}-security` : suite);
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
export async function ownArchives(): Promise<readonly Archive[]> {
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
    throw new Error(
      "apt of this machine uses no Debian archive, so another suite's packages cannot be fetched",
    );
  return [...found.values()];
}

/** Runs a program and gives what it wrote; rejects with its own words when it fails. */
export function output(program: string, args: readonly string[], cwd?: string): Promise<string> {
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
