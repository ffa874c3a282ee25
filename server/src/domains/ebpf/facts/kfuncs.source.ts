/**
 * Makes `kfuncs.json` again: which functions of the kernel programs may call, by the program types that they are registered
 * for.
 *
 *   node kfuncs.source.ts <version>:<package version>=<kernel tree> ...
 *
 * A kernel tree is an unpacked `linux-source-*` of Debian. Read are the sets of names between `BTF_KFUNCS_START` (before 6.9
 * `BTF_SET8_START`) and its end, and the calls of `register_btf_kfunc_id_set` (GPL-2.0; only names are taken).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = ['kernel', 'net', 'fs', 'mm', 'drivers/hid/bpf', 'crypto', 'block'];
const named = /^([\d.]+):([^=]+)=(.*)$/;

function cTexts(root: string): readonly string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.c') && !/selftest|test_/.test(name))
        .map((name) => readFileSync(join(root, folder, name), 'utf8'))
        .filter((text) => text.includes('BTF_ID_FLAGS'));
    } catch {
      return [];
    }
  });
}

/** Program types of each function; `UNSPEC` stands for all of them. */
function readTree(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const text of cTexts(root)) {
    const sets = new Map<string, readonly string[]>();
    for (const [, name, body] of text.matchAll(
      /BTF_(?:KFUNCS|SET8)_START\((\w+)\)([\s\S]*?)BTF_(?:KFUNCS|SET8)_END/g,
    ))
      sets.set(
        name!,
        [...body!.matchAll(/BTF_ID_FLAGS\(func,\s*(\w+)/g)].map(([, kfunc]) => kfunc!),
      );
    const holders = new Map<string, string>();
    for (const [, name, body] of text.matchAll(/struct btf_kfunc_id_set\s+(\w+)\s*=\s*\{([\s\S]*?)\};/g)) {
      const set = /\.set\s*=\s*&(\w+)/.exec(body!)?.[1];
      if (set !== undefined) holders.set(name!, set);
    }
    for (const [, type, holder] of text.matchAll(
      /register_btf_kfunc_id_set\(\s*BPF_PROG_TYPE_(\w+),\s*&(\w+)\)/g,
    )) {
      for (const kfunc of sets.get(holders.get(holder!) ?? '') ?? []) {
        found.set(kfunc, (found.get(kfunc) ?? new Set()).add(type!));
      }
    }
  }
  return found;
}

function main(trees: readonly string[]): void {
  const kfuncs: Record<string, { since: string; programs: readonly string[] }> = {};
  let newest = '';
  for (const tree of trees) {
    const [, version, , root] = named.exec(tree)!;
    newest = version!;
    for (const [name, types] of [...readTree(root!)].sort(([a], [b]) => (a < b ? -1 : 1)))
      kfuncs[name] = { since: kfuncs[name]?.since ?? version!, programs: [...types].sort() };
  }
  const table = {
    source: {
      packages: trees.map((tree) => tree.replace(named, 'linux-source-$1 $2')),
      note: 'Names only. `since` is the first of these kernels, `programs` are those of the last one that has the function. Made by kfuncs.source.ts.',
    },
    newest,
    kfuncs: Object.fromEntries(Object.entries(kfuncs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  writeFileSync(
    fileURLToPath(new URL('kfuncs.json', import.meta.url)),
    `${JSON.stringify(table, undefined, 2)}\n`,
  );
}

main(process.argv.slice(2));
