import type { Problem } from '../../../core/types.ts';
import type { ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { directivesOf } from '../blocks.ts';
import { kindOf } from '../facts/directives.ts';
import { invalidValue as page } from '../pages.ts';

/** A value that cannot be read ends the reading of the file. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of directivesOf(file)) if (!isTemplate(line)) yield* judged(line);
  },
};

function* judged(line: ColumnsLine): Iterable<Problem> {
  const [directive, first, second] = line.words;
  const name = directive!.value;
  const kind = kindOf(name);
  if (kind === undefined) return;
  const needs =
    kind === 'count' || kind === 'size' || name === 'su' || name === 'olddir' || name === 'dateformat';
  if (!first) {
    if (needs) yield page.problem(directive!, { say: 'missing', name });
    return;
  }
  const { value } = first;
  const fixTo = (meant: string) => ({ fixes: [page.fix({ meant }, 'review', { span: first, text: meant })] });
  if (kind === 'count' && !/^-?\d+$/.test(value)) yield page.problem(first, { say: 'count', name, value });
  else if (kind === 'size' && !/^\d+[kMG]?$/.test(value)) {
    const size = /^(\d+)\s*([kmg])i?b?$/i.exec(value);
    const unit = size?.[2]!.toLowerCase() === 'k' ? 'k' : size?.[2]!.toUpperCase();
    yield page.problem(first, { say: 'size', name, value }, size ? fixTo(`${size[1]!}${unit!}`) : {});
  } else if (kind === 'mode' && /^[\d+]/.test(value) && !isOctalMode(value)) {
    yield page.problem(first, { say: 'mode', name, value });
  } else if (kind === 'flag' && !first.text.startsWith('#')) {
    const span = { start: first.start, end: line.end };
    const fix = page.fix({ meant: name }, 'review', {
      span: { start: directive!.start, end: line.end },
      text: name,
    });
    yield page.problem(span, { say: 'extra', name }, { fixes: [fix], confidence: 'medium' });
  } else if (name === 'su' && !second) yield page.problem(first, { say: 'group' });
  else if (name === 'dateformat' && !/%[Ymd HMSVs]/.test(value)) {
    yield page.problem(first, { say: 'date', value }, { confidence: 'medium' });
  }
}
