/**
 * Drift findings against gcc's errors: `npm run bench:drift -- --work DIR [--truth FILE --compiled FILE]
 * [--kernels 5.10,6.1,6.12,7.2] [--between 5.10<5.15<6.1,6.1<6.6<6.12,6.1<6.8<6.12] [--packages a,b] [--verbose]`.
 * DIR is what `prepare.sh` laid out.
 *
 * A site is (package, version, kernel, path, line) of a root error; it is found when a finding starts within one line of
 * it. Precision counts findings in files that gcc compiled for that kernel; one whose start is not within one line of
 * any gcc error there, cascade or not, is false. `--between` says for kernels between those of the tables what share of
 * the findings keeps an answer there (`decidable.ts`); an empty list leaves that out. Package versions that the archive no longer has drop out of both.
 */
import { readFile } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRunner } from '../../../server/src/workbench/check-run.ts';
import { decidable } from './decidable.ts';
import { filesBelow } from './files-below.ts';

const { values } = parseArgs({
  options: {
    work: { type: 'string' },
    truth: { type: 'string', default: join(import.meta.dirname, 'truth-open.jsonl') },
    compiled: { type: 'string', default: join(import.meta.dirname, 'compiled-open.jsonl') },
    kernels: { type: 'string', default: '5.10,6.1,6.12,7.2' },
    between: { type: 'string', default: '5.10<5.15<6.1,6.1<6.6<6.12,6.1<6.8<6.12' },
    packages: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.work === undefined)
  throw new Error(
    'usage: npm run bench:drift -- --work DIR [--kernels LIST] [--between LIST] [--packages LIST] [--verbose]; see README.md here',
  );
const work = resolve(values.work);
const kernels = values.kernels.split(',');
const only = values.packages?.split(',');

interface Site {
  readonly class: string;
  readonly symbol: string | null;
}

interface TruthRecord extends Site {
  readonly package: string;
  readonly version: string;
  readonly kernel: string;
  readonly file: string;
  readonly line: number;
  readonly cascade: boolean;
  readonly after_stub: readonly unknown[];
}

interface CompiledRecord {
  readonly package: string;
  readonly version: string;
  readonly path: string;
  readonly kernels: Readonly<Record<string, readonly (readonly [string, number])[]>>;
}

async function records<T>(path: string): Promise<readonly T[]> {
  const text = await readFile(path, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

const place = (file: string, line: number): string => `${normalize(file)}:${line}`;
const runOf = (one: { readonly package: string; readonly version: string }, kernel: string): string =>
  `${one.package} ${one.version} ${kernel}`;

const truth = new Map<string, Map<string, Site>>();
for (const one of await records<TruthRecord>(values.truth)) {
  if (one.cascade || one.after_stub.length > 0) continue;
  const key = runOf(one, one.kernel);
  const sites = truth.get(key) ?? new Map<string, Site>();
  truth.set(key, sites);
  const at = place(one.file, one.line);
  if (!sites.has(at)) sites.set(at, one);
}
const compiled = new Map<string, { readonly files: Set<string>; readonly errors: Set<string> }>();
for (const one of await records<CompiledRecord>(values.compiled)) {
  for (const [kernel, errors] of Object.entries(one.kernels)) {
    const key = runOf(one, kernel);
    const known = compiled.get(key) ?? { files: new Set<string>(), errors: new Set<string>() };
    compiled.set(key, known);
    known.files.add(normalize(one.path));
    for (const [file, line] of errors) {
      known.files.add(normalize(file));
      known.errors.add(place(file, line));
    }
  }
}

interface Tally {
  found: number;
  all: number;
}
const byClass = new Map<string, Tally>();
const byKernel = new Map<string, Tally & { wrong: number }>();
const groups = new Map<string, boolean>();
const groupsOfClass = new Map<string, Set<string>>();

function tally<T extends Tally>(tallies: Map<string, T>, key: string, fresh: T, found: boolean): void {
  const one = tallies.get(key) ?? fresh;
  tallies.set(key, one);
  one.all++;
  if (found) one.found++;
}

function near(places: ReadonlySet<string>, at: string): boolean {
  const cut = at.lastIndexOf(':');
  const line = Number(at.slice(cut + 1));
  return [line - 1, line, line + 1].some((one) => places.has(`${at.slice(0, cut)}:${one}`));
}

/** Starts of the findings of medium confidence and more, with their code, by `path:line`. */
async function findingsOf(folder: string, kernel: string): Promise<ReadonlyMap<string, string>> {
  const run = await createRunner({
    locale: 'en',
    scopes: [{ root: folder, target: kernel, targetSource: '--target', tags: ['drift'] }],
  });
  const starts = new Map<string, string>();
  for (const path of await filesBelow(folder)) {
    const shown = path.slice(folder.length + 1);
    const checked = await run({ path, shown, base: { path: folder, shown: '' }, scope: 0 });
    for (const one of checked?.report.findings ?? []) {
      if (one.confidence !== 'low') starts.set(place(shown, one.line), `${one.code} ${one.message}`);
    }
  }
  return starts;
}

const folders: string[] = [];
for (const line of (await readFile(join(work, 'index.tsv'), 'utf8')).split('\n')) {
  const [name, version, , folder] = line.split('\t');
  if (name === undefined || version === undefined || folder === undefined) continue;
  if (only && !only.includes(name)) continue;
  folders.push(join(work, folder));
  for (const kernel of kernels) {
    const key = runOf({ package: name, version }, kernel);
    const known = compiled.get(key);
    if (!known) continue;
    const starts = await findingsOf(join(work, folder), kernel);
    const lines = new Set(starts.keys());
    for (const [at, { class: kind, symbol }] of truth.get(key) ?? []) {
      const found = near(lines, at);
      tally(byClass, kind, { found: 0, all: 0 }, found);
      tally(byKernel, kernel, { found: 0, all: 0, wrong: 0 }, found);
      const group = `${name} ${kind} ${symbol ?? ''}`;
      groups.set(group, (groups.get(group) ?? true) && found);
      groupsOfClass.set(kind, (groupsOfClass.get(kind) ?? new Set()).add(group));
      if (values.verbose && !found) console.log('missed', key, at, kind, symbol);
    }
    for (const [at, what] of starts) {
      if (!known.files.has(at.slice(0, at.lastIndexOf(':'))) || near(known.errors, at)) continue;
      const one = byKernel.get(kernel) ?? { found: 0, all: 0, wrong: 0 };
      byKernel.set(kernel, one);
      one.wrong++;
      if (values.verbose) console.log('false', key, at, what);
    }
  }
}

const percent = (part: number, whole: number): string =>
  `${part}/${whole} = ${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
for (const [kernel, { found, all, wrong }] of byKernel)
  console.log(`${kernel}: sites found ${percent(found, all)}, false findings ${wrong}`);
for (const [kind, { found, all }] of [...byClass].sort()) {
  const own = [...(groupsOfClass.get(kind) ?? [])];
  const whole = own.filter((group) => groups.get(group) === true).length;
  console.log(`${kind}: sites ${percent(found, all)}, groups ${percent(whole, own.length)}`);
}
const sum = [...byKernel.values()];
const all = sum.reduce((total, one) => total + one.all, 0);
const found = sum.reduce((total, one) => total + one.found, 0);
const wrong = sum.reduce((total, one) => total + one.wrong, 0);
const whole = [...groups.values()].filter(Boolean).length;
console.log(
  `recall ${percent(found, all)} of sites, ${percent(whole, groups.size)} of groups; precision ${percent(found, found + wrong)}`,
);
for (const triple of values.between.split(',').filter(Boolean)) {
  const [after, on, until] = triple.split('<');
  if (after === undefined || on === undefined || until === undefined)
    throw new Error(`--between wants OLDER<KERNEL<NEWER, not ${triple}`);
  const share = await decidable(folders, { after, on, until });
  const kept = share.all - share.changed + share.decided;
  console.log(
    `${on}: findings of ${until} with an answer there ${percent(kept, share.all)}; of what changed since ${after} ${percent(share.decided, share.changed)}`,
  );
  if (values.verbose) for (const [name, count] of share.open) console.log('open', on, name, count);
}
