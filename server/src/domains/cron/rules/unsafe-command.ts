import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { hasUsers, isAssignment, jobOf } from '../line.ts';
import { unsafeCommand as page } from '../pages.ts';

/** Forms of a command that give it into other hands, each with the part that is pointed at. */
const dangers: readonly (readonly [say: 'download' | 'secret' | 'world' | 'empty', form: RegExp])[] = [
  ['download', /\b(?:curl|wget)\b[^|;&]{0,500}\|\s*(?:sudo\s+)?(?:ba|da|z)?sh\b/],
  [
    'secret',
    /(?<=\bmysql\w*\b.{0,300}\s)-p[^\s$"'-][^\s]*|(?<=\s)--?password[= ][^\s$"'\\][^\s]*|(?<=\bPGPASSWORD=)[^\s$"']+|(?<=\bsshpass\s+)-p\s*\S+/,
  ],
  ['world', /\bchmod\s+(?:-\w+\s+)*(?:0?[0-7]?[0-7][0-7][2367]|[ao]\+\w*w\w*)\b/],
  ['empty', /\brm\s+-\w*r\w*\s+(?:-\w+\s+)*\$\{?\w+\}?\/\S*/],
];
const folders = /^(\/(?:tmp|var\/tmp|dev\/shm)|\/home\/[^/]+)\//;

/** Commands that somebody else can change, or that tell secrets. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isAssignment(line)) yield* path(line, file);
    else yield* command(line, file);
  },
};

function* command(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const job = jobOf(line, file);
  if (!job?.program) return;
  const folder = folders.exec(job.program.text)?.[1];
  // In a table of their own, people run what is in their home.
  const isTheirs =
    folder?.startsWith('/home') === true && !/\/root$/.test(file.source.path) && !hasUsers(file);
  const isUsers = folder !== undefined && job.user !== undefined && folder === `/home/${job.user.text}`;
  if (folder !== undefined && !isTheirs && !isUsers)
    yield page.problem(job.program, { say: 'place', folder });
  const text = file.source.text.slice(job.command.start, job.command.end);
  for (const [say, form] of dangers) {
    const match = form.exec(text);
    if (!match) continue;
    const start = job.command.start + match.index;
    yield page.problem({ start, end: start + match[0].length }, { say });
  }
}

function* path(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const text = file.source.text.slice(line.start, line.end);
  const value = /^PATH\s*=\s*"?/.exec(text);
  if (!value) return;
  const rest = text.slice(value[0].length).replace(/"$/, '');
  let at = line.start + value[0].length;
  for (const folder of rest.split(':')) {
    const span = { start: at, end: at + folder.length };
    at = span.end + 1;
    if (!/^(?:\.{1,2}(?:\/.*)?|\/(?:tmp|var\/tmp|dev\/shm)(?:\/.*)?)$/.test(folder)) continue;
    const isFirst = span.start === line.start + value[0].length;
    const cut = isFirst
      ? { start: span.start, end: Math.min(span.end + 1, line.end) }
      : { start: span.start - 1, end: span.end };
    yield page.problem(
      span,
      { say: 'path', folder },
      { fixes: [page.fix({ folder }, 'review', { span: cut, text: '' })] },
    );
  }
}
