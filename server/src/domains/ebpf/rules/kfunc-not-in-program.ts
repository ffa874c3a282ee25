import { isFilteredOut, kfuncInProgram, kfuncs } from '../facts/kfuncs.ts';
import { isChosen, reached } from '../model/reach.ts';
import type { EbpfRule } from '../model/rule.ts';
import { kfuncNotInProgram as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    // A program that asks whether the kernel has it may well never call it.
    if (file.has('call', 'bpf_ksym_exists')) return;
    for (const [name, kfunc] of kfuncs) {
      if (!file.has('call', name)) continue;
      for (const way of reached(file, name)) {
        const { program, call, at } = way;
        const { section } = program;
        if (!section) continue;
        const isRefused = kfuncInProgram(kfunc, section.program, file.target.kernel) === 'no';
        if ((!isRefused && !isFilteredOut(kfunc, section)) || isChosen(file, way)) continue;
        const args = { kfunc: name, section: section.section, allowed: kfunc.programs.join(', ') };
        yield page.problem(at.nameSpan, args, {
          related: at === call ? [] : [page.step('called', call.nameSpan, { kfunc: name })],
        });
      }
    }
  },
};
