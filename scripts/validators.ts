/**
 * The official validators of configuration for the tests: `node scripts/validators.ts [SUITE]` unpacks the packages of a
 * Debian release with all that they need into the cache, installs nothing, and prints a folder of programs for PATH.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptLists, cache, output } from './apt.ts';

/** The release that tests use. */
const usual = 'trixie';

/** What brings each program; some stand in folders that no PATH has. */
const wanted = {
  'systemd-analyze': ['systemd', 'usr/bin'],
  'systemd-tmpfiles': ['systemd', 'usr/bin'],
  'systemd-sysusers': ['systemd', 'usr/bin'],
  systemd: ['systemd', 'usr/lib/systemd'],
  udevadm: ['udev', 'usr/bin'],
  sshd: ['openssh-server', 'usr/sbin'],
  visudo: ['sudo', 'usr/sbin'],
  findmnt: ['util-linux', 'usr/bin'],
  nft: ['nftables', 'usr/sbin'],
  logrotate: ['logrotate', 'usr/sbin'],
  modprobe: ['kmod', 'usr/sbin'],
  crontab: ['cron', 'usr/bin'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

function rootOf(suite: string): string {
  return join(cache, `validators-${suite}`);
}

/** The folder of the programs where they are there, without fetching anything. */
export function validatorPrograms(suite: string = usual): string | undefined {
  const root = rootOf(suite);
  return existsSync(join(root, 'complete')) ? join(root, 'programs') : undefined;
}

/** Fetches what is missing: about 60 MB, once. The programs start the unpacked ones with the libraries beside them. */
export async function ensureValidators(suite: string = usual): Promise<string> {
  const known = validatorPrograms(suite);
  if (known !== undefined) return known;
  const root = rootOf(suite);
  const programs = join(root, 'programs');
  const packages = [...new Set(Object.values(wanted).map(([name]) => name))];
  const folder = join(root, 'packages');
  const tree = join(root, 'tree');
  await rm(root, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const lists = await aptLists(suite, false);
  const plan = await output('apt-get', [
    ...lists,
    ...['-qq', '-s', '--no-install-recommends', 'install', ...packages],
  ]);
  const names = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name!);
  await output('apt-get', [...lists, '-qq', 'download', ...names], folder);
  for (const file of await readdir(folder)) await output('dpkg-deb', ['-x', join(folder, file), tree]);
  await rm(folder, { recursive: true });
  await mkdir(programs);
  for (const [name, [, place]] of Object.entries(wanted))
    await writeFile(join(programs, name), starterOf(tree, name, place), { mode: 0o755 });
  await writeFile(join(root, 'complete'), '');
  return programs;
}

function starterOf(tree: string, name: string, place: string): string {
  const architecture = 'usr/lib/x86_64-linux-gnu';
  const libraries = [architecture, `${architecture}/systemd`, 'usr/libexec/sudo', 'usr/lib/sudo'];
  const loader = join(tree, architecture, 'ld-linux-x86-64.so.2');
  const path = libraries.map((folder) => join(tree, folder)).join(':');
  return `#!/bin/sh\nexec ${loader} --library-path ${path} --argv0 ${name} ${join(tree, place, name)} "$@"\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(await ensureValidators(process.argv[2]));
