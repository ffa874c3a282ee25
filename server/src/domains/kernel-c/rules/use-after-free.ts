import { afterFreeIn } from '../flow/freed.ts';
import { pathRule } from '../flow/path-rule.ts';
import { branchSteps, isDirect } from '../../../syntax/c/flow/branch-steps.ts';
import { useAfterFree as page } from '../pages.ts';

/** Memory that a path uses behind the call that freed it. */
export const rule = pathRule(function* (fn, file) {
  for (const { kind, at, key, by, trail } of afterFreeIn(file, fn) ?? []) {
    if (kind === 'twice') continue;
    const related = [page.step('freed', by), ...branchSteps(page, file, trail, by.start)];
    const walk = file.source.text.slice(at.start, at.end);
    const message =
      kind === 'walked' ? { say: 'walked' as const, key, walk } : { say: 'used' as const, key, by: by.name };
    yield page.problem(at, message, {
      related,
      confidence: kind === 'walked' || isDirect(trail, by.start) ? 'high' : 'medium',
    });
  }
});
