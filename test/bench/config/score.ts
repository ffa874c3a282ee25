/**
 * Figures about system configuration: `npm run bench:config -- [--cases DIR] [--mistakes] [--corpus DIR] [--keys 300] [--manager PROGRAM]… [--verbose]`.
 *
 * - Speed: from a key to its diagnostics in files of 500 lines, every kind, and beside it the official validator's run. The files
 *   are correct examples repeated; lines that rules would object to because they come again are comments. `crowded` is the
 *   same file with none of them a comment.
 * - `--cases`: planted mistakes, `DIR/<kind>/*.bad` with a `manifest.json`: found, on the right line, with a fix, and what our
 *   finding and the official validator say after the fix. Classes that need a system are run with this one, and without.
 * - `--mistakes`: mistakes written by hand for correct files of every kind (`mistakes/`): found, on the right line, with a fix.
 * - `--corpus`: unpacked packages below DIR: findings a kind, and those that say "no such key" or "no such value".
 * - Directives that systemd accepts, compared with what a manager prints of itself: this machine's and each `--manager`.
 *
 * The official validators are those on PATH, with those of `npm run setup` before them.
 */
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { validatorPrograms } from '../../../scripts/validators.ts';
import { needsRoot, noise, runCases, type Outcome } from './cases.ts';
import { doubtful, silence } from './corpus.ts';
import { compareExposure } from './exposure.ts';
import { compareDump, dumpOf } from './directives.ts';
import { runMistakes } from './mistakes.ts';
import { speeds } from './speed.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    keys: { type: 'string', default: '300' },
    manager: { type: 'string', multiple: true, default: [] },
    verbose: { type: 'boolean', default: false },
  },
});

const programs = validatorPrograms();
if (programs) process.env['PATH'] = [programs, process.env['PATH'] ?? ''].join(delimiter);
else console.log('the official validators of `npm run setup` are not there: those of this machine are asked');

function share(part: number, all: number): string {
  return `${part}/${all} (${((100 * part) / Math.max(1, all)).toFixed(1)} %)`;
}

function table(title: string, groups: ReadonlyMap<string, readonly Outcome[]>): void {
  console.log(`\n${title}`);
  for (const [name, all] of groups) {
    const found = all.filter((one) => one.found);
    const placed = found.filter((one) => one.placed).length;
    const fixable = found.filter((one) => one.fixable).length;
    console.log(
      `${name.padEnd(12)} found ${share(found.length, all.length)}, right line ${placed}, with a fix ${fixable}`,
    );
  }
}

function grouped(
  all: readonly Outcome[],
  key: (one: Outcome) => string,
): ReadonlyMap<string, readonly Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

async function printCases(folder: string): Promise<void> {
  const outcomes: Outcome[] = [];
  for await (const one of runCases(folder, '/')) outcomes.push(one);
  table(
    'planted mistakes by kind',
    grouped(outcomes, (one) => one.kind),
  );
  table(
    'by class',
    grouped(outcomes, (one) => one.case.class),
  );
  const found = outcomes.filter((one) => one.found);
  const fixed = found.filter((one) => one.fixable);
  const gone = fixed.filter((one) => one.ourGone === true);
  const said = fixed.filter((one) => one.theirs !== 'silent');
  console.log(`\nfound ${share(found.length, outcomes.length)}`);
  console.log(`right line ${share(found.filter((one) => one.placed).length, found.length)} of the found`);
  console.log(`with a fix ${share(fixed.length, found.length)} of the found`);
  console.log(`after the fix our finding is gone ${share(gone.length, fixed.length)}`);
  const theirs = said.filter((one) => one.theirs === 'gone').length;
  console.log(
    `after the fix the official validator's word is gone ${share(theirs, said.length)} of those it had one for`,
  );
  const alone: Outcome[] = [];
  for await (const one of runCases(folder, undefined)) if (needsRoot.has(one.case.class)) alone.push(one);
  const seen = alone.filter((one) => one.found).length;
  console.log(
    `without a system, of the classes ${[...needsRoot].join(' and ')}: ${share(seen, alone.length)}`,
  );
  const wrong = await noise(folder);
  console.log(`findings on the correct files: ${wrong.length}`);
  if (!values.verbose) return;
  for (const line of wrong) console.log(`  noise ${line}`);
  for (const one of outcomes) {
    const name = `${one.kind}/${one.case.file} line ${one.case.line}: ${one.case.what}`;
    if (!one.found) console.log(`  missed ${name}`);
    else if (!one.placed) console.log(`  wrong line ${name}`);
    if (one.ourGone === false) console.log(`  fix leaves ours ${name}`);
    if (one.theirs === 'still') console.log(`  fix leaves theirs ${name}`);
  }
}

async function printMistakes(): Promise<void> {
  const outcomes: Outcome[] = [];
  for await (const one of runMistakes(join(import.meta.dirname, 'mistakes'))) outcomes.push(one);
  table(
    'mistakes of every kind',
    grouped(outcomes, (one) => one.kind),
  );
  table(
    'by class',
    grouped(outcomes, (one) => one.case.class),
  );
  const found = outcomes.filter((one) => one.found);
  console.log(`found ${share(found.length, outcomes.length)}`);
  console.log(`right line ${share(found.filter((one) => one.placed).length, found.length)} of the found`);
  console.log(`with a fix ${share(found.filter((one) => one.fixable).length, found.length)} of the found`);
  if (!values.verbose) return;
  for (const one of outcomes)
    if (!one.found)
      console.log(`  missed ${one.kind} ${one.case.class}, line ${one.case.line}: ${one.case.what}`);
}

async function printCorpus(folder: string): Promise<void> {
  console.log('\nshipped files by language');
  const kinds = await silence(folder);
  for (const { language, files, findings } of kinds) {
    const odd = findings.filter(({ finding }) => finding.tags.some((tag) => doubtful.includes(tag))).length;
    console.log(
      `${language.padEnd(18)} files ${files}, findings ${findings.length}, of keys and values ${odd}`,
    );
  }
  const files = kinds.reduce((sum, one) => sum + one.files, 0);
  const all = kinds.flatMap((one) => one.findings);
  console.log(`findings a file: ${all.length}/${files} = ${(all.length / Math.max(1, files)).toFixed(3)}`);
  const compared = await compareExposure(folder, 400);
  const apart = compared.map(({ ours, theirs }) => Math.abs(ours - theirs));
  console.log(
    `exposure of services, beside systemd-analyze security: equal ${share(apart.filter((one) => one === 0).length, apart.length)}, at most ${(Math.max(0, ...apart) / 10).toFixed(1)} of 10 apart`,
  );
  if (values.verbose)
    for (const { path, finding } of all)
      console.log(`  ${path}:${finding.line} ${finding.code} [${finding.tags.join(' ')}] ${finding.message}`);
}

console.log('directives of units, compared with what systemd prints of itself');
for (const manager of ['/usr/lib/systemd/systemd', ...values.manager]) {
  const dump = dumpOf(manager);
  const compared = dump && compareDump(dump.release, dump.text);
  if (!compared) console.log(`${manager}: ${dump ? `no table of release ${dump.release}` : 'is not there'}`);
  else
    console.log(
      `systemd ${compared.release}: ${compared.theirs}, not in the table ${compared.missing.length}, only in the table ${compared.extra.length}`,
    );
}

console.log(
  '\nkey to diagnostics in 500 lines, milliseconds (aim: 95th percentile below 4, a fifth of the official run)',
);
for await (const { language, wait, work, findings, crowded, official } of speeds(Number(values.keys))) {
  const theirs = official
    ? `${official.program} ${official.quickest.toFixed(1)}, ${(official.quickest / wait.p95).toFixed(1)} times ours`
    : 'no official validator';
  console.log(
    `${language.padEnd(18)} median ${wait.median.toFixed(1)}, 95th percentile ${wait.p95.toFixed(1)}; processor time ${work.median.toFixed(1)}, ${work.p95.toFixed(1)}; findings ${findings}; ${theirs}; crowded: 95th percentile ${crowded.wait.p95.toFixed(1)}, processor time ${crowded.work.p95.toFixed(1)}, findings ${crowded.findings}`,
  );
}
if (values.cases !== undefined) await printCases(values.cases);
if (values.mistakes) await printMistakes();
if (values.corpus !== undefined) await printCorpus(values.corpus);
// Streams of the server end with its process.
process.exit(0);
