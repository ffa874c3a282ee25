import { lockFaults } from '../flow/lock-use.ts';
import { branchSteps, isDirect } from '../../../syntax/c/flow/branch-steps.ts';
import { pathRule } from '../flow/path-rule.ts';
import { doubleLock as page } from '../pages.ts';

/** A lock that is taken on a path that holds it already. */
export const rule = pathRule(function* (fn, file) {
  for (const { at, held, trail } of lockFaults(file, fn, 'twice')) {
    const related = [page.step('taken', held.call), ...branchSteps(page, file, trail, held.call.start)];
    yield page.problem(
      at,
      { lock: held.lock.key.replace(/^rwsem-(?:read|write) /, '') },
      { related, confidence: isDirect(trail, held.call.start) ? 'high' : 'medium' },
    );
  }
});
