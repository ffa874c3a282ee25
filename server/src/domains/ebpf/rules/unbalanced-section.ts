import { faultsIn } from '../flow/obligations.ts';
import { giveBack, heldSteps } from '../flow/giving-back.ts';
import type { EbpfRule } from '../model/rule.ts';
import { unbalancedSection as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const fault of faultsIn(file, fn) ?? []) {
      const { at } = fault;
      if (fault.does === 'unheld') {
        if (fault.kind !== 'section' && fault.kind !== 'lock') continue;
        const related = fault.before ? [page.step('ended', fault.before)] : [];
        yield page.problem(at, { say: 'unheld', name: fault.at.name }, { related });
        continue;
      }
      if (fault.does === 'outside' || fault.does === 'unlocked') {
        const span = { start: at.start, end: at.start + fault.at.name.length };
        yield page.problem(span, { say: fault.does, name: fault.at.name });
        continue;
      }
      if (fault.does === 'calls' || fault.does === 'lost') continue;
      if (fault.does === 'order') {
        const args = { say: 'order' as const, name: fault.at.name, other: fault.held.call.name };
        yield page.problem(at, args, { related: heldSteps(page, file, fault) });
        continue;
      }
      const { kind, call } = fault.held;
      if (kind !== 'section' && kind !== 'lock') continue;
      const related = heldSteps(page, file, fault);
      if (fault.does === 'twice') yield page.problem(at, { say: 'twice', name: fault.at.name }, { related });
      else
        yield page.problem(
          at,
          { say: 'kept', name: call.name },
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
