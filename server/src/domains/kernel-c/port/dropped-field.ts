import type { Edit } from '../../../core/types.ts';
import type { CField } from '../../../syntax/c/types.ts';

/** The member with its comma, and its line when nothing else stands on it. */
export function droppedField(field: CField, text: string): Edit {
  let { start, end } = field;
  const comma = /^\s*,/.exec(text.slice(end, end + 40));
  if (comma) end += comma[0].length;
  const before = /(?:^|\n)[ \t]*$/.exec(text.slice(Math.max(0, start - 80), start));
  const after = /^[ \t]*(?:\r?\n)/.exec(text.slice(end, end + 80));
  if (before && after) {
    start -= before[0].replace(/^\n/, '').length;
    end += after[0].length;
  }
  return { span: { start, end }, text: '' };
}
