import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { fits, ignoredNames } from '../blocks.ts';
import { isTooNew, keywordOf } from '../facts/keywords.ts';
import { newerThanTarget as page } from '../pages.ts';

/** A keyword that the target's ssh ends at. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const keyword = keywordOf(line.name);
      if (!keyword || isTooNew(keyword, file.target) !== 'yes') continue;
      if (ignoredNames(file).some((pattern) => fits(line.name, pattern))) continue;
      const target = file.target.openssh?.version.text ?? '';
      yield page.problem(line.words[0]!, { key: keyword.name, since: keyword.since ?? '', target });
    }
  },
};
