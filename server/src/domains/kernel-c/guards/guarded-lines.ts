import { applyEdits } from '../../../core/edits.ts';
import type { Edit, GuardRequest, Span } from '../../../core/types.ts';
import { codeLines, type CodeLine } from './code-lines.ts';
import { statementLines } from './statement-lines.ts';
import { ifBefore, ifFrom } from './version-condition.ts';

/** Lines that a condition is put around, with the edits inside of them. */
interface Region extends Span {
  readonly edits: readonly Edit[];
}

/**
 * A change under conditions on the version: each statement that it touches stands there twice, as it was and changed.
 * Undefined where a condition cannot stand.
 */
export function guardedLines(
  text: string,
  { edits, takes, since }: Pick<GuardRequest, 'edits' | 'takes' | 'since'>,
): readonly Edit[] | undefined {
  const regions = regionsOf(text, codeLines(text), edits);
  return regions?.flatMap((region): readonly Edit[] => {
    const { start, end } = region;
    const isNew = takes === 'newer';
    if (start === end) {
      const added = region.edits.map((edit) => edit.text).join('');
      return [insertion(start, `${isNew ? ifFrom(since) : ifBefore(since)}${added}#endif\n`)];
    }
    const before = text.slice(start, end);
    const changed = applyEdits(
      before,
      region.edits.map((edit) => ({
        ...edit,
        span: { start: edit.span.start - start, end: edit.span.end - start },
      })),
    );
    // A file may end without a newline, and a directive may not stand behind code.
    const gap = before.endsWith('\n') ? '' : '\n';
    if (changed.trim() === '') {
      return [insertion(start, isNew ? ifBefore(since) : ifFrom(since)), insertion(end, `${gap}#endif\n`)];
    }
    if (isNew)
      return [insertion(start, `${ifFrom(since)}${changed}${gap}#else\n`), insertion(end, `${gap}#endif\n`)];
    return [insertion(start, ifFrom(since)), insertion(end, `${gap}#else\n${changed}${gap}#endif\n`)];
  });
}

function regionsOf(
  text: string,
  lines: readonly CodeLine[],
  edits: readonly Edit[],
): readonly Region[] | undefined {
  const regions: Region[] = [];
  const sorted = edits.map((edit) => withoutBlanks(text, edit)).sort((a, b) => a.span.start - b.span.start);
  for (const edit of sorted) {
    const { start, end } = edit.span;
    const isWholeLine =
      start === end && edit.text.endsWith('\n') && (start === 0 || text[start - 1] === '\n');
    const span = isWholeLine ? edit.span : statementLines(text, lines, edit.span);
    if (!span) return undefined;
    const last = regions.at(-1);
    // Two conditions side by side are one: their lines meet at one place.
    if (last && span.start <= last.end) {
      regions[regions.length - 1] = {
        start: Math.min(last.start, span.start),
        end: Math.max(last.end, span.end),
        edits: [...last.edits, edit],
      };
    } else regions.push({ ...span, edits: [edit] });
  }
  return regions;
}

/** What is removed may bring its indentation and the line before along; the statement is what counts. */
function withoutBlanks(text: string, edit: Edit): Edit {
  if (edit.text !== '') return edit;
  const removed = text.slice(edit.span.start, edit.span.end);
  const start = edit.span.start + (removed.length - removed.trimStart().length);
  return { ...edit, span: { start, end: Math.max(start, edit.span.start + removed.trimEnd().length) } };
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}
