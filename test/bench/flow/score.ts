/**
 * How many injected defects the flow rules find: `npm run bench:flow -- [--seed N] [--files N] [--most N] <kernel tree>`.
 *
 * Files are drawn by seed from the tree's subsystems, and of each file and family at most so many functions. A mutant is found when
 * its file has a finding of medium confidence or more, of a rule of that family and inside of the function, whose (code, message)
 * the original lacks there. What the families' own text rules leave out is not counted anywhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { analyseAll } from '../../../server/src/core/engine.ts';
import { render } from '../../../server/src/core/text.ts';
import type { Finding, Span } from '../../../server/src/core/types.ts';
import { domain } from '../../../server/src/domains/kernel-c/index.ts';
import { random } from '../../support/random.ts';
import { bareHost } from '../../support/config-files.ts';
import { families } from './mutations.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: '400' },
    most: { type: 'string', default: '2' },
    missed: { type: 'boolean', default: false },
  },
});
const [tree] = positionals;
if (tree === undefined)
  throw new Error('usage: npm run bench:flow -- [--seed N] [--files N] [--most N] [--missed] <kernel tree>');

const next = random(Number(values.seed));
const subsystems = [
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
const most = Number(values.most);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return entry.name.endsWith('.c') ? [path] : [];
    })
    .sort();
}

function drawn<T>(of: readonly T[], count: number): readonly T[] {
  const left = [...of];
  const found: T[] = [];
  while (found.length < count && left.length > 0)
    found.push(...left.splice(Math.floor(next() * left.length), 1));
  return found;
}

const rules = domain.rules.filter((rule) =>
  families.some((family) => family.rules.includes(nameOf(rule.meta.code))),
);

function nameOf(code: string): string {
  return code.split('/')[1]!;
}

async function findings(path: string, text: string): Promise<readonly Finding[]> {
  const file = await domain.parse({ path, language: 'kernel-c', text }, bareHost({}), undefined);
  const report = analyseAll(file, rules);
  file.dispose?.();
  return report.findings.filter((one) => one.confidence !== 'low');
}

/** What is said inside of a stretch, each as often as it is said. */
function said(list: readonly Finding[], { start, end }: Span): readonly string[] {
  const inside = list.filter(({ span }) => span.start >= start && span.end <= end);
  return inside.map(({ code, message }) => `${nameOf(code)}\n${render(message, 'en')}`);
}

/** More of the same is new too: a second return that leaves with the lock. */
function isNew(word: string, after: readonly string[], before: readonly string[]): boolean {
  const count = (list: readonly string[]): number => list.filter((one) => one === word).length;
  return count(after) > count(before);
}

const scores = families.map((family) => ({ family, found: 0, all: 0, files: new Set<string>() }));
const begin = performance.now();
const each = Math.ceil(Number(values.files) / subsystems.length);
for (const subsystem of subsystems) {
  for (const path of drawn(sources(join(tree, subsystem)), each)) await scoreFile(path);
}

async function scoreFile(path: string): Promise<void> {
  const text = readFileSync(path, 'utf8');
  if (text.length > 400_000) return;
  const file = await domain.parse({ path, language: 'kernel-c', text }, bareHost({}), undefined);
  const functions = file.all('function').filter((fn) => !fn.broken);
  const original = analyseAll(file, rules).findings.filter((one) => one.confidence !== 'low');
  file.dispose?.();
  for (const score of scores) {
    const mutants = functions.flatMap((fn) =>
      score.family.mutants(text.slice(fn.start, fn.end)).map((body) => ({ fn, body })),
    );
    for (const { fn, body } of drawn(mutants, most)) {
      const mutated = await findings(path, text.slice(0, fn.start) + body + text.slice(fn.end));
      const before = said(original, fn);
      const after = said(mutated, { start: fn.start, end: fn.start + body.length });
      const isFound = after.some(
        (one) => score.family.rules.includes(one.split('\n')[0]!) && isNew(one, after, before),
      );
      score.all++;
      score.files.add(path);
      if (isFound) score.found++;
      else if (values.missed)
        console.log(`missed: ${score.family.name}: ${relative(tree!, path)} ${fn.name}`);
    }
  }
}

const total = scores.reduce((sum, { found, all }) => ({ found: sum.found + found, all: sum.all + all }), {
  found: 0,
  all: 0,
});
const files = new Set(scores.flatMap((score) => [...score.files]));
for (const { family, found, all } of scores) {
  console.log(
    `${family.name.padEnd(40)} ${String(found).padStart(5)} of ${String(all).padStart(5)}  ${share(found, all)}`,
  );
}
console.log(
  `all: ${total.found} of ${total.all} mutants (${share(total.found, total.all)}) in ${files.size} files, seed ${values.seed}, ${((performance.now() - begin) / 1000).toFixed(0)} s`,
);

function share(found: number, all: number): string {
  return all === 0 ? '-' : `${((100 * found) / all).toFixed(0)} %`;
}
