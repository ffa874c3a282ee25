import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { jobOf } from '../line.ts';
import { missingReference as page } from '../pages.ts';

/** Programs and users that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const shell = /^SHELL\s*=\s*"?(\/[^\s"]+)/.exec(file.source.text.slice(line.start, line.end));
      if (shell && file.lookup('path', shell[1]!) === 'no') {
        const end = line.start + shell[0].length;
        const at = { start: end - shell[1]!.length, end };
        yield page.problem(
          at,
          { say: 'program', name: shell[1]! },
          { fixes: respelled(page, file.lookup, 'path', at, shell[1]!) },
        );
      }
      const { user, program } = jobOf(line, file) ?? {};
      if (user && /^[a-z_][\w-]*$/i.test(user.text) && file.lookup('user', user.text) === 'no') {
        yield page.problem(
          user,
          { say: 'user', name: user.text },
          { fixes: respelled(page, file.lookup, 'user', user, user.text) },
        );
      }
      if (program && /^\/[\w./+-]+$/.test(program.text) && file.lookup('path', program.text) === 'no') {
        yield page.problem(
          program,
          { say: 'program', name: program.text },
          { fixes: respelled(page, file.lookup, 'path', program, program.text) },
        );
      }
    }
  },
};
