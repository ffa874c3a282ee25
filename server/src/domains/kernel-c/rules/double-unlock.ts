import { lockFaults } from '../flow/lock-use.ts';
import { branchSteps, isDirect } from '../../../syntax/c/flow/branch-steps.ts';
import { withoutRepeat } from '../flow/without-repeat.ts';
import { pathRule } from '../flow/path-rule.ts';
import { doubleUnlock as page } from '../pages.ts';

/** A lock that is released on a path that has released it already. */
export const rule = pathRule(function* (fn, file) {
  for (const { at, before, trail } of lockFaults(file, fn, 'unheld')) {
    const related = [page.step('released', before), ...branchSteps(page, file, trail, before.start)];
    const call = file.source.text.slice(at.start, at.end).replace(/\s+/g, ' ');
    const edit = withoutRepeat(file.source.text, before, at);
    const fixes = edit ? [page.fix({ call }, 'review', edit)] : [];
    yield page.problem(
      at,
      { call },
      { related, fixes, confidence: isDirect(trail, before.start) ? 'high' : 'medium' },
    );
  }
});
