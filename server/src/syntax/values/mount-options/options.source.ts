/**
 * Makes `options.json` again: `npx node options.source.ts TREE…`. A tree is an unpacked kernel source; the table was made
 * from Debian's linux-source-6.1 (6.1.192-2) and 7.2 (7.2.12-1), so that options of both are known. Names come from the
 * `fsparam_…` lists and the older match tables of each file system. Linux is GPL-2.0; only names are taken.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file system types that a source file reads the options of. */
const sources: Readonly<Record<string, readonly string[]>> = {
  'fs/ext4/super.c': ['ext4', 'ext3', 'ext2'],
  'fs/ext2/super.c': ['ext2'],
  'fs/xfs/xfs_super.c': ['xfs'],
  'fs/btrfs/super.c': ['btrfs'],
  'fs/f2fs/super.c': ['f2fs'],
  'mm/shmem.c': ['tmpfs'],
  'fs/proc/root.c': ['proc'],
  'fs/devpts/inode.c': ['devpts'],
  'fs/hugetlbfs/inode.c': ['hugetlbfs'],
  'fs/fat/inode.c': ['vfat', 'msdos'],
  'fs/fat/namei_vfat.c': ['vfat'],
  'fs/exfat/super.c': ['exfat'],
  'fs/ntfs3/super.c': ['ntfs3'],
  'fs/isofs/inode.c': ['iso9660'],
  'fs/udf/super.c': ['udf'],
  'fs/overlayfs/super.c': ['overlay'],
  'fs/overlayfs/params.c': ['overlay'],
  'fs/squashfs/super.c': ['squashfs'],
  'fs/erofs/super.c': ['erofs'],
  'fs/nilfs2/super.c': ['nilfs2'],
  'fs/jfs/super.c': ['jfs'],
  'fs/debugfs/inode.c': ['debugfs'],
  'fs/tracefs/inode.c': ['tracefs'],
  'fs/efivarfs/super.c': ['efivarfs'],
};

const trees = process.argv.slice(2);
if (trees.length === 0) throw new Error('usage: options.source.ts TREE…');
const found = new Map<string, Set<string>>();
for (const [path, types] of Object.entries(sources)) {
  for (const file of trees.map((tree) => join(tree, path)).filter((one) => existsSync(one))) {
    const names = optionsOf(readFileSync(file, 'utf8'));
    for (const type of types)
      for (const name of names) found.set(type, (found.get(type) ?? new Set()).add(name));
  }
}
const source = {
  what: 'mount options by file system; a sign = behind those that take a value',
  from: 'linux-source-6.1 (6.1.192-2) and 7.2 (7.2.12-1), made by options.source.ts',
  licence: 'Linux is GPL-2.0; only names are taken',
};
const lines = [...found]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([type, names]) => `    ${JSON.stringify(type)}: ${JSON.stringify([...names].sort().join(' '))}`);
writeFileSync(
  new URL('options.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n  "options": {\n${lines.join(',\n')}\n  }\n}\n`,
);

function optionsOf(text: string): readonly string[] {
  const names: string[] = [];
  for (const [, kind, name] of text.matchAll(/fsparam_(\w+)\s*\(\s*"([^"]+)"/g)) {
    if (/^(?:flag|bool)/.test(kind!)) names.push(name!);
    if (kind === 'flag_no') names.push(`no${name!}`);
    if (!kind!.startsWith('flag')) names.push(`${name!}=`);
  }
  for (const [, spec] of text.matchAll(/\{\s*(?:\w*Opt_\w+|\w+_OPT\w*)\s*,\s*"([^"]+)"\s*\}/gi)) {
    names.push(spec!.replace(/=.*$/, '='));
  }
  return names;
}
