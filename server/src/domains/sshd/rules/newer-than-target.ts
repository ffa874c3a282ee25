import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTooNew, keywordOf } from '../facts/keywords.ts';
import { newerThanTarget as page } from '../pages.ts';

/** A keyword that the target's server refuses to start with. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const keyword = keywordOf(line.name);
    if (!keyword || isTooNew(keyword, file.target) !== 'yes') return;
    const target = file.target.openssh?.version.text ?? '';
    yield page.problem(line.words[0]!, { key: keyword.name, since: keyword.since ?? '', target });
  },
};
