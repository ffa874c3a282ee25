import type { Span } from '../../../core/types.ts';
import type { CFile, CInclude, CRule } from '../../../syntax/c/types.ts';
import { changesOf, happened, isLikely, type ApiChange } from '../facts/api-changes.ts';
import { sureSince } from '../drift.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { changeOf } from '../meaning/presence.ts';
import { removedHeader as page } from '../pages.ts';

/** An include of a header that the target's kernel does not ship any more. */
export const rule: CRule = {
  on: 'include',
  *check(include, file) {
    const { kernel } = file.target;
    if (!kernel || file.inactive.some((span) => span.start <= include.start && include.start < span.end))
      return;
    const known = changesOf(include.name).find((one) => isGoneHeader(one, include.name));
    const since = goneSince(include, file, known);
    if (since === undefined) return;
    const args = { name: include.name, since: since.release, target: kernel.version.text };
    const next = known?.fix?.include;
    const line = lineOf(file.source.text, include);
    const drop = page.fix({ say: 'drop', name: include.name }, next ? 'safe' : 'review', {
      span: line,
      text: '',
    });
    // What nothing took the place of gave names that other headers may have; the compiler gets no further with it.
    const fixes = !next
      ? [drop]
      : file.includes(next)
        ? [drop]
        : [page.fix({ say: 'replace', next }, 'safe', { span: include.nameSpan, text: next })];
    const confidence = since.isSure ? {} : { confidence: 'low' as const };
    yield page.problem(include.nameSpan, next ? { say: 'moved', ...args, next } : { say: 'gone', ...args }, {
      fixes,
      ...confidence,
    });
  },
};

/** From the table of whole kernels where it can tell, else from the list of known changes. */
function goneSince(
  include: CInclude,
  file: CFile,
  known: ApiChange | undefined,
): { readonly release: string; readonly isSure: boolean } | undefined {
  const meaning = meaningOf(file);
  const { kernel } = file.target;
  const header = meaning?.facts.api.header(include.name);
  if (meaning && header && meaning.view.header(include.name) === 'no') {
    if (meaning.headers.own.has(include.name)) return undefined;
    const change = changeOf(meaning, include.name, header.columns);
    return change.state === 'gone' ? { release: change.since, isSure: true } : undefined;
  }
  if (!known || !include.system || (meaning && meaning.view.header(include.name) === 'yes')) return undefined;
  const isSure = happened(known, kernel) === 'yes';
  return isSure || isLikely(known, kernel) ? { release: sureSince(known), isSure } : undefined;
}

function isGoneHeader(change: ApiChange, name: string): boolean {
  if (change.kind !== 'header') return false;
  return change.change === 'removed' || (change.change === 'moved-header' && change.headerBefore === name);
}

/** The whole line with its end, so that no empty line stays behind. */
function lineOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', Math.max(start, end - 1));
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next + 1 };
}
