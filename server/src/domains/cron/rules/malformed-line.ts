import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { newlineOf } from '../../../syntax/shapes/read-lines.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { hasUsers, jobOf, type Job } from '../line.ts';
import { malformedLine as page } from '../pages.ts';

/** Too few fields, or what belongs to the other kind of table. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const job = jobOf(line, file);
      if (!job || isTemplate(line)) continue;
      const words = job.fields.map(({ text }) => text);
      const cut = words.findIndex((text) => /^[./]|^[a-z]{4,}|^\W*[a-z]+[./]/i.test(text));
      if (cut >= 0 || (!job.nickname && words.length < 5)) yield* few(line, cut);
      else yield* command(job, file, line);
    }
    yield* lastLine(file);
  },
};

function* few(line: ColumnsLine, cut: number): Iterable<Problem> {
  const next = line.words[cut];
  const at = { start: next?.start ?? line.end, end: next?.start ?? line.end };
  const fixes = cut === 4 ? [page.fix({ say: 'star' }, 'review', { span: at, text: '* ' })] : [];
  yield page.problem({ start: line.start, end: line.end }, { say: 'few' }, { fixes });
}

function* command(job: Job, file: ColumnsFile, line: ColumnsLine): Iterable<Problem> {
  const { user, program } = job;
  if (user && /^[./]/.test(user.text)) {
    const at = { start: user.start, end: user.start };
    yield page.problem(
      user,
      { say: 'user' },
      { fixes: [page.fix({ say: 'root' }, 'review', { span: at, text: 'root ' })] },
    );
  } else if (!program) yield page.problem({ start: line.start, end: line.end }, { say: 'command' });
  else if (/^[\d*][\d*,/-]*$/.test(program.text)) yield page.problem(program, { say: 'many' });
  else if (
    !hasUsers(file) &&
    program.text === 'root' &&
    /^\s+[/.\w]/.test(file.source.text.slice(program.end))
  ) {
    const next = /^\s*/.exec(file.source.text.slice(program.end))![0].length;
    const span = { start: program.start, end: program.end + next };
    yield page.problem(
      program,
      { say: 'not-here' },
      { fixes: [page.fix({ say: 'remove' }, 'review', { span, text: '' })] },
    );
  }
}

/** cron reads lines by their ends: without one, the last line is refused or lost. */
function* lastLine(file: ColumnsFile): Iterable<Problem> {
  const { text } = file.source;
  const last = file.lines.at(-1);
  if (!last || text.endsWith('\n') || last.end < text.trimEnd().length) return;
  const at = { start: text.length, end: text.length };
  const fix = page.fix({ say: 'end' }, 'safe', { span: at, text: newlineOf(text) });
  yield page.problem({ start: last.start, end: last.end }, { say: 'end' }, { fixes: [fix] });
}
