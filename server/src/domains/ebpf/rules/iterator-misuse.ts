import { faultsIn } from '../flow/obligations.ts';
import { giveBack, heldSteps } from '../flow/giving-back.ts';
import type { EbpfRule } from '../model/rule.ts';
import { iteratorMisuse as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const fault of faultsIn(file, fn) ?? []) {
      const { at } = fault;
      if (fault.does === 'unheld') {
        if (fault.kind !== 'iterator') continue;
        const args = { name: fault.at.name, key: fault.key };
        if (fault.before) {
          const related = [page.step('ended', fault.before)];
          yield page.problem(at, { say: 'ended', ...args }, { related });
        } else yield page.problem(at, { say: 'unmade', ...args });
        continue;
      }
      if ((fault.does !== 'twice' && fault.does !== 'kept') || fault.held.kind !== 'iterator') continue;
      const { call, keys } = fault.held;
      const args = { name: call.name, key: keys[0]! };
      const related = heldSteps(page, file, fault);
      if (fault.does === 'twice') yield page.problem(at, { say: 'twice', ...args }, { related });
      else
        yield page.problem(
          at,
          { say: 'kept', ...args },
          {
            related,
            fixes: giveBack(page, file, fault),
            owedAt: { start: at.start, end: at.end },
            once: `${fn.name} ${call.start}`,
          },
        );
    }
  },
};
