import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { missingReference as page } from '../pages.ts';

/** Programs that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const [command, , program] = line.words;
    if (!/^(?:install|remove)$/.test(command!.value) || !program || !/^\/[\w./+-]+$/.test(program.text))
      return;
    if (file.lookup('path', program.text) !== 'no') return;
    const fixes = respelled(page, file.lookup, 'path', program, program.text);
    yield page.problem(program, { name: program.text }, { fixes });
  },
};
