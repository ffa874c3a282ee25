/**
 * Hardly anything wrong passes, gcc the judge: `node test/bench/assist/drift.ts --work DIR [--kernel 7.2] [--packages a,b]
 * [--good 20] [--scratch DIR] [--verbose]`. DIR is what `../drift/prepare.sh` laid out; it is only read.
 *
 * A model answers with the line that a package really has, the cursor at its first sign that is no blank and the rest of the
 * line removed. `--good` lines of each file that gcc accepts are answered the same way. Of a line that is shown repaired
 * gcc is asked whether it accepts it in place, with and without the repair.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { random } from '../../support/random.ts';
import { openDesk } from './desk.ts';
import { answerWithLine, placeOf, type Outcome } from './lines.ts';
import { share, within } from './figures.ts';
import { brokenFiles, type Site } from './truth.ts';

const { values } = parseArgs({
  options: {
    work: { type: 'string' },
    kernel: { type: 'string', default: '7.2' },
    packages: { type: 'string' },
    good: { type: 'string', default: '20' },
    scratch: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.work === undefined)
  throw new Error('usage: --work DIR [--kernel VERSION] [--packages LIST] [--good COUNT] [--scratch DIR]');
const work = resolve(values.work);
const { kernel } = values;

const desk = openDesk();
const next = random(11);
const bad: { readonly site: Site; readonly outcome: Outcome }[] = [];
const good: { readonly at: string; readonly line: string; readonly outcome: Outcome }[] = [];
for (const { of, name, path, sites, refused } of await brokenFiles(
  work,
  kernel,
  values.packages?.split(','),
)) {
  const text = await readFile(path, 'utf8');
  const file = { path, language: 'c', text };
  desk.open(path, 'c', text, kernel);
  for (const site of sites) bad.push({ site, outcome: await answerWithLine(desk, file, site.line) });
  const accepted = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' || refused.has(index + 1) ? [] : [index + 1]));
  for (let count = Math.min(Number(values.good), accepted.length); count > 0; count--) {
    const [line] = accepted.splice(Math.floor(next() * accepted.length), 1) as [number];
    const { start, end } = placeOf(text, line);
    const outcome = await answerWithLine(desk, file, line);
    good.push({ at: `${of} ${name}:${line}`, line: text.slice(start, end), outcome });
  }
}
await desk.stop();

interface GccVerdict {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What gcc says of repaired lines in place, without and with the repair. */
async function askGcc(cases: readonly object[]): Promise<readonly GccVerdict[]> {
  const scratch = values.scratch ?? (await mkdtemp(join(tmpdir(), 'syswright-assist-')));
  const script = join(import.meta.dirname, 'judge-lines.py');
  const args = [script, '--work', work, '--scratch', resolve(scratch), '--kernel', kernel];
  const options = { input: JSON.stringify(cases), encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr } = spawnSync('python3', args, options);
  if (values.scratch === undefined) await rm(scratch, { recursive: true, force: true });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as GccVerdict[];
}

const repaired = bad.filter(({ outcome }) => outcome.kind === 'repaired');
const verdicts = await askGcc(repaired.map(({ site, outcome }) => ({ ...site, text: outcome.text })));
const refused = verdicts.filter(({ before }) => before.length > 0);
const mended = refused.filter(({ after }) => after.length === 0);
const unrepaired = bad.filter(({ outcome }) => outcome.kind === 'shown' || outcome.kind === 'unparsed');
const lost = good.filter(({ line, outcome }) => outcome.text !== line);

if (values.verbose) {
  for (const { site, outcome } of bad)
    console.log(
      outcome.kind,
      site.class,
      site.symbol,
      `${site.file}:${site.line}`,
      outcome.codes.join(),
      outcome.text,
    );
  for (const [i, { before, after }] of verdicts.entries())
    if (before.length === 0 || after.length > 0)
      console.log('gcc', repaired[i]!.site.file, repaired[i]!.outcome.text, before, after);
  for (const { at, line, outcome } of lost)
    console.log('lost', at, outcome.codes.join(), JSON.stringify([line, outcome.text]));
}
console.log(
  `${kernel}: ${bad.length} lines that gcc refuses, ${good.length} of the same files that it accepts`,
);
const count = (kind: Outcome['kind']): number =>
  unrepaired.filter(({ outcome }) => outcome.kind === kind).length;
console.log(
  within(
    `shown unrepaired (${count('shown')} judged clean, ${count('unparsed')} not understood)`,
    share(unrepaired.length, bad.length),
    0.08,
  ),
);
console.log(
  within(
    `shown repaired and accepted (${repaired.length} repaired, ${refused.length} of them refused without, ${mended.length} accepted with)`,
    share(mended.length, bad.length),
    undefined,
    0.4,
  ),
);
console.log(`held back: ${share(bad.length - repaired.length - unrepaired.length, bad.length).text}`);
console.log(within('lost of what gcc accepts', share(lost.length, good.length), 0.02));
