import type { CRule } from '../../../syntax/c/types.ts';
import { happened, isLikely, changesOf, type ApiChange } from '../facts/api-changes.ts';
import { sureSince } from '../drift.ts';
import { removedHeader as page } from '../pages.ts';

/** An include of a header that the target's kernel does not ship any more. */
export const rule: CRule = {
  on: 'include',
  *check(include, file) {
    const { kernel } = file.target;
    if (!kernel || !include.system) return;
    const change = changesOf(include.name).find((one) => isGoneHeader(one, include.name));
    if (!change || file.inactive.some((span) => span.start <= include.start && include.start < span.end))
      return;
    const isSure = happened(change, kernel) === 'yes';
    if (!isSure && !isLikely(change, kernel)) return;
    const args = { name: include.name, since: sureSince(change), target: kernel.version.text };
    const next = change.fix?.include;
    const line = lineOf(file.source.text, include);
    const fixes = !next
      ? []
      : file.includes(next)
        ? [page.fix({ say: 'drop', name: include.name }, 'safe', { span: line, text: '' })]
        : [page.fix({ say: 'replace', next }, 'safe', { span: include.nameSpan, text: next })];
    const confidence = isSure ? {} : { confidence: 'low' as const };
    yield page.problem(include.nameSpan, next ? { say: 'moved', ...args, next } : { say: 'gone', ...args }, {
      fixes,
      ...confidence,
    });
  },
};

function isGoneHeader(change: ApiChange, name: string): boolean {
  if (change.kind !== 'header') return false;
  return change.change === 'removed' || (change.change === 'moved-header' && change.headerBefore === name);
}

/** The whole line with its end, so that no empty line stays behind. */
function lineOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const next = text.indexOf('\n', Math.max(start, end - 1));
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next + 1 };
}
