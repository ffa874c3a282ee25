import type { Lookup } from '../core/lookup.ts';
import type { Certainty } from '../core/version.ts';
import type { Files } from './files.ts';

/** Folders whose content comes and goes while a system runs, or that its package files do not tell of. */
const passing = /^\/(?:dev|proc|sys|run|tmp|home|media|mnt|root|var\/(?:run|lock|tmp))(?:\/|$)/;
const tables = { user: '/etc/passwd', group: '/etc/group' } as const;
const programFolders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const unitFolders = [
  '/etc/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
  '/run/systemd/system',
];

interface Known {
  readonly asOf: number;
  readonly lookup: Lookup;
}

const known = new WeakMap<Files, Map<string, Known>>();

/** The same function for the same state of the same tree, so that what was made of its answers can be kept by it. */
export function systemLookup(files: Files, root: string | undefined): Lookup {
  if (root === undefined || !files.asOf) return lookupIn(files, root);
  const asOf = files.asOf();
  let lookups = known.get(files);
  if (!lookups) known.set(files, (lookups = new Map<string, Known>()));
  const before = lookups.get(root);
  if (before?.asOf === asOf) return before.lookup;
  const lookup = lookupIn(files, root);
  lookups.set(root, { asOf, lookup });
  return lookup;
}

/**
 * What a system's own tree has. Everything is unknown without a tree, and so is what the tree cannot tell: a user is
 * absent only when `/etc/passwd` can be read, a file only where files stay.
 */
function lookupIn(files: Files, root: string | undefined): Lookup {
  const { exists, readNow } = files;
  if (root === undefined || !exists || !readNow) return () => 'unknown';
  const at = (path: string): string =>
    root === '/' ? path : root === '.' ? path.slice(1) : `${root}${path}`;
  const has = (path: string): boolean => exists(at(path));
  const kinds: Readonly<Record<string, (name: string) => Certainty>> = {
    path: (name) => pathIn(name, has, root),
    program: (name) =>
      name.startsWith('/')
        ? pathIn(name, has, root)
        : sure(
            programFolders.some((folder) => has(`${folder}/${name}`)),
            has('/usr/bin'),
          ),
    user: account(() => readNow(at(tables.user))),
    group: account(() => readNow(at(tables.group))),
    unit: (name) =>
      sure(
        unitFolders.some((folder) => has(`${folder}/${name}`)),
        unitFolders.some(has),
      ),
  };
  const ask = (kind: string, name: string): Certainty =>
    Object.hasOwn(kinds, kind) ? kinds[kind]!(name) : 'unknown';
  const { listNow } = files;
  if (!listNow) return ask;
  const names = (folder: string): readonly string[] => listNow(at(folder)) ?? [];
  const beside = (kind: string, name: string): Iterable<string> => {
    if (kind === 'user' || kind === 'group') return accountsIn(readNow(at(tables[kind])) ?? '');
    if (kind === 'unit') return unitFolders.flatMap(names);
    if (kind === 'program' && !name.startsWith('/')) return programFolders.flatMap(names);
    return name.startsWith('/') ? names(name.slice(0, name.lastIndexOf('/')) || '/') : [];
  };
  return Object.assign(ask, { beside });
}

function pathIn(path: string, has: (path: string) => boolean, root: string): Certainty {
  if (has(path)) return 'yes';
  // The kernel's own keys are those of the machine that runs, and of no other tree.
  if (path.startsWith('/proc/sys/')) return root === '/' && has('/proc/sys/kernel') ? 'no' : 'unknown';
  return path.startsWith('/') && !passing.test(path) ? 'no' : 'unknown';
}

function accountsIn(table: string): readonly string[] {
  return table.split('\n').map((line) => line.replace(/:.*$/, ''));
}

/** Reads a table of names once, when it is first asked for. */
function account(read: () => string | undefined): (name: string) => Certainty {
  let names: ReadonlySet<string> | 'none' | undefined;
  return (name) => {
    if (names === undefined) {
      const table = read();
      names = table === undefined ? 'none' : new Set(accountsIn(table));
    }
    if (names === 'none') return 'unknown';
    return names.has(name) ? 'yes' : 'no';
  };
}

function sure(found: boolean, isComplete: boolean): Certainty {
  if (found) return 'yes';
  return isComplete ? 'no' : 'unknown';
}
