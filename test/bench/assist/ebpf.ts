/**
 * Hardly anything wrong passes in eBPF programs, the verifier of the running kernel the judge: `node
 * test/bench/assist/ebpf.ts --programs DIR [--files 60] [--good 8] [--seed 3] [--target 6.18] [--scratch DIR] [--verbose]`, by
 * someone who may load programs. DIR has programs and a Makefile whose `BPF_CFLAGS` name their headers, such as the kernel's own
 * selftests; it is only read. `--scratch` keeps what the kernel said of each text, which takes most of the time.
 *
 * Of programs that load, a check is taken away, a release, or a number is made wrong. When the verifier refuses what comes
 * out, a model answers with the line that it blames, or with the line that was changed.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyBpf, type VerifyReport } from '../../../server/src/workbench/verify-bpf.ts';
import { random } from '../../support/random.ts';
import { openDesk } from './desk.ts';
import { share, within } from './figures.ts';
import { answerWithLine, placeOf, type Outcome } from './lines.ts';

const { values } = parseArgs({
  options: {
    programs: { type: 'string' },
    files: { type: 'string', default: '60' },
    good: { type: 'string', default: '8' },
    seed: { type: 'string', default: '3' },
    target: { type: 'string', default: '6.18' },
    scratch: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.programs === undefined)
  throw new Error('usage: --programs DIR [--files COUNT] [--target VERSION]');
const folder = resolve(values.programs);
const mutantsOfFile = 4;
const next = random(Number(values.seed));

/** A text with one thing wrong. `line`: the changed one, counted from 1; absent where something was taken away. */
interface Mutant {
  readonly text: string;
  readonly was: string;
  readonly line?: number;
}

const kinds: readonly { readonly finds: RegExp; readonly becomes?: (found: string) => string }[] = [
  {
    finds:
      /^(\t+)if \((?:!\w+|\w+ == NULL|[^\n]*> *(?:\(void \*\))?\w*end)\)\n\1\t(?:return|goto|continue|break)[^\n]*;\n/gm,
  },
  { finds: /^\t+bpf_\w*(?:submit|discard|release|unlock)\w*\([^\n]*\);\n/gm },
  {
    finds: /^\t+[^\n]*\bbpf_\w+\([^\n]*sizeof\(\w+\)[^\n]*;$/gm,
    becomes: (found) => found.replace(/sizeof\(\w+\)/, '$& + 64'),
  },
  {
    finds: /^\t+return (?:0|1|XDP_\w+|TC_ACT_\w+|SK_\w+);$/gm,
    becomes: (found) => found.replace(/return \w+/, 'return 77'),
  },
];

function mutantsOf(text: string): readonly Mutant[] {
  const found = kinds.map(({ finds, becomes }) =>
    [...text.matchAll(finds)].map(({ 0: was, index }): Mutant => {
      const changed = text.slice(0, index) + (becomes?.(was) ?? '') + text.slice(index + was.length);
      return { text: changed, was, ...(becomes ? { line: text.slice(0, index).split('\n').length } : {}) };
    }),
  );
  const some: Mutant[] = [];
  // One of each kind in turn: there are more returns than checks.
  for (let kind = 0; some.length < mutantsOfFile && found.some((ones) => ones.length > 0); kind++) {
    const ones = found[kind % found.length]!;
    some.push(...ones.splice(Math.floor(next() * ones.length), 1));
  }
  return some;
}

/** What the kernel says of a text; what it said before where that is kept. */
async function ask(path: string, text: string): Promise<VerifyReport> {
  if (values.scratch === undefined) return verifyBpf({ path, text, root: folder }, 'en');
  const key = createHash('sha256').update(`${path}\0${text}`).digest('hex').slice(0, 32);
  const kept = join(resolve(values.scratch), `${key}.json`);
  try {
    return JSON.parse(await readFile(kept, 'utf8')) as VerifyReport;
  } catch {
    // Not asked yet.
  }
  const said = await verifyBpf({ path, text, root: folder }, 'en');
  await mkdir(resolve(values.scratch), { recursive: true });
  await writeFile(`${kept}.new`, JSON.stringify(said));
  await rename(`${kept}.new`, kept);
  return said;
}

const loadedOf = ({ programs }: VerifyReport): ReadonlySet<string> =>
  new Set(programs.flatMap(({ program, verdict }) => (verdict === 'accepted' ? [program] : [])));

/** The line that the verifier blames in a program that it took before, and its words. */
function blamed(
  name: string,
  before: VerifyReport,
  after: VerifyReport,
): { readonly line: number; readonly why: string } | undefined {
  const loaded = loadedOf(before);
  const refused = after.programs.find((one) => one.verdict === 'rejected' && loaded.has(one.program));
  if (refused?.location?.file.endsWith(name) !== true) return undefined;
  return { line: refused.location.line, why: `${refused.program}: ${refused.explanation ?? ''}` };
}

function isInBody(line: string): boolean {
  return /^\t+[^\s/*]/.test(line);
}

interface Case {
  readonly path: string;
  readonly text: string;
  readonly line: number;
}
const bad: (Case & {
  readonly loaded: ReadonlySet<string>;
  /** What was taken away or changed, and what the verifier says of it. */
  readonly lacks: string;
  readonly why: string;
})[] = [];
const good: Case[] = [];
const names = (await readdir(folder)).filter((name) => name.endsWith('.c')).sort();
let files = 0;
let mutants = 0;
while (files < Number(values.files) && names.length > 0) {
  const [name] = names.splice(Math.floor(next() * names.length), 1) as [string];
  const path = join(folder, name);
  const text = await readFile(path, 'utf8');
  // Assembler in C hides from both what a program does.
  if (/\basm\b|__naked/.test(text)) continue;
  const possible = mutantsOf(text);
  if (possible.length === 0) continue;
  const before = await ask(path, text);
  const loaded = loadedOf(before);
  if (loaded.size === 0) continue;
  files++;
  for (const mutant of possible) {
    mutants++;
    const at = blamed(name, before, await ask(path, mutant.text));
    const line = at && (mutant.line ?? at.line);
    // The verifier names the head of a function for what is wrong at its end: nobody wrote that line wrong.
    if (line !== undefined && isInBody(mutant.text.split('\n')[line - 1]!))
      bad.push({ path, text: mutant.text, line, loaded, lacks: mutant.was, why: at!.why });
  }
  if (loaded.size !== before.programs.length) continue;
  const lines = text.split('\n').flatMap((line, index) => (isInBody(line) ? [index + 1] : []));
  for (let count = Math.min(Number(values.good), lines.length); count > 0; count--)
    good.push({ path, text, line: lines.splice(Math.floor(next() * lines.length), 1)[0]! });
}

const desk = openDesk();
async function answer({ path, text, line }: Case): Promise<Outcome & { readonly said: string }> {
  desk.open(path, 'c', text, values.target);
  const { start, end } = placeOf(text, line);
  return {
    ...(await answerWithLine(desk, { path, language: 'ebpf', text }, line)),
    said: text.slice(start, end),
  };
}
let [repaired, mended, unrepaired, lost] = [0, 0, 0, 0];
for (const one of bad) {
  const { kind, said, text, codes } = await answer(one);
  if (values.verbose) console.log(kind, `${one.path}:${one.line}`, said, '->', text, codes.join());
  if (kind === 'shown' || kind === 'unparsed') {
    unrepaired++;
    if (values.verbose) console.log(`  without ${one.lacks.trim()}\n  ${one.why}`);
  }
  if (kind !== 'repaired') continue;
  repaired++;
  const { start, end } = placeOf(one.text, one.line);
  const after = await ask(one.path, one.text.slice(0, start) + text + one.text.slice(end));
  if ([...one.loaded].every((program) => loadedOf(after).has(program))) mended++;
}
for (const one of good) {
  const { said, text, codes } = await answer(one);
  if (said === text) continue;
  lost++;
  if (values.verbose) console.log('lost', `${one.path}:${one.line}`, said, '->', text, codes.join());
}
await desk.stop();
console.log(
  `${values.target}: ${files} files, ${mutants} mutants, ${bad.length} of them refused with a line that is blamed; ${good.length} lines of programs that load`,
);
console.log(within('shown unrepaired', share(unrepaired, bad.length), 0.08));
console.log(
  within(`shown repaired and accepted (${repaired} repaired)`, share(mended, bad.length), undefined, 0.4),
);
console.log(within('lost of what loads', share(lost, good.length), 0.02));
