import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { missingReference as page } from '../pages.ts';

/** Programs that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const [command, , program] = line.words;
      if (!/^(?:install|remove)$/.test(command!.value) || !program || !/^\/[\w./+-]+$/.test(program.text))
        continue;
      if (file.lookup('path', program.text) !== 'no') continue;
      const fixes = respelled(page, file.lookup, 'path', program, program.text);
      yield page.problem(program, { name: program.text }, { fixes });
    }
  },
};
