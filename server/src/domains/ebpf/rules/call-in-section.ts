import { faultsIn } from '../flow/obligations.ts';
import { heldSteps } from '../flow/giving-back.ts';
import type { EbpfRule } from '../model/rule.ts';
import { callInSection as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const fault of faultsIn(file, fn) ?? []) {
      if (fault.does !== 'calls') continue;
      const { at, held, because } = fault;
      const args = { say: because, name: at.name, section: held.call.name };
      const span = { start: at.start, end: at.start + at.name.length };
      yield page.problem(span, args, { related: heldSteps(page, file, fault) });
    }
  },
};
