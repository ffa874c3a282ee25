import { afterFreeIn } from '../flow/freed.ts';
import { withoutRepeat } from '../flow/without-repeat.ts';
import { pathRule } from '../flow/path-rule.ts';
import { branchSteps, isDirect } from '../../../syntax/c/flow/branch-steps.ts';
import { doubleFree as page } from '../pages.ts';

/** Memory that a path frees a second time. */
export const rule = pathRule(function* (fn, file) {
  for (const { kind, at, key, by, trail } of afterFreeIn(file, fn) ?? []) {
    if (kind !== 'twice') continue;
    const related = [page.step('freed', by), ...branchSteps(page, file, trail, by.start)];
    const edit = withoutRepeat(file.source.text, by, at);
    const fixes = edit ? [page.fix({ key }, 'review', edit)] : [];
    yield page.problem(
      at,
      { key },
      { related, fixes, confidence: isDirect(trail, by.start) ? 'high' : 'medium' },
    );
  }
});
