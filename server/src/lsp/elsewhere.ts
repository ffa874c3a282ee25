import { RecentEdits } from '../assist/elsewhere/recent-edits.ts';
import { SimilarCode } from '../assist/elsewhere/similar-code.ts';
import { usualWindow, type Place } from '../assist/gather.ts';
import { layoutOf } from '../assist/layout.ts';
import type { Passage } from '../assist/types.ts';
import { isNeverSent } from '../workbench/never-sent.ts';
import type { Change } from '../workers/messages.ts';
import type { OpenDocument } from './documents.ts';

/** So many open texts are looked through, those that were opened last. */
const mostTexts = 10;

/**
 * Code that does not stand around the cursor and may help a model: of this file, of other open ones, and what the person has
 * replaced. Of C only: files of configuration are full of names and secrets, and a line of one says little of another.
 */
export class Elsewhere {
  readonly #documents: ReadonlyMap<string, OpenDocument>;
  readonly #similar = new SimilarCode();
  readonly #edits = new RecentEdits();

  constructor(documents: ReadonlyMap<string, OpenDocument>) {
    this.#documents = documents;
  }

  changed({ path, language, text }: OpenDocument, before: string, changes: readonly Change[]): void {
    const [first] = changes;
    if (!first || layoutOf(language) !== 'braces') return;
    const start = Math.min(...changes.map((one) => one.start));
    this.#edits.changed({ path, before, after: text, start });
  }

  closed(path: string): void {
    this.#edits.forget(path);
  }

  about({ path, language, text, offset }: Place): readonly Passage[] {
    if (layoutOf(language) !== 'braces') return [];
    const others = [...this.#documents.values()]
      .filter((one) => layoutOf(one.language) === 'braces')
      .slice(-mostTexts)
      .filter((one) => one.path === path || !isNeverSent(one.path));
    const at = {
      ...{ path, text, offset },
      start: Math.max(0, offset - usualWindow.prefix),
      end: offset + usualWindow.suffix,
    };
    const similar = this.#similar.find(at, others);
    const changed = this.#edits
      .before(path, text, offset)
      .filter((one) => others.some((other) => other.path === one.path));
    return [...changed, ...(similar ? [similar] : [])];
  }
}
