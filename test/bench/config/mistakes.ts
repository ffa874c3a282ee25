import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsAt, lacking, needsRoot, type Outcome } from './cases.ts';

/** A correct file with mistakes that people make in it. */
interface Sheet {
  /** Where the file stands below the root of a system. */
  readonly place: string;
  readonly base: string;
  readonly mistakes: readonly Mistake[];
}

interface Mistake {
  readonly class: string;
  readonly what: string;
  /** The first place of these words in the base is replaced. */
  readonly from: string;
  readonly to: string;
}

/**
 * Mistakes of `mistakes/<kind>.txt`, one outcome each. A sheet begins with `@@ place`, goes on with the correct file up to
 * a line `--`, and then has one mistake a line: `class | what | words of the file | words instead`, with `\n`, `\t` and `\\`.
 * They were written without a look at the planted cases of `--cases`; what the base says anyhow does not count.
 */
export async function* runMistakes(folder: string): AsyncIterable<Outcome> {
  for (const file of readdirSync(folder).sort()) {
    const kind = file.replace(/\.txt$/, '');
    for (const sheet of sheetsOf(readFileSync(join(folder, file), 'utf8')))
      for (const mistake of sheet.mistakes) yield await runMistake(kind, sheet, mistake);
  }
}

function sheetsOf(text: string): readonly Sheet[] {
  return text
    .split(/^@@ /m)
    .slice(1)
    .map((part) => {
      const [, place, base, rest] = /^(.*)\n([^]*?\n)--\n([^]*)$/.exec(part)!;
      const mistakes = rest!
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [, name, what, from, to = ''] = /^(.*?) \| (.*?) \| (.*?) \|(?: (.*))?$/.exec(line)!;
          return { class: name!, what: what!, from: unescaped(from!), to: unescaped(to) };
        });
      return { place: place!, base: base!, mistakes };
    });
}

function unescaped(text: string): string {
  return text.replace(/\\([nt\\])/g, (_, sign: string) => ({ n: '\n', t: '\t' })[sign] ?? '\\');
}

async function runMistake(kind: string, { place, base }: Sheet, mistake: Mistake): Promise<Outcome> {
  const { from, to } = mistake;
  const at = base.indexOf(from);
  if (at < 0) throw new Error(`${kind}: ${from} is not in the file`);
  const bad = base.slice(0, at) + to + base.slice(at + from.length);
  const { first, last } = changed(base.split('\n'), bad.split('\n'));
  const system = needsRoot.has(mistake.class) ? '/' : undefined;
  const known = await findingsAt(place, base, system);
  const found = lacking(await findingsAt(place, bad, system), known);
  const on = found.filter(({ line, endLine }) => line <= last && first <= endLine);
  return {
    kind,
    case: { file: place, base: place, line: first, class: mistake.class, what: mistake.what },
    found: found.length > 0,
    placed: on.length > 0,
    fixable: (on.length > 0 ? on : found).some(({ fixes }) => fixes.length > 0),
  };
}

/** The lines of the second text that the first has not, from 1; of what was taken out the line behind it. */
function changed(before: readonly string[], after: readonly string[]): { first: number; last: number } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { first: start + 1, last: Math.max(start + 1, after.length - end) };
}
