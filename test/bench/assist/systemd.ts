/**
 * Hardly anything wrong passes in unit files, `systemd-analyze verify` the judge where it knows: `node
 * test/bench/assist/systemd.ts --units DIR [--target systemd=252] [--verbose]`. DIR has unit files, such as those that
 * packages install; it is only read. The validator should be of the target's release.
 *
 * Keys and values of seeded lines are misspelt, or the line is put into another section. Of those that the validator
 * complains about a model answers with the mutated line; the others are left out. As many lines as they are, unchanged.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { random } from '../../support/random.ts';
import { openDesk } from './desk.ts';
import { share, within } from './figures.ts';
import { answerWithLine, placeOf, type Outcome } from './lines.ts';

const { values } = parseArgs({
  options: {
    units: { type: 'string' },
    target: { type: 'string', default: 'systemd=252' },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.units === undefined) throw new Error('usage: --units DIR [--target systemd=VERSION]');
const folder = resolve(values.units);
const linesOfUnit = 8;

/** A line of a unit, in a text. */
interface Case {
  readonly unit: string;
  readonly text: string;
  readonly line: number;
  /** The line before it was mutated. */
  readonly was: string;
}

const next = random(5);
const pick = (count: number): number => Math.floor(next() * count);

/** A letter dropped, doubled, or two exchanged, behind the first one. */
function misspelt(word: string): string {
  const at = 1 + pick(word.length - 2);
  const kind = pick(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word[at]! + word.slice(at);
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
}

function mutated(line: string): string | undefined {
  const [, key, value] = /^(\w{3,})=(.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const canValue = /^[a-z][a-z-]{3,}$|^\d+[a-z]*$/.test(value);
  if (!canValue || pick(2) === 0) return `${misspelt(key)}=${value}`;
  return `${key}=${/^\d/.test(value) ? `${value}q` : misspelt(value)}`;
}

/** The cases that the validator complains about, by their index. */
async function refusedOf(cases: readonly Case[]): Promise<ReadonlySet<number>> {
  const scratch = await mkdtemp(join(tmpdir(), 'syswright-units-'));
  try {
    const paths = cases.map(({ unit }, index) =>
      join(scratch, `syswright-${index}${/\.\w+$/.exec(unit)![0]}`),
    );
    await Promise.all(paths.map((path, index) => writeFile(path, cases[index]!.text)));
    const refused = new Set<number>();
    for (let from = 0; from < paths.length; from += 100) {
      const args = ['verify', '--man=no', '--generators=no', ...paths.slice(from, from + 100)];
      const { stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
      for (const [, index, line] of stderr.matchAll(/syswright-(\d+)\.\w+:(\d+): /g))
        if (cases[Number(index)]?.line === Number(line)) refused.add(Number(index));
    }
    return refused;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const cases: Case[] = [];
const good: Case[] = [];
for (const unit of (await readdir(folder)).sort()) {
  if (!/^[^@]+\.(?:service|socket|timer|path|mount)$/.test(unit)) continue;
  const text = await readFile(join(folder, unit), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const settings = lines.flatMap((line, index) => (/^\w+=/.test(line) ? [index] : []));
  for (let count = Math.min(linesOfUnit, settings.length); count > 0; count--) {
    const [index] = settings.splice(pick(settings.length), 1) as [number];
    const line = mutated(lines[index]!);
    const was = lines[index]!;
    good.push({ unit, text, line: index + 1, was });
    if (line !== undefined)
      cases.push({ unit, text: lines.with(index, line).join('\n'), line: index + 1, was });
  }
}
const refused = await refusedOf(cases);
const bad = cases.filter((_, index) => refused.has(index));
const wrong = await refusedOf(good);

const desk = openDesk();
async function answer({ unit, text, line }: Case): Promise<Outcome & { readonly said: string }> {
  const path = `/etc/systemd/system/${unit}`;
  desk.open(path, 'systemd', text, values.target);
  const { start, end } = placeOf(text, line);
  return {
    ...(await answerWithLine(desk, { path, language: 'systemd', text }, line)),
    said: text.slice(start, end),
  };
}
const outcomes: (Outcome & { said: string })[] = [];
for (const one of bad) outcomes.push(await answer(one));
const kept: (Outcome & { said: string })[] = [];
for (const [index, one] of good.entries()) if (!wrong.has(index)) kept.push(await answer(one));
await desk.stop();

const repaired = bad.flatMap((one, index) => {
  const { kind, text } = outcomes[index]!;
  const lines = one.text.split('\n');
  return kind === 'repaired' ? [{ ...one, text: lines.with(one.line - 1, text).join('\n') }] : [];
});
const still = await refusedOf(repaired);
const unrepaired = outcomes.filter(({ kind }) => kind === 'shown' || kind === 'unparsed');
const lost = kept.filter(({ said, text }) => said !== text);
if (values.verbose) {
  for (const [index, { kind, said, text, codes }] of outcomes.entries())
    console.log(kind, bad[index]!.unit, JSON.stringify(said), JSON.stringify(text), codes.join());
  for (const { said, text, codes } of lost) console.log('lost', JSON.stringify(said), text, codes.join());
}
console.log(
  `${values.target}: ${cases.length} lines mutated, ${bad.length} of them refused by systemd-analyze; ${kept.length} lines as they are`,
);
console.log(within('shown unrepaired', share(unrepaired.length, bad.length), 0.08));
const same = bad.filter(
  ({ was }, index) => outcomes[index]!.kind === 'repaired' && outcomes[index]!.text === was,
).length;
const mended = repaired.length - still.size;
console.log(
  within(
    `shown repaired and accepted (${repaired.length} repaired, ${same} of them to what it was)`,
    share(mended, bad.length),
    undefined,
    0.4,
  ),
);
console.log(within('lost of what is as it was', share(lost.length, kept.length), 0.02));
