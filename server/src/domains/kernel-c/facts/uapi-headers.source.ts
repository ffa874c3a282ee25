/**
 * Makes `uapi-headers.json` again: headers below `linux/` that the kernel exports to user space, so that a file that
 * includes nothing else of the kernel's is known to be an ordinary program. Provenance: Debian's
 * `linux-headers-<version>-common` 5.10.262, 6.1.192, 6.12.117 and 7.2.13 (2026-11-23); the table holds names only.
 *
 *     node uapi-headers.source.ts 5.10=/path/to/headers 6.1=... 6.12=... 7.2=...
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHeaderTree } from './header-tree.source.ts';

const names = new Set<string>();
for (const one of process.argv.slice(2)) {
  const [name, root] = one.split('=');
  if (!name || !root) throw new Error(`expected <version>=<path>, got ${one}`);
  for (const path of readHeaderTree(name, root).uapi) {
    if (path.startsWith('linux/')) names.add(path.slice('linux/'.length, -'.h'.length));
  }
}
// The C library and old exports install these too, although no tree from 5.10 on has them under uapi.
for (const name of ['version', 'compiler_types', 'irqnr', 'hdlcdrv']) names.add(name);
const source =
  'include/uapi/linux of Debian linux-headers-common 5.10.262, 6.1.192, 6.12.117 and 7.2.13; names only';
const json = `{
  "source": ${JSON.stringify(source)},
  "names": ${JSON.stringify([...names].sort().join(' '))}
}
`;
writeFileSync(fileURLToPath(new URL('uapi-headers.json', import.meta.url)), json);
