/**
 * Makes `names.json` again: `npx node names.source.ts KERNEL-TREE SYSTEMD-TREE`. Capabilities come from
 * `include/uapi/linux/capability.h` (Debian linux-source-7.2, 7.2.12-1), system calls and errors from its tables, units from the file names in `units/` of the
 * systemd source (262-1), file systems from the names that the kernel's `fs/` registers.
 * Only names are taken.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [kernel, systemd] = process.argv.slice(2);
if (kernel === undefined || systemd === undefined)
  throw new Error('usage: names.source.ts KERNEL-TREE SYSTEMD-TREE');

const header = readFileSync(join(kernel, 'include/uapi/linux/capability.h'), 'utf8');
const capabilities = [...header.matchAll(/^#define (CAP_\w+)\s+\d+/gm)].map((match) => match[1]!);

const man = readFileSync(join(systemd, 'man/systemd.special.xml'), 'utf8');
const special = [
  ...man.matchAll(/<filename>([\w@.-]+\.(?:target|service|socket|slice|mount|path))<\/filename>/g),
].map((one) => one[1]!);
const shipped = readdirSync(join(systemd, 'man'))
  .map((name) => /^(systemd-[\w@-]+\.(?:service|socket|target|timer|mount))\.xml$/.exec(name)?.[1])
  .filter((name) => name !== undefined);
const units = [...new Set([...special, ...shipped])]
  .filter((name) => !/^(?:foo|bar|example)/.test(name))
  .sort();

const fileSystems = new Set<string>();
for (const entry of readdirSync(join(kernel, 'fs'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.c')) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  for (const match of text.matchAll(/struct file_system_type \w+\s*=\s*\{[^}]*?\.name\s*=\s*"([\w.]+)"/g))
    fileSystems.add(match[1]!);
}
for (const name of [
  'tmpfs',
  'devtmpfs',
  'cgroup',
  'cgroup2',
  'mqueue',
  'bpf',
  'securityfs',
  'selinuxfs',
  'swap',
  'auto',
  'none',
  'overlay',
  'fuse',
  'iso9660',
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'rpc_pipefs',
  'zfs',
  'reiserfs',
  'ntfs',
  'ntfs3',
  'glusterfs',
  'ceph',
  '9p',
  'virtiofs',
  'efivarfs',
  'bcachefs',
])
  fileSystems.add(name);

/** System calls of both tables of x86, whose filters name them alike on all architectures. */
const calls = new Set(
  ['syscall_64.tbl', 'syscall_32.tbl'].flatMap((name) =>
    [
      ...readFileSync(join(kernel, 'arch/x86/entry/syscalls', name), 'utf8').matchAll(/^\d+\s+\S+\s+(\w+)/gm),
    ].map((match) => match[1]!),
  ),
);
const errors = ['errno-base.h', 'errno.h'].flatMap((name) =>
  [
    ...readFileSync(join(kernel, 'include/uapi/asm-generic', name), 'utf8').matchAll(/^#define\s+(E\w+)/gm),
  ].map((match) => match[1]!),
);

const list = (name: string, items: Iterable<string>): string =>
  `${JSON.stringify(name)}: ${JSON.stringify([...items].sort())}`;
const source =
  'names of the kernel (GPL-2.0) and of systemd (LGPL-2.1-or-later), made by names.source.ts; facts only';
writeFileSync(
  new URL('names.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n  ${list('capabilities', capabilities)},\n  ${list('units', units)},\n  ${list('fileSystems', fileSystems)},\n  ${list('systemCalls', calls)},\n  ${list('errors', errors)}\n}\n`,
);
console.log(capabilities.length, units.length, fileSystems.size);
