import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isAssignment, jobOf } from '../line.ts';
import { notAShell as page } from '../pages.ts';

/** cron itself reads `%` and assignments, before any shell does. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isAssignment(line, file)) yield* assignment(line, file);
    else yield* percent(line, file);
  },
};

function* assignment(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const text = file.source.text.slice(line.start, line.end);
  const sign = text.indexOf('=');
  const variable = /\$\{?\w+\}?/.exec(text.slice(sign));
  if (variable) {
    const start = line.start + sign + variable.index;
    const span = { start, end: start + variable[0].length };
    yield page.problem(span, { say: 'variable', name: variable[0] });
  }
  const comment = /\s+#\s.*$/.exec(text);
  if (!comment || /["']/.test(text)) return;
  const span = { start: line.start + comment.index, end: line.end };
  const fix = page.fix({ say: 'remove' }, 'review', { span, text: '' });
  yield page.problem(
    { start: span.start + comment[0].search(/#/), end: span.end },
    { say: 'comment' },
    { fixes: [fix] },
  );
}

/** The first `%` that is not escaped ends the command; what is behind it becomes its input. */
function* percent(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const job = jobOf(line, file);
  if (!job) return;
  const text = file.source.text.slice(job.command.start, job.command.end);
  const signs = [...text.matchAll(/(?<!\\)%/g)];
  // Formats of dates are what people mean; text for the standard input is what cron means.
  if (signs.length === 0 || !/\bdate\b|\+["']?%|printf/.test(text)) return;
  const edits = signs.map(({ index }) => ({
    span: { start: job.command.start + index, end: job.command.start + index + 1 },
    text: '\\%',
  }));
  yield page.problem(
    edits[0]!.span,
    { say: 'percent' },
    { fixes: [page.fix({ say: 'escape' }, 'safe', ...edits)] },
  );
}
