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
    kind === 'count' ||
    kind === 'size' ||
    /^(?:su|olddir|dateformat|mail|include|compresscmd|uncompresscmd|compressext|extension|addextension)$/.test(
      name,
    );
  if (!first) {
    if (needs) yield page.problem(directive!, { say: 'missing', name });
    return;
  }
  const { value } = first;
  const fixTo = (meant: string) => ({ fixes: [page.fix({ meant }, 'review', { span: first, text: meant })] });
  yield* further(line, name, kind);
  if (kind === 'count' && !(name === 'rotate' ? /^(?:-1|\d+)$/ : /^\d+$/).test(value))
    yield page.problem(first, { say: 'count', name, value });
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
  } else if (name === 'dateformat') {
    const odd = /%(?![YmdHMSVs%])./.exec(value)?.[0];
    if (odd !== undefined) yield page.problem(first, { say: 'letter', value: odd });
  }
}

/** What stands behind a value, or in another order. */
function* further(line: ColumnsLine, name: string, kind: string): Iterable<Problem> {
  const [directive, first, second] = line.words;
  if (!first) return;
  const { value } = first;
  const joined =
    kind === 'mode' || name === 'su'
      ? line.words.slice(1).find((word) => /^[a-z_][\w-]*:\w/.test(word.value))
      : undefined;
  if (joined) {
    const meant = joined.value.replace(':', ' ');
    const fix = page.fix({ meant }, 'safe', { span: joined, text: meant });
    yield page.problem(joined, { say: 'joined', value: joined.value }, { fixes: [fix] });
  }
  if ((kind === 'count' || kind === 'size' || name === 'compresscmd') && second) {
    const span = { start: second.start, end: line.end };
    const cut = { start: first.end, end: line.end };
    const fix = page.fix({ meant: `${name} ${value}` }, 'review', { span: cut, text: '' });
    yield page.problem(span, { say: name === 'compresscmd' ? 'options' : 'more', name }, { fixes: [fix] });
  } else if (kind === 'mode' && !/^[\d+]/.test(value)) {
    const mode = line.words.slice(2).find((word) => /^[0-7]{3,4}$/.test(word.value));
    if (!mode) {
      if (line.words.length > 3) yield page.problem(first, { say: 'mode', name, value });
      return;
    }
    const others = line.words.slice(1).filter((word) => word !== mode);
    const meant = [directive!, mode, ...others].map((word) => word.text).join(' ');
    const span = { start: directive!.start, end: line.end };
    yield page.problem(
      first,
      { say: 'order' },
      { fixes: [page.fix({ meant }, 'review', { span, text: meant })] },
    );
  } else if (kind === 'time' && !isDay(name, value)) yield page.problem(first, { say: 'day', name, value });
  else if (name === 'compressext' && /^\w/.test(value)) {
    const fix = page.fix({ meant: `.${value}` }, 'review', { span: first, text: `.${value}` });
    yield page.problem(first, { say: 'dot', value }, { fixes: [fix], confidence: 'medium' });
  }
}

/** Weeks may name a day from 0 to 7, months one from 0 to 31. */
function isDay(name: string, value: string): boolean {
  if (name !== 'weekly' && name !== 'monthly') return true;
  return /^\d+$/.test(value) && Number(value) <= (name === 'weekly' ? 7 : 31);
}
