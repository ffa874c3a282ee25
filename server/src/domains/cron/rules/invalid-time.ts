import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { faultOf, fields, nicknames, type Field } from '../fields.ts';
import { jobOf } from '../line.ts';
import { invalidTime as page } from '../pages.ts';

/** One time that cannot be read, and cron takes nothing of the whole table. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const job = jobOf(line, file);
    if (!job || isTemplate(line)) return;
    if (job.nickname) {
      yield* named(job.nickname);
      return;
    }
    for (const [index, word] of job.fields.entries()) {
      const field = fields[index]!;
      // A path or a word where a time is expected: the fields before it are too few.
      if (/^[./]|^[a-z]{4,}|^\W*[a-z]+[./]/i.test(word.text)) return;
      const fault = faultOf(word.text, field);
      if (!fault) continue;
      const span = { start: word.start + fault.start, end: word.start + fault.end };
      const value = word.text.slice(fault.start, fault.end);
      const meant = corrected(value, field, fault.say);
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
      const { min, max } = field;
      if (fault.say === 'range')
        yield page.problem(span, { say: `range-${field.name}`, value, min, max }, { fixes });
      else yield page.problem(span, { say: fault.say, value }, { fixes });
    }
  },
};

function* named(word: ColumnWord): Iterable<Problem> {
  // Some crons take `@every_minute` and intervals of their own.
  if (nicknames.includes(word.text) || /^@(?:every_|\d)/.test(word.text)) return;
  const meant = nearest(word.text, nicknames);
  const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span: word, text: meant })];
  yield page.problem(word, { say: 'nickname', value: word.text }, { fixes });
}

function corrected(value: string, field: Field, say: string): string | undefined {
  const range = /^(\d+)-(\d+)$/.exec(value);
  if (say === 'backwards' && field.name !== 'weekday' && range) return `${range[2]!}-${range[1]!}`;
  if (say !== 'range') return undefined;
  // One past the end is the beginning of the next round.
  if (field.min === 0 && Number(value) === field.max + 1) return '0';
  if (range) return `${range[1]!}-${field.max}`;
  return Number(value) > field.max ? String(field.max) : undefined;
}
