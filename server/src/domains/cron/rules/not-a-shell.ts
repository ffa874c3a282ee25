import { distance } from 'fastest-levenshtein';
import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { unbalanced } from '../../../syntax/values/shell-balance.ts';
import { isAssignment, jobOf } from '../line.ts';
import { notAShell as page } from '../pages.ts';
import { settingsOf } from '../settings.ts';

/** cron itself reads `%` and assignments, before any shell does. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isAssignment(line)) yield* assignment(line, file);
    else {
      yield* percent(line, file);
      yield* shell(line, file);
    }
  },
};

function* assignment(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const text = file.source.text.slice(line.start, line.end);
  const sign = text.indexOf('=');
  yield* named(line, text.slice(0, sign).trim());
  yield* quoted(line, text, sign + 1);
  const variable = /\$\{?\w+\}?|(?<=^=\s*|:)~(?=\/|$|:)/.exec(text.slice(sign));
  if (variable && !settingsOf(file).readAgain.has(text.slice(0, sign).trim())) {
    const start = line.start + sign + variable.index;
    const span = { start, end: start + variable[0].length };
    yield page.problem(span, { say: 'variable', name: variable[0] });
  }
  const comment = /(?<!\s)\s+#\s.*$/.exec(text);
  if (!comment || /["']/.test(text)) return;
  const span = { start: line.start + comment.index, end: line.end };
  const fix = page.fix({ say: 'remove' }, 'review', { span, text: '' });
  yield page.problem(
    { start: span.start + comment[0].search(/#/), end: span.end },
    { say: 'comment' },
    { fixes: [fix] },
  );
}

const settings = ['MAILTO', 'MAILFROM', 'SHELL', 'PATH', 'HOME', 'LOGNAME', 'CRON_TZ', 'RANDOM_DELAY'];

/** Names that cron itself reads, one letter away. */
function* named(line: ColumnsLine, name: string): Iterable<Problem> {
  if (name.length < 4 || settings.includes(name) || !/^[A-Z_]+$/.test(name)) return;
  const meant = settings.find((one) => one.length > 3 && distance(one, name) === 1);
  if (meant === undefined || /^(?:MAIL|SHELLS|HOMES|PATHS)$/.test(name)) return;
  const span = { start: line.start, end: line.start + name.length };
  const fix = page.fix({ say: 'name', meant }, 'review', { span, text: meant });
  yield page.problem(span, { say: 'name', name, meant }, { fixes: [fix], confidence: 'medium' });
}

function* quoted(line: ColumnsLine, text: string, from: number): Iterable<Problem> {
  const value = text.slice(from).trim();
  const start = line.start + from + text.slice(from).indexOf(value);
  const span = { start, end: start + value.length };
  if (/^(?:"[^"]*|'[^']*)$/.test(value)) {
    const at = { start: span.end, end: span.end };
    const fix = page.fix({ say: 'quote' }, 'review', { span: at, text: value[0]! });
    yield page.problem(span, { say: 'quote' }, { fixes: [fix] });
    return;
  }
  const name = text.slice(0, from - 1).trim();
  const bare = value.replace(/^(["'])(.*)\1$/, '$2');
  if (name === 'SHELL' && (!bare.startsWith('/') || /\/(?:nologin|false|true)$/.test(bare))) {
    const fix = page.fix({ say: 'shell' }, 'review', { span, text: '/bin/sh' });
    yield page.problem(
      span,
      { say: bare.startsWith('/') ? 'no-shell' : 'shell', name: bare },
      { fixes: [fix] },
    );
  } else if (name === 'MAILTO' && /^[\w.@-]+\s+[\w.@-]+/.test(bare)) {
    const meant = bare.trim().split(/\s+/).join(',');
    const fix = page.fix({ say: 'name', meant }, 'review', { span, text: meant });
    yield page.problem(span, { say: 'mail' }, { fixes: [fix], confidence: 'medium' });
  } else if (name === 'TZ') yield page.problem(span, { say: 'zone' }, { confidence: 'medium' });
}

/** What `/bin/sh` does with a command is not what bash does. */
function* shell(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const job = jobOf(line, file);
  if (!job?.program) return;
  const text = file.source.text.slice(job.command.start, job.command.end);
  const place = (at: number, length: number) => ({
    start: job.command.start + at,
    end: job.command.start + at + length,
  });
  const open = /(?<!\\)%/.test(text) ? undefined : unbalanced(text);
  if (open && /^["'`]$/.test(open.word)) yield page.problem(place(open.at, 1), { say: 'quote' });
  const order = /(2>&1)\s+(>>?\s*\S+)\s*$/.exec(text);
  if (order) {
    const span = place(order.index, order[0].trimEnd().length);
    const fix = page.fix({ say: 'order' }, 'review', { span, text: `${order[2]!} ${order[1]!}` });
    yield page.problem(span, { say: 'order' }, { fixes: [fix] });
  }
  const both = /\b(?:ba|z)sh\s+-\w*c/.test(text) ? null : /(?:&>|>&)\s*([\w/.~-]+)/.exec(text);
  if (both && !/^\d+$|^-$/.test(both[1]!) && !settingsOf(file).hasOtherShell) {
    const span = place(both.index, both[0].length);
    const fix = page.fix({ say: 'both' }, 'review', { span, text: `> ${both[1]!} 2>&1` });
    yield page.problem(span, { say: 'both' }, { fixes: [fix] });
  }
  if (/^\.{1,2}\//.test(job.program.text))
    yield page.problem(job.program, { say: 'relative' }, { confidence: 'medium' });
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
