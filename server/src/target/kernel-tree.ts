import { parseVersion, type Version } from '../core/version.ts';
import { isFolder, joinPath, readText, upwards, type Disk } from './disk.ts';
import { isBackported } from './spec.ts';

/** A kernel source or header tree on this disk, as far as it could be read. */
export interface KernelTree {
  readonly path: string;
  readonly version: Version;
  readonly backports: boolean;
  /** All set CONFIG symbols; absent when the tree has no configuration. */
  readonly config?: ReadonlyMap<string, string>;
}

/** A configuration of an allyesconfig kernel has half a megabyte; more is no configuration. */
const configLimit = 4 << 20;

/** Reads version and configuration of a tree; undefined when the folder does not say which kernel it is. */
export async function readKernelTree(disk: Disk, folder: string): Promise<KernelTree | undefined> {
  const known = (await builtVersion(disk, folder)) ?? (await makefileVersion(disk, folder));
  if (!known) return undefined;
  const config = await readConfig(disk, folder);
  return { path: folder, ...known, ...(config ? { config } : {}) };
}

/** Folders at the top of every kernel's sources. */
const ownFolders = new Set(
  'arch block certs crypto drivers fs init io_uring ipc kernel lib mm net samples scripts security sound usr virt'.split(
    ' ',
  ),
);

/**
 * The kernel tree that a folder belongs to. Other projects (U-Boot, BusyBox) have taken the Makefile over, so the
 * numbers have to be a kernel's, and the headers' folder has to be there too or, in a copy of some folders, the whole
 * head of the kernel's Makefile: such a copy is of its own kernel as well, and never of the one that runs here.
 */
export async function treeAround(disk: Disk, folder: string): Promise<string | undefined> {
  for (const one of upwards(folder)) {
    const names = await disk.list(one);
    if (!names?.includes('Makefile')) continue;
    if (!(await makefileVersion(disk, one))) continue;
    if (await isFolder(disk, joinPath(one, 'include/linux'))) return one;
    if (names.filter((name) => ownFolders.has(name)).length > 0 && (await hasKernelHead(disk, one)))
      return one;
  }
  return undefined;
}

/** Five assignments in this order, and nothing but comments before them. */
async function hasKernelHead(disk: Disk, folder: string): Promise<boolean> {
  const text = (await readText(disk, joinPath(folder, 'Makefile'), 1024)) ?? '';
  return /^(?:#.*\n)*VERSION = \d+\nPATCHLEVEL = \d+\nSUBLEVEL = \d+\nEXTRAVERSION =.*\nNAME = /.test(
    text.replace(/\r/g, ''),
  );
}

interface Release {
  readonly version: Version;
  readonly backports: boolean;
}

/** From the files that a build leaves: the release's name, and the numbers that `LINUX_VERSION_CODE` has. */
async function builtVersion(disk: Disk, folder: string): Promise<Release | undefined> {
  const stamp = await readText(disk, joinPath(folder, 'include/generated/utsrelease.h'), 4096);
  const release =
    /UTS_RELEASE\s+"([^"\s]+)"/.exec(stamp ?? '')?.[1] ??
    (await readText(disk, joinPath(folder, 'include/config/kernel.release'), 256))?.trim();
  const header =
    (await readText(disk, joinPath(folder, 'include/generated/uapi/linux/version.h'), 4096)) ?? '';
  const code = /LINUX_VERSION_CODE\s+(\d+)/.exec(header)?.[1];
  const named = release === undefined ? undefined : parseVersion(release);
  const counted = code === undefined ? undefined : fromCode(Number(code), release);
  const version = counted && counted.parts[0]! > 0 ? counted : named;
  if (!version) return undefined;
  return { version, backports: /\b(RHEL|OPENEULER)_MAJOR\b/.test(header) || isBackported(version.text) };
}

function fromCode(code: number, release: string | undefined): Version {
  const parts = [code >> 16, (code >> 8) & 0xff, code & 0xff];
  return { parts, text: release ?? parts.join('.') };
}

/** From the first lines of the top Makefile, which every source tree has. */
async function makefileVersion(disk: Disk, folder: string): Promise<Release | undefined> {
  const text = await readText(disk, joinPath(folder, 'Makefile'), 8192);
  if (text === undefined) return undefined;
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}[ \\t]*:?=[ \\t]*([^\\s#]*)`, 'm').exec(text)?.[1];
  const parts = [field('VERSION'), field('PATCHLEVEL'), field('SUBLEVEL') ?? '0'].map(Number);
  if (field('VERSION') === undefined || field('PATCHLEVEL') === undefined) return undefined;
  if (parts.some((part) => !Number.isSafeInteger(part)) || parts[0]! < 2 || parts[0]! > 99) return undefined;
  const name = `${parts.join('.')}${field('EXTRAVERSION') ?? ''}`;
  const backports = /^(RHEL|OPENEULER)_\w+[ \t]*:?=/m.test(text) || isBackported(name);
  return { version: { parts, text: name }, backports };
}

async function readConfig(disk: Disk, folder: string): Promise<ReadonlyMap<string, string> | undefined> {
  for (const name of ['include/config/auto.conf', '.config', 'include/generated/autoconf.h']) {
    const read = await disk.read(joinPath(folder, name), configLimit);
    if (!read || read.cut) continue;
    const config = name.endsWith('.h') ? parseAutoconf(read.text) : parseConfig(read.text);
    // An empty or foreign file says nothing; an empty answer would read as "every symbol is off".
    if (config.size > 0) return config;
  }
  return undefined;
}

/** `CONFIG_X=value` lines of a `.config`. What is not listed there is off, so "is not set" needs no entry. */
export function parseConfig(text: string): ReadonlyMap<string, string> {
  const config = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/^(CONFIG_\w+)=(.*?)\r?$/gm)) {
    if (value !== 'n') config.set(name!, value!.replace(/^"(.*)"$/, '$1'));
  }
  return config;
}

/** `#define CONFIG_X 1` lines; `CONFIG_X_MODULE` is how that form says `m`. */
export function parseAutoconf(text: string): ReadonlyMap<string, string> {
  const config = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/^#define (CONFIG_\w+) (.*?)\r?$/gm)) {
    const isModule = name!.endsWith('_MODULE') && value === '1';
    if (isModule) config.set(name!.slice(0, -'_MODULE'.length), 'm');
    else config.set(name!, value === '1' ? 'y' : value!.replace(/^"(.*)"$/, '$1'));
  }
  return config;
}
