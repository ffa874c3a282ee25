/**
 * Makes `programs.json` again.
 *
 *   node programs.source.ts <linux> <kernel-versions.md> <probe.json>
 *
 * - `<linux>`: unpacked `linux-source-6.1` (the table here: 6.1.192-2 of Debian); `include/linux/bpf_types.h` names the context
 *   that programs of each type see (GPL-2.0; only facts are taken).
 * - `<kernel-versions.md>`: `docs/kernel-versions.md` of bpfcc (Apache-2.0; commit 6d0a964c2cda), the first kernel of a type.
 * - `<probe.json>`: what a running kernel says, `{ kernel, helpers_by_program_type }`, taken from `bpftool -j feature probe full`
 *   run as root (`helpers`, without the suffix `_available_helpers`). The table here: Linux 6.18.44, 2,480 pairs. A type for
 *   which the probe reports no helper at all could not be probed: its list is left out, which means "unknown".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Probe {
  readonly kernel: string;
  readonly helpers_by_program_type: Readonly<Record<string, readonly string[]>>;
}

function main(linux: string, versionsFile: string, probeFile: string): void {
  const probe = JSON.parse(readFileSync(probeFile, 'utf8')) as Probe;
  const helpers = JSON.parse(readFileSync(new URL('helpers.json', import.meta.url), 'utf8')) as {
    helpers: Record<string, { id: number }>;
  };
  const contexts = new Map<string, string>();
  const types = readFileSync(join(linux, 'include/linux/bpf_types.h'), 'utf8');
  for (const match of types.matchAll(/^BPF_PROG_TYPE\(BPF_PROG_TYPE_(\w+),\s*\w+,\s*([^,]+),/gm)) {
    contexts.set(match[1]!, match[2]!.trim());
  }
  const since = new Map<string, string>();
  for (const line of readFileSync(versionsFile, 'utf8').split('\n')) {
    const row = /\|\s*([\d.]+)\s*\|.*\|\s*BPF_PROG_TYPE_(\w+)\s*$/.exec(line);
    if (row) since.set(row[2]!, row[1]!);
  }
  const names = [...new Set([...contexts.keys(), ...Object.keys(probe.helpers_by_program_type).map(upper)])];
  const rows = names.map((name) => {
    const allowed = probe.helpers_by_program_type[name.toLowerCase()] ?? [];
    const ids = allowed.map((helper) => helpers.helpers[helper]?.id).filter((id) => id !== undefined);
    const context = contexts.get(name);
    const row = {
      ...(since.get(name) ? { since: since.get(name) } : {}),
      ...(context?.startsWith('struct ') ? { context } : {}),
      ...(ids.length > 0 ? { helpers: ids.sort((a, b) => a - b) } : {}),
    };
    return `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`;
  });
  const source = {
    packages: [
      'linux-source-6.1 6.1.192-2',
      'bpfcc docs/kernel-versions.md 6d0a964c2cda',
      `Linux ${probe.kernel}`,
    ],
    date: '2026-11-23',
    note: 'Facts only. Made by programs.source.ts; helpers are the ids that the probed kernel accepts in a type.',
  };
  const probed = probe.kernel.split('.').slice(0, 2).join('.');
  const text = `{\n  "source": ${JSON.stringify(source)},\n  "probed": "${probed}",\n  "programs": {\n${rows.join(',\n')}\n  }\n}\n`;
  writeFileSync(new URL('programs.json', import.meta.url), text);
}

function upper(name: string): string {
  return name.toUpperCase();
}

const [linux, versions, probe] = process.argv.slice(2);
if (!linux || !versions || !probe) {
  throw new Error('usage: programs.source.ts <linux> <kernel-versions.md> <probe.json>');
}
main(linux, versions, probe);
