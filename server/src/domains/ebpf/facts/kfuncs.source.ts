/**
 * Makes `kfuncs.json` again: which functions of the kernel programs may call, by the program types that they are registered
 * for, what the verifier is told of them (`KF_ACQUIRE` and the like), and how they are declared.
 *
 *   node kfuncs.source.ts <version>:<package version>=<kernel tree> ...
 *
 * A kernel tree is an unpacked `linux-source-*` of Debian. Read are the sets of names between `BTF_KFUNCS_START` (before 6.9
 * `BTF_SET8_START`) and its end with their flags, the calls of `register_btf_kfunc_id_set`, and the heads of the functions behind
 * `__bpf_kfunc` (GPL-2.0; only names, flags, types and the names of parameters are taken).
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
        .map((text) => text.replace(/^[ \t]*#[ \t]*define(?:\\\n|.)*/gm, ''))
        .filter((text) => /BTF_ID_FLAGS|__bpf_kfunc/.test(text));
    } catch {
      return [];
    }
  });
}

interface Row {
  /** `UNSPEC` stands for all of them. */
  readonly programs: Set<string>;
  /** Without `KF_`. */
  readonly flags: readonly string[];
  readonly prototype?: string;
}

/** What a tree says of each function that is registered for programs. */
function readTree(root: string): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  const texts = cTexts(root);
  const heads = headsIn(texts);
  for (const text of texts) {
    const sets = new Map<string, readonly string[]>();
    const flags = flagsIn(text);
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
        const own = flags.get(kfunc) ?? [];
        const head = heads.get(kfunc);
        const row = found.get(kfunc) ?? {
          programs: new Set(),
          flags: own,
          ...(head ? { prototype: prototypeOf(kfunc, head, own) } : {}),
        };
        found.set(kfunc, row);
        row.programs.add(type!);
      }
    }
  }
  return found;
}

function flagsIn(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...text.matchAll(/BTF_ID_FLAGS\(func,\s*(\w+)\s*,?([^)]*)\)/g)].map(([, name, flags]) => [
      name!,
      [...flags!.matchAll(/KF_(\w+)/g)].map(([, flag]) => flag!).sort(),
    ]),
  );
}

/** The heads of all functions that are marked for programs: what they return, and their parameters. */
function headsIn(
  texts: readonly string[],
): ReadonlyMap<string, readonly [returns: string, parameters: string]> {
  const head = /__bpf_kfunc\s+([^;(){}]*?[\s*])(\w+)\s*\(([^()]*)\)\s*\{/g;
  return new Map(
    texts.flatMap((text) =>
      [...text.matchAll(head)].map(([, returns, name, list]) => [name!, [returns!, list!]] as const),
    ),
  );
}

function prototypeOf(
  name: string,
  [before, list]: readonly [string, string],
  flags: readonly string[],
): string {
  const parameters = list.split(',').map((one) => one.replace(/\s+/g, ' ').trim());
  // The verifier itself fills the last one in.
  if (flags.includes('IMPLICIT_ARGS')) parameters.pop();
  const returns = before
    .replace(/\b(?:noinline|notrace|__always_inline)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${returns}${returns.endsWith('*') ? '' : ' '}${name}(${parameters.join(', ') || 'void'})`;
}

function main(trees: readonly string[]): void {
  const kfuncs: Record<
    string,
    Omit<Row, 'programs'> & { readonly since: string; readonly programs: readonly string[] }
  > = {};
  let newest = '';
  for (const tree of trees) {
    const [, version, , root] = named.exec(tree)!;
    newest = version!;
    for (const [name, { programs, flags, prototype }] of readTree(root!))
      kfuncs[name] = {
        since: kfuncs[name]?.since ?? version!,
        programs: [...programs].sort(),
        flags,
        ...(prototype === undefined ? {} : { prototype }),
      };
  }
  const table = {
    source: {
      packages: trees.map((tree) => tree.replace(named, 'linux-source-$1 $2')),
      note: '`since` is the first of these kernels, the rest is of the last one that has the function. Made by kfuncs.source.ts.',
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
