/**
 * Makes `keys.json` again: `npx node keys.source.ts TREE…`, oldest kernel first. A tree is an unpacked kernel source;
 * on Debian `apt-get download linux-source-6.1`, `dpkg-deb -x` and `tar -xf` give one. The tables were made from
 * Debian's linux-source-5.10 (5.10.223-1), 6.1 (6.1.192-2), 6.12 (6.12.107-1) and 7.2 (7.2.12-1).
 * Linux is GPL-2.0; only facts (names, handler kinds, bounds, modes) are taken, no text.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  readTables,
  registrations,
  withoutComments,
  type CtlEntry,
  type CtlTable,
} from './ctl-table.source.ts';
import { boundsOf, collectHandlers, typeOf, type Bounds, type Handlers } from './ctl-value.source.ts';

/** Tables whose registration stands in another file, or is built at run time; paths as sysctl writes them. */
const elsewhere: Readonly<Record<string, string>> = {
  addrconf_sysctl: 'net/ipv6/conf/*',
  addrconf_vars: 'net/ipv6/conf/*',
  devinet_vars: 'net/ipv4/conf/*',
  neigh_vars: 'net/ipv?/neigh/*',
  ax25_param_table: 'net/ax25/*',
  apparmor_sysctl_table: 'kernel',
  loadpin_sysctl_table: 'kernel/loadpin',
  fsverity_sysctl_table: 'fs/verity',
  pid_ns_ctl_table: 'kernel',
  pid_ns_ctl_table_vm: 'vm',
  ctl_forward_entry: 'net/ipv4',
  ipv6_route_table_template: 'net/ipv6/route',
  ipv6_icmp_table_template: 'net/ipv6/icmp',
  ipv4_route_table: 'net/ipv4/route',
  ipv4_route_netns_table: 'net/ipv4/route',
  ipv4_route_flush_table: 'net/ipv4/route',
  ipv6_table_template: 'net/ipv6',
  ipv6_rotable: 'net/ipv6',
  ipv4_table: 'net/ipv4',
  ipv4_net_table: 'net/ipv4',
  nf_ct_sysctl_table: 'net/netfilter',
  nf_ct_netfilter_table: 'net',
  nf_log_sysctl_table: 'net/netfilter/nf_log',
  key_sysctls: 'kernel/keys',
  user_table: 'user',
  inotify_table: 'fs/inotify',
  fanotify_table: 'fs/fanotify',
  epoll_table: 'fs/epoll',
  firmware_config_table: 'kernel/firmware_config',
  random_table: 'kernel/random',
  pty_table: 'kernel/pty',
  seccomp_sysctl_table: 'kernel/seccomp',
  yama_sysctl_table: 'kernel/yama',
  usermodehelper_table: 'kernel/usermodehelper',
  vs_vars: 'net/ipv4/vs',
  vs_vars_table: 'net/ipv4/vs',
  lowpan_frags_ns_ctl_table: 'net/ieee802154/6lowpan',
};

interface Found extends Bounds {
  readonly type: string;
  readonly readOnly: boolean;
}

function cFiles(folder: string, found: string[] = []): string[] {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) cFiles(path, found);
    else if (/\.[ch]$/.test(entry.name)) found.push(path);
  }
  return found;
}

function mine(tree: string): Map<string, Found[]> {
  const roots = [
    'kernel',
    'mm',
    'fs',
    'net',
    'ipc',
    'security',
    'init',
    'lib',
    'crypto',
    'io_uring',
    'drivers',
    'arch/x86',
    'arch/arm64',
  ];
  const files = roots
    .map((root) => join(tree, root))
    .filter((path) => existsSync(path))
    .flatMap((root) => cFiles(root))
    .map((path) => ({ path, raw: readFileSync(path, 'utf8') }))
    .filter(({ path, raw }) => raw.includes('ctl_table') && !/test\w*\.c$/.test(path))
    .map(({ path, raw }) => ({ path, text: withoutComments(raw) }));
  const handlers = collectHandlers(files.map(({ text }) => text));
  const lengths = arrayLengths(join(tree, 'include'));
  const keys = new Map<string, Found[]>();
  for (const { text } of files) {
    const tables = readTables(text);
    const define = (name: string): string | undefined =>
      new RegExp(`#\\s*define\\s+${name}\\s+"([^"]+)"`).exec(text)?.[1];
    const paths = childPaths(tables, registrations(text, define));
    for (const table of tables) {
      const path = elsewhere[table.name] ?? paths.get(table.name) ?? paths.get('*');
      if (path === undefined) {
        if (table.entries.length > 0) console.error(`${basename(tree)}: nobody registers ${table.name}`);
        continue;
      }
      const folders = path.includes('ipv?') ? [path.replace('?', '4'), path.replace('?', '6')] : [path];
      for (const folder of folders)
        for (const entry of table.entries) add(keys, folder, entry, text, handlers, lengths);
    }
  }
  return keys;
}

function add(
  keys: Map<string, Found[]>,
  folder: string,
  entry: CtlEntry,
  text: string,
  handlers: Handlers,
  lengths: ReadonlyMap<string, number>,
): void {
  if (entry.child !== undefined || entry.handler === '') return;
  // A dot inside a name is a slash in the dotted spelling.
  const parts = [...folder.split('/').filter((part) => part !== ''), entry.name.replaceAll('.', '/')];
  const key = parts.join('.');
  const found: Found = {
    ...boundsOf(entry, text, handlers),
    type: typeOf(entry, text, handlers, lengths),
    readOnly:
      entry.mode !== '' && !/[2367]/.test(entry.mode.replace(/S_IRUGO|0/g, '')) && /^0?4/.test(entry.mode),
  };
  const list = keys.get(key);
  if (list) list.push(found);
  else keys.set(key, [found]);
}

/** Follows `.child` from the registered roots, as kernels before 6.6 build their directories. */
function childPaths(tables: readonly CtlTable[], paths: Map<string, string>): Map<string, string> {
  for (let round = 0; round < 5; round++) {
    for (const table of tables) {
      const base = paths.get(table.name);
      if (base === undefined) continue;
      for (const { name, child } of table.entries) {
        if (child !== undefined && !paths.has(child))
          paths.set(child, base === '' ? name : `${base}/${name}`);
      }
    }
  }
  return paths;
}

/** Lengths of array members in headers, so that `sizeof(net->…tcp_rmem)` tells how many numbers a key takes. */
function arrayLengths(include: string): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  const folders = ['net/netns', 'linux', 'net']
    .map((name) => join(include, name))
    .filter((path) => existsSync(path));
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.h'))) {
      for (const match of readFileSync(join(folder, name), 'utf8').matchAll(
        /\b(?:int|long|u32)\s+(sysctl_\w+|\w+)\[(\d+)\];/g,
      )) {
        lengths.set(match[1]!, Number(match[2]));
      }
    }
  }
  return lengths;
}

type Row = [number, number, string, number | null, number | null, string?];

function merge(mined: readonly Map<string, Found[]>[]): Record<string, Row[]> {
  const names = [...new Set(mined.flatMap((map) => [...map.keys()]))].sort();
  const rows: Record<string, Row[]> = {};
  for (const name of names) {
    const own: Row[] = [];
    mined.forEach((map, index) => {
      for (const found of map.get(name) ?? []) {
        const row: Row = [index, index, found.type, found.min, found.max];
        if (found.readOnly) row.push('r');
        const before = own.find(
          (one) => one[1] >= index - 1 && JSON.stringify(one.slice(2)) === JSON.stringify(row.slice(2)),
        );
        if (before) before[1] = index;
        else own.push(row);
      }
    });
    rows[name] = own;
  }
  return rows;
}

const trees = process.argv.slice(2);
if (trees.length === 0) throw new Error('usage: keys.source.ts TREE… (oldest kernel first)');
const kernels = trees.map((tree) => /(\d+\.\d+)/.exec(basename(tree))?.[1] ?? basename(tree));
const rows = merge(trees.map((tree) => mine(tree)));
const lines = Object.entries(rows).map(
  ([key, list]) => `    ${JSON.stringify(key)}: ${JSON.stringify(list)}`,
);
const source = {
  what: 'ctl_table entries: [first kernel, last kernel, type, min, max, flags], kernels by their place in "kernels"; r = read-only',
  from: 'Debian linux-source packages of the kernels named, made by keys.source.ts',
  licence: 'Linux is GPL-2.0; only facts (names, kinds, numbers) are taken',
};
writeFileSync(
  new URL('keys.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n  "kernels": ${JSON.stringify(kernels)},\n  "keys": {\n${lines.join(',\n')}\n  }\n}\n`,
);
console.log(`${lines.length} keys`);
