import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { missingReference as page } from '../pages.ts';

/** Users and groups that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const word = line.words[0]!;
      const kind = /^[@%]/.test(word.value) ? 'group' : 'user';
      const name = word.value.replace(/^[@%]/, '');
      if (/^(?:\*|default|)$/.test(name) || /[:%@*]/.test(name)) continue;
      if (file.lookup(kind, name) === 'no')
        yield page.problem(
          word,
          { say: kind, name },
          { fixes: respelled(page, file.lookup, kind, word, name) },
        );
    }
  },
};
