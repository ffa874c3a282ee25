import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line that gcc refuses on a kernel, as the drift bench records it. */
export interface Site {
  readonly package: string;
  readonly version: string;
  readonly unit: string;
  readonly file: string;
  readonly line: number;
  readonly class: string;
  readonly symbol: string | null;
}

/** A file with lines that gcc refuses. */
export interface BrokenFile {
  /** Package and version. */
  readonly of: string;
  readonly name: string;
  /** Below the folder that `prepare.sh` laid out. */
  readonly path: string;
  readonly sites: readonly Site[];
  /** Every line that some error names. */
  readonly refused: ReadonlySet<number>;
}

interface TruthRecord extends Site {
  readonly kernel: string;
  readonly cascade: boolean;
  readonly after_stub: readonly unknown[];
}

interface CompiledRecord {
  readonly package: string;
  readonly version: string;
  readonly kernels: Readonly<Record<string, readonly (readonly [string, number])[]>>;
}

const recorded = join(import.meta.dirname, '../drift');

/** The files of the open half in which gcc refuses lines on a kernel: root errors only, each line once. */
export async function brokenFiles(
  work: string,
  kernel: string,
  only: readonly string[] | undefined,
): Promise<readonly BrokenFile[]> {
  const folders = new Map<string, string>();
  for (const line of (await readFile(join(work, 'index.tsv'), 'utf8')).split('\n')) {
    const [name = '', version = '', , folder] = line.split('\t');
    if (folder !== undefined && only?.includes(name) !== false) folders.set(`${name} ${version}`, folder);
  }
  const refused = new Map<string, Set<number>>();
  for (const one of await records<CompiledRecord>('compiled-open.jsonl')) {
    for (const [file, line] of one.kernels[kernel] ?? []) {
      const key = `${one.package} ${one.version} ${file}`;
      const lines = refused.get(key) ?? new Set<number>();
      refused.set(key, lines.add(line));
    }
  }
  const files = new Map<string, BrokenFile & { readonly sites: Site[] }>();
  for (const site of await records<TruthRecord>('truth-open.jsonl')) {
    if (site.kernel !== kernel || site.cascade || site.after_stub.length > 0) continue;
    const of = `${site.package} ${site.version}`;
    const folder = folders.get(of);
    if (folder === undefined) continue;
    const key = `${of} ${site.file}`;
    const file = files.get(key) ?? {
      of,
      name: site.file,
      path: join(work, folder, site.file),
      sites: [],
      refused: refused.get(key) ?? new Set(),
    };
    files.set(key, file);
    if (!file.sites.some(({ line }) => line === site.line)) file.sites.push(site);
  }
  return [...files.values()];
}

async function records<T>(name: string): Promise<readonly T[]> {
  const text = await readFile(join(recorded, name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
