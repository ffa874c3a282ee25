import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { entryOf, isGiven } from '../line.ts';
import { unsafeOwner as page } from '../pages.ts';

/** A folder of one account with something of another in it: systemd-tmpfiles makes it, but follows no path through it. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const owners = new Map<string, string>();
    for (const line of file.lines) {
      const { letter, path, user } = entryOf(line);
      if (!path || isTemplate(line) || /[*?[%]/.test(path.value)) continue;
      const own = isGiven(user) ? user.value.replace(/^:/, '') : 'root';
      const name = path.value.replace(/(?<=.)\/+$/, '');
      // Something that is there already is opened by its whole path, something new by that of its folder.
      const step = crossed(/^[zZtThHaA]$/.test(letter) ? name : above(name), owners);
      if (step && /^[a-zA-Z]$/.test(letter)) {
        yield page.problem(path, { say: 'refused', ...step });
      } else if (/^[dDvqQfFpLcbC]$/.test(letter)) {
        const folder = above(name);
        const owner = owners.get(folder);
        if (owner !== undefined && owner !== own && !isRoot(owner)) {
          const fixes = isGiven(user) ? [page.fix({ owner }, 'review', { span: user, text: owner })] : [];
          yield page.problem(path, { say: 'within', folder, owner, own }, { fixes, confidence: 'low' });
        }
      }
      if (/^[dDvqQ]$/.test(letter)) owners.set(name, own);
    }
  },
};

/** The first step of a path from a folder of an account that is not root to one of another, as far as the file says whose they are. */
function crossed(
  path: string,
  owners: ReadonlyMap<string, string>,
): { readonly folder: string; readonly owner: string; readonly own: string } | undefined {
  for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
    const next = path.indexOf('/', end + 1);
    const owner = owners.get(path.slice(0, end));
    const own = owners.get(next < 0 ? path : path.slice(0, next));
    if (owner === undefined || own === undefined || owner === own || isRoot(owner)) continue;
    return { folder: path.slice(0, end), owner, own };
  }
  return undefined;
}

function above(path: string): string {
  return path.replace(/\/[^/]*$/, '');
}

function isRoot(owner: string): boolean {
  return owner === 'root' || owner === '0';
}
