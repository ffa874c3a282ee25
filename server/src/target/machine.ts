import { parseVersion, type Version } from '../core/version.ts';
import { joinPath, readText, type Disk } from './disk.ts';
import { isBackported } from './spec.ts';

/** A version together with where it was read. */
export interface Found {
  readonly version: Version;
  readonly source: string;
  readonly backports?: boolean;
  /** File with the kernel's types. */
  readonly btf?: string;
}

/** Where the running kernel shows its own types. */
export const runningTypes = '/sys/kernel/btf/vmlinux';

/** The folder above the last `etc`, `usr`, `run` or `lib` of a path: the system that a configuration file belongs to. */
export function systemRootOf(path: string): string | undefined {
  const names = path.split('/');
  for (let i = names.length - 2; i >= 0; i--) {
    if (!/^(etc|usr|run)$/.test(names[i]!)) continue;
    return names.slice(0, i).join('/') || (path.startsWith('/') ? '/' : '.');
  }
  return undefined;
}

/** The kernel that runs here, by its release name. The kernel's own BTF answers for signatures and members. */
export async function runningKernel(disk: Disk): Promise<Found | undefined> {
  const text = await readText(disk, '/proc/version', 1024);
  const release = /^Linux version (\S+)/.exec(text ?? '')?.[1];
  const version = release === undefined ? undefined : parseVersion(release);
  if (!version) return undefined;
  const hasTypes = (await disk.list('/sys/kernel/btf'))?.includes('vmlinux') === true;
  const source = `running kernel (${hasTypes ? runningTypes : '/proc/version'})`;
  return {
    version,
    source,
    backports: isBackported(version.text),
    ...(hasTypes ? { btf: runningTypes } : {}),
  };
}

/** The kernel that a system tree has installed, when it is only one. */
export async function installedKernel(disk: Disk, root: string): Promise<Found | undefined> {
  for (const folder of ['usr/lib/modules', 'lib/modules']) {
    const names = ((await disk.list(joinPath(root, folder))) ?? []).filter((name) => parseVersion(name));
    const version = names.length === 1 ? parseVersion(names[0]!) : undefined;
    if (version) {
      return { version, source: joinPath(root, folder, names[0]!), backports: isBackported(version.text) };
    }
  }
  return undefined;
}

/** systemd's private library carries the version in its name, so nothing has to be run or parsed. */
export async function systemdOf(disk: Disk, root: string): Promise<Found | undefined> {
  for (const folder of await libraryFolders(disk, root)) {
    for (const name of (await disk.list(folder)) ?? []) {
      const version = /^libsystemd-shared-(\d{3}(?:\.\d+)?)[^/]*\.so$/.exec(name)?.[1];
      const parsed = version === undefined ? undefined : parseVersion(version);
      if (parsed) return { version: parsed, source: joinPath(folder, name) };
    }
  }
  return undefined;
}

/** Debian keeps the library in a folder of the architecture, the others in `/usr/lib/systemd` or `/usr/lib64`. */
async function libraryFolders(disk: Disk, root: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const base of ['usr/lib', 'usr/lib64', 'lib']) {
    folders.push(joinPath(root, base, 'systemd'));
    for (const name of (await disk.list(joinPath(root, base))) ?? []) {
      if (!/^[\w]+-linux-[\w]+$/.test(name)) continue;
      folders.push(joinPath(root, base, name, 'systemd'), joinPath(root, base, name));
    }
  }
  return folders;
}

/** The version of OpenSSH, whose server and client may be installed apart. */
export function opensshOf(disk: Disk, root: string): Promise<Found | undefined> {
  return packageOf(disk, root, ['openssh-server', 'openssh-client']);
}

export function bpftraceOf(disk: Disk, root: string): Promise<Found | undefined> {
  return packageOf(disk, root, ['bpftrace']);
}

/** The package list of a Debian system is a text file; other package databases need a program to read them. */
async function packageOf(disk: Disk, root: string, names: readonly string[]): Promise<Found | undefined> {
  const path = joinPath(root, 'var/lib/dpkg/status');
  const text = await readText(disk, path, 32 << 20);
  if (text === undefined) return undefined;
  for (const name of names) {
    const start = text.indexOf(`\nPackage: ${name}\n`);
    if (start < 0) continue;
    const entry = text.slice(start, text.indexOf('\n\n', start) + 1);
    const version = /\nVersion: (?:\d+:)?(\d+\.\d+)/.exec(entry)?.[1];
    const parsed = version === undefined ? undefined : parseVersion(version);
    if (parsed && /\nStatus: \S+ \S+ installed/.test(entry)) return { version: parsed, source: path };
  }
  return undefined;
}

/** Trees of installed kernel headers besides the running kernel's, newest name last. */
export async function installedHeaders(disk: Disk): Promise<readonly string[]> {
  const modules = ((await disk.list('/lib/modules')) ?? []).map((name) => `/lib/modules/${name}/build`);
  const debian = ((await disk.list('/usr/src')) ?? [])
    .filter((name) => /^linux-headers-\d/.test(name) && !name.endsWith('-common'))
    .map((name) => `/usr/src/${name}`);
  const fedora = ((await disk.list('/usr/src/kernels')) ?? []).map((name) => `/usr/src/kernels/${name}`);
  return [...modules, ...debian, ...fedora];
}
