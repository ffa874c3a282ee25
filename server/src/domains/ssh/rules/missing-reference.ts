import { respelled } from '../../../syntax/nearest-existing.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { valueOf } from '../blocks.ts';
import { keywordOf } from '../facts/keywords.ts';
import { missingReference as page } from '../pages.ts';

/** Files that the system of this configuration surely does not have; silent where that system is not known. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const keyword = keywordOf(line.name);
    const word = keyword && valueOf(line);
    if (!word || isTemplate(line)) return;
    const isFile =
      keyword.kind === 'file' || keyword.kind === 'program' || keyword.name === 'RevokedHostKeys';
    const isInclude = line.name === 'include';
    // An included pattern may fit nothing: of it the folder has to be there.
    const name =
      isInclude && /[*?[]/.test(word.value) ? word.value.replace(/\/[^/]*[*?[].*$/, '') : word.value;
    if (!(isFile || isInclude) || !/^\/[^%$*?[]+$/.test(name) || file.lookup('path', name) !== 'no') return;
    const fixes = word.quoted || name !== word.value ? [] : respelled(page, file.lookup, 'path', word, name);
    yield page.problem(word, { say: isInclude ? 'include' : 'file', name }, { fixes });
  },
};
