import type { Problem } from '../../../core/types.ts';
import type { CFile, CRule } from '../../../syntax/c/types.ts';
import { driftOf } from '../drift.ts';
import { allChanges } from '../facts/api-changes.ts';
import { removedConstant as page } from '../pages.ts';

const names = [...allChanges()].flatMap((changes) => {
  const { name } = changes[0]!;
  const isConstant = /^[A-Z][A-Z0-9_]+$/.test(name) || /^__dev(?:init|exit)$/.test(name);
  return isConstant && changes.some(isWanted) ? [name] : [];
});
const pattern = new RegExp(`\\b(?:${names.join('|')})\\b(?!\\s*\\()`, 'g');

/** A constant or flag that the target's headers no longer define. The index has no bare names, so the text is asked. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    if (!file.target.kernel) return;
    for (const match of file.source.text.matchAll(pattern)) yield* judge(file, match[0], match.index);
  },
};

function* judge(file: CFile, name: string, start: number): Iterable<Problem> {
  const { text } = file.source;
  const drift = driftOf(file, name, isWanted);
  if (!drift || isPreprocessor(text, start)) return;
  if (file.inactive.some((span) => span.start <= start && start < span.end)) return;
  if (file.inert(start) !== undefined) return;
  const { change, args, confidence } = drift;
  const span = { start, end: start + name.length };
  const { use, fix } = change;
  const fixes = fix?.rename
    ? [page.fix({ use: fix.rename }, change.review ? 'review' : 'safe', { span, text: fix.rename })]
    : [];
  const say = use ? { say: 'replaced' as const, ...args, use } : { say: 'gone' as const, ...args };
  yield page.problem(span, say, { fixes, ...(confidence ? { confidence } : {}) });
}

function isWanted(change: { readonly kind: string; readonly change: string }): boolean {
  const isGone = change.change === 'removed' || change.change === 'renamed';
  return isGone && (change.kind === 'macro' || change.kind === 'enum');
}

/** `#ifdef NAME` asks whether the name exists, which is what careful code does. */
function isPreprocessor(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*#\s*(?:ifdef|ifndef|if|elif|define|undef|include)\b/.test(line);
}
