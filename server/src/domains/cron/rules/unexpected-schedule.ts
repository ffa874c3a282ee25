import { keptByText } from '../../../core/kept-problems.ts';
import { remembered } from '../../../core/remembered.ts';
import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { faultOf, fields, numbersOf } from '../fields.ts';
import { jobOf } from '../line.ts';
import { unexpectedSchedule as page } from '../pages.ts';

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const sameText = remembered((text) => text.replace(/\s+/g, ' '), 4000);

/** Times that are read well and are not what they look like. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    /** The first line with a text: a second one runs the same again. */
    const seen = new Map<string, ColumnsLine>();
    for (const line of file.lines) {
      yield* scheduled({ line, file }, line.start, line.text);
      const text = sameText(line.text);
      const first = seen.get(text);
      if (!first) seen.set(text, line);
      else if (timeOf(line, file)) yield twice(line, file);
    }
  },
};

interface Line {
  readonly line: ColumnsLine;
  readonly file: ColumnsFile;
}

/** The five fields of a time that can be read. */
function timeOf(line: ColumnsLine, file: ColumnsFile): readonly ColumnWord[] | undefined {
  const read = jobOf(line, file)?.fields ?? [];
  const isRead = read.length === 5 && !read.some(({ text }, index) => faultOf(text, fields[index]!));
  return isRead ? read : undefined;
}

function twice(line: ColumnsLine, { source: { text } }: ColumnsFile): Problem {
  const fix = page.fix({ say: 'remove' }, 'review', { span: lineAround(text, line.start), text: '' });
  const { start, end } = line;
  return page.problem({ start, end }, { say: 'twice' }, { fixes: [fix], confidence: 'medium' });
}

/** Which fields are what hangs on the line alone: a user and a command stand behind them. */
const scheduled = keptByText<Line>(function* ({ line, file }) {
  const time = timeOf(line, file);
  if (!time) return;
  const [minute, hour, day, month, weekday] = time as [
    ColumnWord,
    ColumnWord,
    ColumnWord,
    ColumnWord,
    ColumnWord,
  ];
  for (const [index, word] of time.entries()) yield* step(word, index);
  if (minute.text === '*' && !hour.text.startsWith('*')) {
    const fix = page.fix({ say: 'write', meant: '0' }, 'review', { span: minute, text: '0' });
    yield page.problem(minute, { say: 'every' }, { fixes: [fix] });
  }
  const isFree = (word: ColumnWord): boolean => word.text.startsWith('*');
  if (!isFree(day) && !isFree(weekday)) {
    const fix = page.fix({ say: 'write', meant: '*' }, 'review', { span: weekday, text: '*' });
    yield page.problem(
      { start: day.start, end: weekday.end },
      { say: 'either' },
      { confidence: 'medium', fixes: [fix] },
    );
  } else if (!isFree(day) && isFree(weekday)) yield* impossible(day, month);
});

function* step(word: ColumnWord, index: number): Iterable<Problem> {
  const field = fields[index]!;
  const match = /^\*\/(\d+)$/.exec(word.text);
  if (!match) return;
  const size = field.max - field.min + 1;
  const own = Number(match[1]);
  if (own < size && own > size / 2 && index < 2) {
    yield page.problem(
      word,
      { say: 'uneven', value: word.text, left: size - own, own },
      { confidence: 'medium' },
    );
  }
  if (own <= field.max - field.min) return;
  // Sixty minutes are an hour: whoever writes so wants another field.
  const meant = String(field.min);
  const fix = page.fix({ say: 'write', meant }, 'review', { span: word, text: meant });
  yield page.problem(word, { say: 'step', value: word.text, first: field.min }, { fixes: [fix] });
}

function* impossible(day: ColumnWord, month: ColumnWord): Iterable<Problem> {
  const first = Math.min(...numbersOf(day.text, fields[2]!));
  const months = [...numbersOf(month.text, fields[3]!)];
  if (months.length === 0 || months.some((one) => first <= longest[one - 1]!)) return;
  const meant = String(
    Math.max(...months.map((one) => longest[one - 1]!)) - (months.includes(2) && months.length === 1 ? 1 : 0),
  );
  const fix = page.fix({ say: 'write', meant }, 'review', { span: day, text: meant });
  yield page.problem({ start: day.start, end: month.end }, { say: 'never' }, { fixes: [fix] });
}
