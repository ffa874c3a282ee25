import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { entryOf, isGiven } from '../line.ts';
import { unsafeOwner as page } from '../pages.ts';

/** A folder of one account with something of another in it: systemd-tmpfiles refuses to follow such a path. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const owners = new Map<string, string>();
    for (const line of file.lines) {
      const { letter, path, user } = entryOf(line);
      if (!path || isTemplate(line) || /[*?[%]/.test(path.value)) continue;
      const own = isGiven(user) ? user.value.replace(/^:/, '') : 'root';
      const folder = path.value.replace(/\/[^/]*$/, '');
      const owner = owners.get(folder);
      if (/^[dDvqQfFpLcbC]$/.test(letter)) {
        if (owner !== undefined && owner !== own && !/^(?:root|0)$/.test(owner)) {
          const fixes = isGiven(user) ? [page.fix({ owner }, 'review', { span: user, text: owner })] : [];
          yield page.problem(path, { folder, owner, own }, { fixes });
        }
        if (/^[dDvqQ]$/.test(letter)) owners.set(path.value.replace(/\/$/, ''), own);
      }
    }
  },
};
