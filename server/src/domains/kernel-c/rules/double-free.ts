import { afterFreeIn } from '../flow/freed.ts';
import { pathRule } from '../flow/path-rule.ts';
import { branchSteps, isDirect } from '../../../syntax/c/flow/branch-steps.ts';
import { doubleFree as page } from '../pages.ts';

/** Memory that a path frees a second time. */
export const rule = pathRule(function* (fn, file) {
  for (const { kind, at, key, by, trail } of afterFreeIn(file, fn) ?? []) {
    if (kind !== 'twice') continue;
    const related = [page.step('freed', by), ...branchSteps(page, file, trail, by.start)];
    yield page.problem(at, { key }, { related, confidence: isDirect(trail, by.start) ? 'high' : 'medium' });
  }
});
