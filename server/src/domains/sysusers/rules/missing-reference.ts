import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { missingReference as page } from '../pages.ts';

/** A shell that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const shell = line.words[5];
      if (!shell?.value.startsWith('/') || !line.name.startsWith('u') || line.words.length > 6) continue;
      if (file.lookup('path', shell.value) === 'no')
        yield page.problem(
          shell,
          { name: shell.value },
          { fixes: respelled(page, file.lookup, 'path', shell, shell.value) },
        );
    }
  },
};
