import type { Fix, Span } from '../../../core/types.ts';
import type { CFile, CRule, CTypeUse } from '../../../syntax/c/types.ts';
import { goneName, goneTag } from '../drift.ts';
import { changesOf } from '../facts/api-changes.ts';
import { includeEdit, shownHeader } from '../include-edit.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { presenceOfTag, types } from '../meaning/presence.ts';
import { removedType as page } from '../pages.ts';

/** A type that the target's headers no longer declare, or not in what the file includes, where its layout is needed. */
export const rule: CRule = {
  on: 'type',
  *check(type, file) {
    const { text } = file.source;
    const at = text.lastIndexOf(type.name, type.end);
    if (type.tag === 'enum' || at < type.start) return;
    const span = { start: at, end: at + type.name.length };
    // A pointer to a structure that nobody declares is no error until somebody looks behind it.
    const isAlias = type.tag !== undefined && wasAlias(file, type.name);
    if (type.tag && !isAlias && (!isByValue(text, span) || isExtern(text, type.start))) return;
    const drift = type.tag
      ? goneTag(file, type.name)
      : goneName(file, { ...type, start: at }, types, ['type']);
    if (!drift) {
      if (type.tag) yield* unreached(file, type, span);
      return;
    }
    const { change, args, confidence } = drift;
    const { use, fix } = change;
    // Code that knows the old layout has to be read again, even where only a name seems to change.
    const fixes = fix?.rename
      ? [page.fix({ say: 'use', use: fix.rename }, 'review', { span, text: fix.rename })]
      : [];
    const say = use ? { say: 'replaced' as const, ...args, use } : { say: 'gone' as const, ...args };
    yield page.problem(span, say, {
      fixes,
      drift: drift.interface,
      ...(confidence ? { confidence } : {}),
    });
  },
};

/** A tag that was a macro for another: pointers to it are of no use to functions that declare the other. */
function wasAlias(file: CFile, tag: string): boolean {
  const { api } = meaningOf(file)?.facts ?? {};
  return (
    changesOf(tag).some((one) => one.kind === 'type' && one.fix?.rename !== undefined) &&
    api?.lookup(tag).some((one) => one.kind === 'macro') === true
  );
}

/** A declaration of something that another file defines needs no size. */
function isExtern(text: string, start: number): boolean {
  return /\bextern\b[^;{}]*$/.test(text.slice(Math.max(0, start - 200), start));
}

function isByValue(text: string, { start, end }: Span): boolean {
  const behind = text.slice(end, end + 120);
  if (/^\s*(?:[A-Za-z_]\w*\s*[;,=[{:]|[A-Za-z_]\w*$)/.test(behind)) return true;
  const before = text.slice(Math.max(0, start - 120), start);
  return /^\s*[),]/.test(behind) && /\b(?:sizeof|offsetof|container_of|list_entry)\s*\([^();]*$/.test(before);
}

function* unreached(
  file: CFile,
  { name }: CTypeUse,
  span: { start: number; end: number },
): ReturnType<CRule['check']> {
  const meaning = meaningOf(file);
  const presence = meaning && presenceOfTag(meaning, name);
  if (presence?.state !== 'unreached') return;
  const header = shownHeader(presence.header);
  const fixes: readonly Fix[] = [page.fix({ say: 'include', header }, 'safe', includeEdit(file, header))];
  const args = { name, header, target: file.target.kernel!.version.text };
  const confidence = !meaning!.isWhole ? { confidence: 'low' as const } : {};
  yield page.problem(span, { say: 'unreached', ...args }, { fixes, ...confidence });
}
