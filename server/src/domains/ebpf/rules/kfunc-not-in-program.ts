import { kfuncInProgram, kfuncs } from '../facts/kfuncs.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { kfuncNotInProgram as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'call',
  names: [...kfuncs.keys()],
  *check(call, file) {
    const section = programOf(file, call.within)?.section;
    const kfunc = kfuncs.get(call.name);
    // A function of the program's own may have the name.
    if (!section || !kfunc || file.functionNamed(call.name)) return;
    if (kfuncInProgram(kfunc, section.program, file.target.kernel) !== 'no') return;
    // A program that asks whether the kernel has it may well never call it.
    if (file.has('call', 'bpf_ksym_exists')) return;
    const allowed = kfunc.programs.join(', ');
    yield page.problem(call.nameSpan, { kfunc: call.name, section: section.section, allowed });
  },
};
