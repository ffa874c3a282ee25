/**
 * Makes `helper-arguments.json` again: the verifier's word for each argument of a helper.
 *
 *   node helper-arguments.source.ts <version>:<package version>=<kernel tree>
 *
 * A kernel tree is an unpacked `linux-source-*` of Debian. Read are the `bpf_func_proto` structures (GPL-2.0; only the names of
 * kinds are taken). Where several stand behind one number, a kind is kept that all of them have.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['kernel', 'net', 'drivers/media/rc', 'security', 'fs'];

function cTexts(root: string): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.c'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8'))
      .filter((text) => text.includes('bpf_func_proto')),
  );
}

type Kinds = readonly string[];

function protosIn(texts: readonly string[]): ReadonlyMap<string, Kinds> {
  const found = new Map<string, Kinds>();
  for (const text of texts) {
    for (const [, name, body] of text.matchAll(/\bbpf_func_proto\s+(\w+)\s*=\s*\{([\s\S]*?)\n\};/g)) {
      const kinds = [...body!.matchAll(/\.arg\d_type\s*=\s*([^,]+),/g)].map(([, kind]) =>
        kind!.replace(/\s+/g, ' ').trim(),
      );
      found.set(name!, kinds);
    }
  }
  return found;
}

/** What functions give that other files ask for a structure of this one. */
function givenBy(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const text of texts)
    for (const [, name, body] of text.matchAll(
      /\bbpf_func_proto \*\s*(bpf_get_\w+)\(void\)\s*\{([\s\S]*?)\n\}/g,
    ))
      found.set(
        name!,
        [...body!.matchAll(/&(\w+)/g)].map(([, proto]) => proto!),
      );
  return found;
}

function main(tree: string): void {
  const [, version, packaged, root] = /^([\d.]+):([^=]+)=(.*)$/.exec(tree)!;
  const texts = cTexts(root!);
  const protos = protosIn(texts);
  const helpers = new Map<string, Kinds>();
  const given = givenBy(texts);
  for (const text of texts) {
    for (const [, name, body] of text.matchAll(/case BPF_FUNC_(\w+):([\s\S]*?)(?=case |default:)/g)) {
      const direct = [...body!.matchAll(/&(\w+)/g)].map(([, proto]) => proto!);
      const asked = [...body!.matchAll(/\b(bpf_get_\w+_proto)\s*\(/g)].flatMap(
        ([, by]) => given.get(by!) ?? [],
      );
      for (const proto of [...direct, ...asked]) {
        const kinds = protos.get(proto);
        const before = helpers.get(`bpf_${name!}`);
        if (kinds)
          helpers.set(
            `bpf_${name!}`,
            before ? kinds.map((kind, index) => (before[index] === kind ? kind : '')) : kinds,
          );
      }
    }
  }
  const table = {
    source: {
      packages: [`linux-source-${version!} ${packaged!}`],
      note: 'Names of kinds only; an empty one means that functions behind one number differ. Made by helper-arguments.source.ts.',
    },
    helpers: Object.fromEntries([...helpers].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  writeFileSync(
    new URL('helper-arguments.json', import.meta.url),
    `${JSON.stringify(table, undefined, 2)}\n`,
  );
}

main(process.argv[2]!);
