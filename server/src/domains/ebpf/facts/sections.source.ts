/**
 * Makes `sections.json` again.
 *
 *   node sections.source.ts <folder>
 *
 * The folder holds `src/libbpf.c` of libbpf's releases, named `1.0.c` ... `1.8.c`: for each tag of github.com/libbpf/libbpf
 * `git show v1.0.0:src/libbpf.c > 1.0.c`. The table here used v1.0.0 to v1.7.0 and, for 1.8, commit f7081a6baf3f of
 * 2026-07-30. libbpf is LGPL-2.1 OR BSD-2-Clause; only facts are taken: the names of sections, what program they make, and the
 * first release that knows them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  readonly section: string;
  /** True when a `/` and something to attach to may follow the name. */
  readonly extra?: true;
  readonly program: string;
  readonly attach?: string;
  readonly sleeps?: true;
  /** First release of libbpf that knows the name; 1.0 stands for "1.0 or older". */
  readonly libbpf: string;
}

function main(folder: string): void {
  const rows = new Map<string, Row>();
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const match of text.matchAll(/^\tSEC_DEF\("([^"]+)",\s*(\w+),\s*(\w+),\s*([^,)]+)/gm)) {
      const [, name, program, attach, flags] = match;
      const section = name!.replace(/[+/]$/, '');
      if (rows.has(section)) continue;
      rows.set(section, {
        section,
        ...(name!.endsWith('+') ? { extra: true } : {}),
        program: program!,
        ...(attach === '0' ? {} : { attach: attach! }),
        ...(flags!.includes('SEC_SLEEPABLE') ? { sleeps: true } : {}),
        libbpf: file.replace(/\.c$/, ''),
      });
    }
  }
  const source = {
    packages: ['libbpf v1.0.0 to v1.7.0, and f7081a6baf3f for 1.8'],
    date: '2026-11-23',
    note: 'Facts only. Made by sections.source.ts.',
  };
  const lines = [...rows.values()].map((row) => `    ${JSON.stringify(row)}`);
  const text = `{\n  "source": ${JSON.stringify(source)},\n  "sections": [\n${lines.join(',\n')}\n  ]\n}\n`;
  writeFileSync(new URL('sections.json', import.meta.url), text);
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: sections.source.ts <folder with 1.0.c, 1.1.c ...>');
main(folder);
