import { faultsIn } from '../flow/obligations.ts';
import type { EbpfRule } from '../model/rule.ts';
import { foreignRelease as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const fault of faultsIn(file, fn) ?? []) {
      if (fault.does !== 'unheld' || !fault.before || !/^(?:reference|record)$/.test(fault.kind)) continue;
      const { at, before, key, isSpent } = fault;
      const related = [page.step(isSpent ? 'released' : 'from', before)];
      yield page.problem(at, { say: isSpent ? 'spent' : 'foreign', name: at.name, key }, { related });
    }
  },
};
