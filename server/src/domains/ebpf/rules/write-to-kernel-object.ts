import { pointerFaultsIn } from '../flow/pointers/follow.ts';
import type { EbpfRule } from '../model/rule.ts';
import { writeToKernelObject as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const { does, at, inside, isContext, pointer } of pointerFaultsIn(file, fn) ?? []) {
      if (does !== 'written' || pointer.call?.name === 'bpf_dynptr_slice') continue;
      const name = file.source.text.slice(at.start, at.end);
      const related = [
        ...(pointer.call ? [page.step('given', pointer.call)] : []),
        ...(inside ? [page.step('inside', inside)] : []),
      ];
      const say = pointer.kind !== 'packet' ? 'object' : isContext === true ? 'context' : 'packet';
      yield page.problem(at, { say, name }, { related });
    }
  },
};
