import { faultsIn } from '../flow/obligations.ts';
import { giveBack, heldSteps } from '../flow/giving-back.ts';
import { codeOf } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { unreleasedReference as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const fault of faultsIn(file, fn) ?? []) {
      if (fault.does !== 'kept' && fault.does !== 'lost') continue;
      const { held, at } = fault;
      if (held.kind !== 'reference') continue;
      const related = heldSteps(page, file, fault);
      const args = { name: held.call.name, key: held.keys[0] ?? held.call.name };
      if (fault.does === 'lost') yield page.problem(at, { say: 'lost', ...args }, { related });
      // A program that asks whether the kernel has it may well never call it.
      else if (held.keys.length === 0 && !new RegExp(`[&(]\\s*${held.call.name}\\s*[)!=]`).test(codeOf(file)))
        yield page.problem(held.call, { say: 'dropped', ...args });
      else if (held.keys.length > 0)
        yield page.problem(
          at,
          { say: 'kept', ...args },
          {
            related,
            fixes: giveBack(page, file, fault),
            owedAt: { start: at.start, end: at.end },
            once: `${fn.name} ${held.call.start}`,
          },
        );
    }
  },
};
