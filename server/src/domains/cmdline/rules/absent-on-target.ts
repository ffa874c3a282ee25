import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isGone, isTooNew, knownParameter } from '../facts/parameters.ts';
import { absentOnTarget as page } from '../pages.ts';
import { parametersOf } from '../parameters.ts';

/** A parameter that the target's kernel reads no longer, or not yet. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const target = file.target.kernel?.version.text;
    if (target === undefined) return;
    for (const { name, open } of parametersOf(line, file)) {
      if (open || !knownParameter(name.text)) continue;
      if (isGone(name.text, file.target) === 'yes')
        yield page.problem(name, { say: 'gone', name: name.text, target });
      if (isTooNew(name.text, file.target) === 'yes')
        yield page.problem(name, { say: 'newer', name: name.text, target });
    }
  },
};
