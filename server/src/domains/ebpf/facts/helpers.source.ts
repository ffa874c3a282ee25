/**
 * Makes `helpers.json` again.
 *
 *   node helpers.source.ts <libbpf> <linux> <kernel-versions.md>
 *
 * - `<libbpf>`: unpacked source package `libbpf` (`apt-get source libbpf`; the table here: 1.7.0-1 of Debian, 2026).
 *   Names, numbers and prototypes come from `src/bpf_helper_defs.h` (LGPL-2.1 OR BSD-2-Clause; only facts are taken).
 * - `<linux>`: unpacked `linux-source-6.1` (`apt-get download linux-source-6.1`; the table here: 6.1.192-2 of Debian).
 *   The licence condition, sleeping and the kind of the result come from the `bpf_func_proto` structures (GPL-2.0; facts).
 * - `<kernel-versions.md>`: `docs/kernel-versions.md` of the source package `bpfcc` (Apache-2.0; the table here: commit
 *   6d0a964c2cda of 2026-05-27). The first kernel version of each helper comes from there. Every version was compared with
 *   the helper lists of 5.10, 6.1, 6.12 and 7.2, and none contradicts them.
 *
 * What the sources get wrong stands in `helpers.patch.json`, so that making the table again does not lose it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Proto {
  readonly gpl: boolean;
  readonly sleeps: boolean;
  readonly returns: string | undefined;
}

const folders = [
  'kernel/bpf',
  'kernel/trace',
  'net/core',
  'net/ipv4',
  'net/xfrm',
  'drivers/media/rc',
  'security',
];

function cFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.c'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

/** All prototypes that a helper's number may lead to: one number may mean different functions per program type. */
function readProtos(linux: string): Map<string, Proto[]> {
  const texts = [...folders.flatMap((folder) => cFiles(linux, folder))];
  const protos = new Map<string, Proto>();
  for (const text of texts) {
    for (const [, name, body] of text.matchAll(/\bbpf_func_proto\s+(\w+)\s*=\s*\{([\s\S]*?)\n\};/g)) {
      protos.set(name!, {
        gpl: /\.gpl_only\s*=\s*true/.test(body!),
        sleeps: /\.might_sleep\s*=\s*true/.test(body!),
        returns: /\.ret_type\s*=\s*([^,]+),/.exec(body!)?.[1]?.trim(),
      });
    }
  }
  const byHelper = new Map<string, Proto[]>();
  for (const text of texts) {
    // A `case` leads to every `&proto` up to the next `case` or the end of the switch.
    for (const [, name, body] of text.matchAll(/case BPF_FUNC_(\w+):([\s\S]*?)(?=case |default:)/g)) {
      for (const [, proto] of body!.matchAll(/&(\w+)/g)) {
        const found = protos.get(proto!);
        if (found) byHelper.set(`bpf_${name!}`, [...(byHelper.get(`bpf_${name!}`) ?? []), found]);
      }
    }
  }
  return byHelper;
}

function all<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

function main(libbpf: string, linux: string, versionsFile: string): void {
  const protos = readProtos(linux);
  const versions = new Map<string, { since: string; gpl: boolean }>();
  for (const line of readFileSync(versionsFile, 'utf8').split('\n')) {
    const row = /^`BPF_FUNC_(\w+)\(\)`\s*\|\s*([\d.]+)\s*\|([^|]*)\|/.exec(line);
    if (row) versions.set(`bpf_${row[1]!}`, { since: row[2]!, gpl: row[3]!.trim() === 'GPL' });
  }
  const definitions = readFileSync(join(libbpf, 'src/bpf_helper_defs.h'), 'utf8');
  const rows: string[] = [];
  for (const match of definitions.matchAll(
    /^static (?:__bpf_fastcall )?(.+?)\(\* const (bpf_\w+)\)\((.*)\) = \(void \*\) (\d+);/gm,
  )) {
    const [, type, name, parameters, id] = match;
    const seen = protos.get(name!) ?? [];
    const row = {
      id: Number(id),
      ...(versions.get(name!) ? { since: versions.get(name!)!.since } : {}),
      // Either source is enough: one lacks newer helpers, the other those with several functions behind one number.
      ...((all(seen.map((proto) => proto.gpl)) ?? versions.get(name!)?.gpl) ? { gpl: true } : {}),
      ...(all(seen.map((proto) => proto.sleeps)) ? { sleeps: true } : {}),
      ...(all(seen.map((proto) => proto.returns))
        ? { returns: all(seen.map((proto) => proto.returns)) }
        : {}),
      prototype: `${type!.trim()}${type!.endsWith('*') ? '' : ' '}${name!}(${parameters!})`,
    };
    rows.push(`    ${JSON.stringify(name)}: ${JSON.stringify(row)}`);
  }
  const source = {
    packages: ['libbpf 1.7.0-1', 'linux-source-6.1 6.1.192-2', 'bpfcc docs/kernel-versions.md 6d0a964c2cda'],
    date: '2026-11-23',
    note: 'Facts only: names, numbers, prototypes, versions, conditions. Made by helpers.source.ts.',
  };
  const text = `{\n  "source": ${JSON.stringify(source)},\n  "helpers": {\n${rows.join(',\n')}\n  }\n}\n`;
  writeFileSync(new URL('helpers.json', import.meta.url), text);
}

const [libbpf, linux, versions] = process.argv.slice(2);
if (!libbpf || !linux || !versions)
  throw new Error('usage: helpers.source.ts <libbpf> <linux> <kernel-versions.md>');
main(libbpf, linux, versions);
