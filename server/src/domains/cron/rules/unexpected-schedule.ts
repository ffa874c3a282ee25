import type { Problem } from '../../../core/types.ts';
import type { ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { faultOf, fields, numbersOf } from '../fields.ts';
import { jobOf } from '../line.ts';
import { unexpectedSchedule as page } from '../pages.ts';

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Times that are read well and are not what they look like. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const job = jobOf(line, file);
    if (!job || job.fields.length < 5 || job.fields.some(({ text }, index) => faultOf(text, fields[index]!)))
      return;
    const [minute, hour, day, month, weekday] = job.fields as [
      ColumnWord,
      ColumnWord,
      ColumnWord,
      ColumnWord,
      ColumnWord,
    ];
    for (const [index, word] of job.fields.entries()) yield* step(word, index);
    if (minute.text === '*' && !hour.text.startsWith('*')) {
      const fix = page.fix({ meant: '0' }, 'review', { span: minute, text: '0' });
      yield page.problem(minute, { say: 'every' }, { fixes: [fix] });
    }
    const isFree = (word: ColumnWord): boolean => word.text.startsWith('*');
    if (!isFree(day) && !isFree(weekday)) {
      const fix = page.fix({ meant: '*' }, 'review', { span: weekday, text: '*' });
      yield page.problem(
        { start: day.start, end: weekday.end },
        { say: 'either' },
        { confidence: 'medium', fixes: [fix] },
      );
    } else if (!isFree(day) && isFree(weekday)) yield* impossible(day, month);
  },
};

function* step(word: ColumnWord, index: number): Iterable<Problem> {
  const field = fields[index]!;
  const match = /^\*\/(\d+)$/.exec(word.text);
  if (!match || Number(match[1]) <= field.max - field.min) return;
  // Sixty minutes are an hour: whoever writes so wants another field.
  const meant = String(field.min);
  const fix = page.fix({ meant }, 'review', { span: word, text: meant });
  yield page.problem(word, { say: 'step', value: word.text, first: field.min }, { fixes: [fix] });
}

function* impossible(day: ColumnWord, month: ColumnWord): Iterable<Problem> {
  const first = Math.min(...numbersOf(day.text, fields[2]!));
  const months = [...numbersOf(month.text, fields[3]!)];
  if (months.length === 0 || months.some((one) => first <= longest[one - 1]!)) return;
  const meant = String(
    Math.max(...months.map((one) => longest[one - 1]!)) - (months.includes(2) && months.length === 1 ? 1 : 0),
  );
  const fix = page.fix({ meant }, 'review', { span: day, text: meant });
  yield page.problem({ start: day.start, end: month.end }, { say: 'never' }, { fixes: [fix] });
}
