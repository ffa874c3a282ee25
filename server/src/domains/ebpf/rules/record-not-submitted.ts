import { faultsIn } from '../flow/obligations.ts';
import { giveBack, heldSteps } from '../flow/giving-back.ts';
import type { EbpfRule } from '../model/rule.ts';
import { recordNotSubmitted as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const fault of faultsIn(file, fn) ?? []) {
      if (fault.does !== 'kept' || fault.held.kind !== 'record') continue;
      const { call } = fault.held;
      const { start, end } = fault.at;
      yield page.problem(
        { start: call.start, end: call.start + call.name.length },
        {},
        {
          related: [page.step('ends', { start, end }), ...heldSteps(page, file, fault).slice(1)],
          fixes: giveBack(page, file, fault),
          owedAt: { start, end },
          once: `${fn.name} ${call.start}`,
        },
      );
    }
  },
};
