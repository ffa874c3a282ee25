import { readDomains } from '../../../scripts/gen/read-domains.ts';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim } from '../../../server/src/core/types.ts';
import { Lines } from '../../../server/src/core/lines.ts';
import { domains } from '../../../server/src/domains/registry.ts';
import { createWorkbench } from '../../../server/src/workbench.ts';
import { checkedFence, claimOf } from '../../support/examples.ts';

/** A language of configuration and a text of it. */
export interface LongFile {
  readonly language: string;
  /** Where such a file stands on this machine. */
  readonly path: string;
  readonly text: string;
}

const pages = readDomains(fileURLToPath(new URL('../../..', import.meta.url))).flatMap((one) => one.pages);

/** The languages of configuration: all that is neither C nor named in `without`. */
export function configClaims(): readonly Claim[] {
  return domains
    .flatMap((entry) => entry.claims)
    .filter(({ extensions }) => !(extensions ?? []).includes('.c'));
}

/** The correct examples of all rules of a language one after the other, until there are so many lines. */
export function longFile(claim: Claim, lines: number): LongFile {
  const texts = pages.flatMap((page) =>
    page.examples
      .filter((example) => example.kind !== 'bad')
      .map((example) => checkedFence(example).fence)
      .filter((fence) => claimOf(page, fence).claim === claim)
      .filter(({ file }) => file === undefined || extname(file) === extname(claim.example))
      .map((fence) => fence.text.trimEnd()),
  );
  const all = texts.join('\n').split('\n');
  if (texts.length === 0) throw new Error(`no example of ${claim.language}`);
  const long = Array.from({ length: lines }, (_, at) => all[at % all.length]!);
  return { language: claim.language, path: `/${claim.example}`, text: `${long.join('\n')}\n` };
}

/**
 * The same as a file that a person would keep: what the rules would say is that most lines stand there many times over, up
 * to 800 findings in a file, which no file of anybody has. Lines with a finding are comments here, as the settings that
 * distributions ship switched off; the keys are pressed in the others.
 */
export async function fairFile(claim: Claim, lines: number): Promise<LongFile> {
  const bench = createWorkbench();
  const file = longFile(claim, lines);
  const found = await bench.recognise(file.path, claim.language, file.text);
  if (!found) throw new Error(`${file.path} is not recognised`);
  let { text } = file;
  // A line that is gone may leave another without what it needs.
  for (let round = 0; round < 8; round++) {
    const source = { path: file.path, language: claim.language, text };
    const checked = await bench.check(found, source, { target: { root: '/' }, selection: {} });
    const places = new Lines(text);
    const odd = new Set(
      (checked?.report.findings ?? []).flatMap(({ span }) => {
        const first = places.lineAt(span.start);
        const count = places.lineAt(Math.max(span.start, span.end - 1)) - first + 1;
        return Array.from({ length: count }, (_, at) => first + at);
      }),
    );
    if (odd.size === 0) break;
    const commented = text.split('\n').map((line, at) => (odd.has(at) ? `# ${line}` : line));
    text = commented.join('\n');
  }
  return { ...file, text };
}
