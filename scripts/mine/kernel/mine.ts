/**
 * `npm run mine:kernel`: reads the header packages of four Debian kernels on two architectures and writes the API
 * timeline, `knowledge/kernel-api.bin`, with the notice that names every package. Downloads what the cache lacks.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Merged } from '../../../server/src/knowledge/merge.ts';
import { scanTree } from '../../../server/src/knowledge/scan/scan-tree.ts';
import { writeTable } from '../../../server/src/knowledge/write-table.ts';
import { architectures, fetchHeaders, kernels } from './fetch.ts';

const root = join(import.meta.dirname, '../../..');

interface Column {
  readonly version: string;
  readonly arch: string;
  /** The kernel's own name of the architecture. */
  readonly folder: string;
  readonly source: string;
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** The point release that a generated header of the tree names. */
async function releaseOf(folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    const path = join(folder, 'include/generated/uapi/linux/version.h');
    const text = await readFile(path, 'utf8').catch(() => '');
    const code = Number(/#define LINUX_VERSION_CODE (\d+)/.exec(text)?.[1] ?? Number.NaN);
    // The code has room for 255 point releases only; newer headers name the parts.
    const sublevel = /#define LINUX_VERSION_SUBLEVEL (\d+)/.exec(text)?.[1] ?? String(code & 0xff);
    if (!Number.isNaN(code)) return `${code >> 16}.${(code >> 8) & 0xff}.${sublevel}`;
  }
  throw new Error(`no version in ${folders.join(', ')}`);
}

async function columnsOf(): Promise<readonly Column[]> {
  const columns: Column[] = [];
  for (const kernel of kernels) {
    const fetched = await fetchHeaders(kernel);
    for (const [index, [arch, folder]] of architectures.entries()) {
      const { folders, packages } = fetched[index]!;
      const source = packages.join(', ');
      columns.push({ version: await releaseOf(folders), arch, folder, source, folders, packages });
    }
  }
  return columns;
}

function notice(columns: readonly Column[]): string {
  const packages = [...new Set(columns.flatMap((column) => column.packages))].sort();
  return `kernel-api.bin

Facts about the interface that Linux kernels offer to modules: names, normalised types, arity, preprocessor conditions,
include lines and exported symbols, with the releases they hold for. It holds no comments, no bodies and no layout of
the headers it was read from. It can be rebuilt with \`npm run mine:kernel\`, and for any other kernel with
\`syswright index\`.

Read from these Debian packages of the Linux kernel (GPL-2.0 WITH Linux-syscall-note and compatible licences):

${packages.map((name) => `- ${name}\n`).join('')}`;
}

const began = performance.now();
const columns = await columnsOf();
const merged = new Merged();
// The newest first, because names of parameters and the order of members are taken from it.
for (let index = columns.length - 1; index >= 0; index--) {
  const { folders, folder, version, arch } = columns[index]!;
  const facts = scanTree(folders, folder);
  merged.add(facts, index);
  console.log(
    `${version} ${arch}: ${facts.headers.length} headers, ${facts.exported.length} exports, ${facts.unreadable} unreadable`,
  );
}
const table = writeTable(
  {
    columns: columns.map(({ version, arch, source }) => ({ version, arch, source })),
    made: 'scripts/mine/kernel/mine.ts',
  },
  merged,
);
await mkdir(join(root, 'knowledge'), { recursive: true });
await writeFile(join(root, 'knowledge/kernel-api.bin'), table);
await writeFile(join(root, 'knowledge/NOTICE'), notice(columns));
const releases = [...new Set(columns.map(({ version }) => version))];
await writeFile(
  join(root, 'server/src/target/table-releases.json'),
  `${JSON.stringify({ source: 'written by scripts/mine/kernel/mine.ts: the point releases that the shipped table was read from', releases }, null, 2)}\n`,
);
console.log(
  `${merged.rows.size} rows, ${(table.length / 1e6).toFixed(2)} MB, ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
