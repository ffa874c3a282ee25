/**
 * Makes `maps.json` again.
 *
 *   node maps.source.ts <libbpf> <kernel-versions.md>
 *
 * - `<libbpf>`: unpacked source package `libbpf` (the table here: 1.7.0-1 of Debian); `include/uapi/linux/bpf.h` numbers the
 *   map types (GPL-2.0 WITH Linux-syscall-note; only facts are taken).
 * - `<kernel-versions.md>`: `docs/kernel-versions.md` of bpfcc (Apache-2.0; commit 6d0a964c2cda), the first kernel of a type.
 *
 * What a map of a type must and must not say is read by hand from the `map_alloc_check` functions of Linux 6.1
 * (kernel/bpf, net/core, net/xdp) and stands in `maps.patch.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function main(libbpf: string, versionsFile: string): void {
  const since = new Map<string, string>();
  for (const line of readFileSync(versionsFile, 'utf8').split('\n')) {
    const row = /\|\s*([\d.]+)\s*\|.*\|\s*BPF_MAP_TYPE_(\w+)\s*$/.exec(line);
    if (row) since.set(row[2]!, row[1]!);
  }
  const uapi = readFileSync(join(libbpf, 'include/uapi/linux/bpf.h'), 'utf8');
  const body = /enum bpf_map_type \{([\s\S]*?)\n\};/.exec(uapi)?.[1] ?? '';
  const rows: string[] = [];
  let id = 0;
  for (const match of body.matchAll(/^\tBPF_MAP_TYPE_(\w+)(?:\s*=\s*BPF_MAP_TYPE_(\w+))?,/gm)) {
    const [, name, alias] = match;
    if (alias) continue;
    const short = name!.replace(/_DEPRECATED$/, '');
    if (short !== 'UNSPEC') {
      const row = { id, ...(since.get(short) ? { since: since.get(short) } : {}) };
      rows.push(`    ${JSON.stringify(short)}: ${JSON.stringify(row)}`);
    }
    id++;
  }
  const source = {
    packages: ['libbpf 1.7.0-1', 'bpfcc docs/kernel-versions.md 6d0a964c2cda'],
    date: '2026-11-23',
    note: 'Facts only. Made by maps.source.ts.',
  };
  const text = `{\n  "source": ${JSON.stringify(source)},\n  "maps": {\n${rows.join(',\n')}\n  }\n}\n`;
  writeFileSync(new URL('maps.json', import.meta.url), text);
}

const [libbpf, versions] = process.argv.slice(2);
if (!libbpf || !versions) throw new Error('usage: maps.source.ts <libbpf> <kernel-versions.md>');
main(libbpf, versions);
