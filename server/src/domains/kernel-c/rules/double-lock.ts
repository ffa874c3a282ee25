import type { CRule } from '../../../syntax/c/types.ts';
import { lockFaults } from '../flow/lock-use.ts';
import { branchSteps } from '../flow/path-steps.ts';
import { doubleLock as page } from '../pages.ts';

/** A lock that is taken on a path that holds it already. */
export const rule: CRule = {
  on: 'function',
  *check(fn, file) {
    for (const { at, held, trail } of lockFaults(file, fn, 'twice')) {
      if (!held.call) continue;
      const related = [page.step('taken', held.call), ...branchSteps(page, file, trail, held.call.start)];
      yield page.problem(at, { lock: held.lock.key }, { related });
    }
  },
};
