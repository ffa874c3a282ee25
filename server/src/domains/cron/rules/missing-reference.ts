import type { Problem, Span } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isAssignment, jobOf, type Job } from '../line.ts';
import { missingReference as page } from '../pages.ts';

/** Words that every shell knows itself. */
const builtins = new Set(
  'if then else elif fi for while until do done case esac in . : [ [[ { } ! alias bg break cd command continue echo eval exec exit export false fc fg getopts hash jobs kill local printf pwd read readonly return set shift source test time times trap true type ulimit umask unset wait nice ionice nohup timeout sudo su env flock chronic'.split(
    ' ',
  ),
);

/** Programs, users and folders that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      if (isAssignment(line)) {
        yield* assigned(line, file);
        continue;
      }
      const job = jobOf(line, file);
      if (job?.user && /^[a-z_][\w-]*$/i.test(job.user.text))
        yield* absent('user', job.user.text, job.user, file);
      if (job?.program) yield* programs(job, file);
    }
  },
};

function* assigned(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const { text } = line;
  const shell = /^SHELL\s*=\s*"?(\/[^\s"]+)/.exec(text);
  if (shell) {
    const end = line.start + shell[0].length;
    yield* absent('program', shell[1]!, { start: end - shell[1]!.length, end }, file);
  }
  const path = /^PATH\s*=\s*"?([^"\s$]+)/.exec(text);
  let at = line.start + (path ? path[0].length - path[1]!.length : 0);
  for (const folder of path?.[1]!.split(':') ?? []) {
    const span = { start: at, end: at + folder.length };
    at = span.end + 1;
    // What an administrator may add later is looked for in vain without harm.
    if (/^\/(?:usr\/)?(?:local\/)?s?bin$|^\/snap/.test(folder)) continue;
    if (folder.startsWith('/')) yield* absent('folder', folder, span, file);
  }
  const mail = /^MAILTO\s*=\s*"?([a-z_][\w-]*)"?\s*$/.exec(text);
  if (mail && mail[1] !== 'root') {
    const start = line.start + text.lastIndexOf(mail[1]!);
    yield* absent('user', mail[1]!, { start, end: start + mail[1]!.length }, file);
  }
}

/** The first word of each command of a line; what a test asks for may be missing. */
function* programs({ command }: Job, file: ColumnsFile): Iterable<Problem> {
  const text = file.source.text.slice(command.start, command.end);
  const tested = [...text.matchAll(/(?:test|\[)\s+-\w\s+(\S+)/g)].map((match) => match[1]!);
  const isGuarded = /command -v|which |type /.test(text);
  for (const match of text.matchAll(/(?:^|&&|\|\|?|;)\s*(?:\w+=\S*\s+)*(\/?[\w.+-][\w./+-]*)(?=\s|;|$)/g)) {
    const name = match[1]!;
    const start = command.start + match.index + match[0].length - name.length;
    const at = { start, end: start + name.length };
    if (tested.includes(name) || /["'`(]/.test(text.slice(0, match.index))) continue;
    if (name.startsWith('/')) yield* absent('program', name, at, file);
    else if (!name.includes('/') && !builtins.has(name) && !isGuarded) yield* absent('name', name, at, file);
  }
  const folder = /^cd\s+(\/[\w./+-]+)(?=\s|;|$)/.exec(text)?.[1];
  if (folder !== undefined) {
    const start = command.start + text.indexOf(folder);
    yield* absent('folder', folder, { start, end: start + folder.length }, file);
  }
}

const kinds = { user: 'user', program: 'path', name: 'program', folder: 'path' } as const;

function* absent(what: keyof typeof kinds, name: string, at: Span, file: ColumnsFile): Iterable<Problem> {
  const kind = kinds[what];
  if (file.lookup(kind, name) !== 'no') return;
  const say = what === 'name' ? 'program' : what;
  yield page.problem(at, { say, name }, { fixes: respelled(page, file.lookup, kind, at, name) });
}
