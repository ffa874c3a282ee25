/**
 * How many injected defects the flow rules find: `npm run bench:flow -- [--seed N] [--files N] [--most N] [--further | --other] [--missed] <kernel tree>`.
 *
 * Files are drawn by seed, the same number from each subsystem, and of each file and family at most so many mutants. A mutant is
 * found when its function has a finding of medium confidence or more, of a rule of that family, whose (code, message) the original
 * lacks. What the families' own text rules leave out is not counted anywhere. `--further` takes the second set of defects, which was
 * written apart from the first, and other folders; `--other` the third in the folders of the second.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../../../server/src/core/engine.ts';
import { render } from '../../../server/src/core/text.ts';
import { domain } from '../../../server/src/domains/kernel-c/index.ts';
import type { Span } from '../../../server/src/core/types.ts';
import type { CFile } from '../../../server/src/syntax/c/types.ts';
import { bareHost } from '../../support/config-files.ts';
import { drawn, random } from '../../support/random.ts';
import { furtherFamilies } from './further-mutations.ts';
import { families as firstFamilies, type Family } from './mutations.ts';
import { otherFamilies } from './other-mutations.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: '400' },
    most: { type: 'string', default: '2' },
    family: { type: 'string', default: '' },
    further: { type: 'boolean', default: false },
    other: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
  },
});
const [tree] = positionals;
if (tree === undefined) {
  console.error(
    'usage: npm run bench:flow -- [--seed N] [--files N] [--most N] [--family WORD] [--further | --other] [--missed] <kernel tree>',
  );
  process.exit(2);
}

const next = random(Number(values.seed));
const families = values.other ? otherFamilies : values.further ? furtherFamilies : firstFamilies;
const further = [
  'drivers/mmc',
  'drivers/iio',
  'drivers/input',
  'drivers/crypto',
  'drivers/tty',
  'drivers/mtd',
  'drivers/block',
  'drivers/net/ethernet',
  'drivers/media/platform',
  'drivers/infiniband',
  'drivers/phy',
  'drivers/char',
  'fs',
  'net',
  'sound',
];
const first = [
  'drivers/net',
  'drivers/usb',
  'drivers/media',
  'drivers/scsi',
  'drivers/gpu',
  'drivers/i2c',
  'drivers/spi',
  'fs',
  'net',
  'sound',
];
const subsystems = values.further || values.other ? further : first;
const most = Number(values.most);
/** Longer ones are tables of registers. */
const longest = 400_000;

interface Score {
  found: number;
  all: number;
}

const chosen = families.filter(({ name }) => name.includes(values.family));
const byFamily = new Map(chosen.map(({ name }) => [name, { found: 0, all: 0 }]));
const bySubsystem = new Map(subsystems.map((name) => [name, { found: 0, all: 0 }]));
const rules = domain.rules.filter(
  ({ meta }) => meta.tags.includes('flow') || chosen.some((one) => one.rules.includes(nameOf(meta.code))),
);
const files = new Set<string>();
const begin = process.cpuUsage();
const each = Math.ceil(Number(values.files) / subsystems.length);
for (const subsystem of subsystems) {
  for (const path of drawn(next, sources(join(tree, subsystem)), each)) await scoreFile(path, subsystem);
}
print();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return entry.name.endsWith('.c') ? [path] : [];
    })
    .sort();
}

async function scoreFile(path: string, subsystem: string): Promise<void> {
  const text = readFileSync(path, 'utf8');
  if (text.length > longest) return;
  let file = await parse(path, text);
  const functions = file.all('function').filter((fn) => !fn.broken);
  for (const family of chosen) {
    const mutants = functions.flatMap((fn) =>
      family.mutants(text.slice(fn.start, fn.end), text).map((body) => ({ fn, body })),
    );
    for (const { fn, body } of drawn(next, mutants, most)) {
      file = await parse(path, text, file);
      const before = said(file, fn);
      file = await parse(path, text.slice(0, fn.start) + body + text.slice(fn.end), file);
      const after = said(file, { start: fn.start, end: fn.start + body.length });
      const isFound = after.some((one) => isOf(family, one) && isNew(one, after, before));
      for (const score of [byFamily.get(family.name)!, bySubsystem.get(subsystem)!]) {
        score.all++;
        if (isFound) score.found++;
      }
      files.add(path);
      if (isFound || !values.missed) continue;
      const instead = after.filter((one) => isNew(one, after, before)).map((one) => one.split('\n')[0]!);
      tellMissed(family, path, text, { fn, body, instead });
    }
  }
  file.dispose?.();
}

/** Parsed as an editor does it: what did not change is taken over from the version before. */
async function parse(path: string, text: string, before?: CFile): Promise<CFile> {
  const file = await domain.parse({ path, language: 'kernel-c', text }, bareHost({}), before);
  before?.dispose?.();
  return file;
}

/** What is said about a function, each as often as it is said: code and message. */
function said(file: CFile, { start, end }: Span): readonly string[] {
  const units = file.units.filter(({ span }) => span.start < end && span.end > start);
  const steps = analyse(file, rules, undefined, units);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.findings
    .filter(({ confidence, span }) => confidence !== 'low' && span.start >= start && span.end <= end)
    .map(({ code, message }) => `${nameOf(code)}\n${render(message, 'en')}`);
}

function nameOf(code: string): string {
  return code.split('/')[1]!;
}

function isOf({ rules: own }: Family, word: string): boolean {
  return own.includes(word.split('\n')[0]!);
}

/** More of the same is new too: a second return that leaves with the lock. */
function isNew(word: string, after: readonly string[], before: readonly string[]): boolean {
  const count = (list: readonly string[]): number => list.filter((one) => one === word).length;
  return count(after) > count(before);
}

function tellMissed(
  { name }: Family,
  path: string,
  text: string,
  {
    fn,
    body,
    instead,
  }: {
    readonly fn: Span & { readonly name: string };
    readonly body: string;
    /** Codes of other rules that spoke. */
    readonly instead: readonly string[];
  },
): void {
  const old = text.slice(fn.start, fn.end).split('\n');
  const now = body.split('\n');
  const changed = old.findIndex((line, index) => line !== now[index]);
  const at = changed < 0 ? old.length - 1 : changed;
  const line = text.slice(0, fn.start).split('\n').length + at;
  console.log(
    `missed: ${name}: ${relative(tree!, path)}:${line} ${fn.name}: ${old[at]!.trim()} ${instead.join()}`,
  );
}

function print(): void {
  const total = { found: 0, all: 0 };
  for (const { found, all } of byFamily.values()) {
    total.found += found;
    total.all += all;
  }
  for (const [title, scores] of [
    ['family', byFamily],
    ['subsystem', bySubsystem],
  ] as const) {
    console.log(`\nby ${title}:`);
    for (const [name, score] of scores) console.log(`${name.padEnd(40)} ${written(score)}`);
  }
  const { user, system } = process.cpuUsage(begin);
  const seconds = ((user + system) / 1e6).toFixed(0);
  console.log(`\n${'all'.padEnd(40)} ${written(total)}`);
  console.log(`${files.size} files with mutants, seed ${values.seed}, ${seconds} s of processor time`);
}

function written({ found, all }: Score): string {
  const share = all === 0 ? '-' : `${((100 * found) / all).toFixed(0)} %`;
  return `${String(found).padStart(5)} of ${String(all).padStart(5)}  ${share}`;
}
