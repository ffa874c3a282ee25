import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { missingReference as page } from '../pages.ts';

/** A key file that the system of the file surely does not have; with `/dev/…` nobody can tell. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const key = line.words[2];
      const path = key?.value.replace(/:(?:LABEL|UUID)=.*$/, '') ?? '';
      if (!key || !path.startsWith('/') || path.length < key.value.length) continue;
      if (file.lookup('path', path) === 'no')
        yield page.problem(key, { name: path }, { fixes: respelled(page, file.lookup, 'path', key, path) });
    }
  },
};
