import { readDomains } from '../../../scripts/gen/read-domains.ts';
import { fileURLToPath } from 'node:url';
import type { Claim } from '../../../server/src/core/types.ts';
import { domains } from '../../../server/src/domains/registry.ts';
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
      .filter(({ file }) => file === undefined || file.split('.').at(-1) === claim.example.split('.').at(-1))
      .map((fence) => fence.text.trimEnd()),
  );
  const all = texts.join('\n').split('\n');
  if (texts.length === 0) throw new Error(`no example of ${claim.language}`);
  const long = Array.from({ length: lines }, (_, at) => all[at % all.length]!);
  return { language: claim.language, path: `/${claim.example}`, text: `${long.join('\n')}\n` };
}
