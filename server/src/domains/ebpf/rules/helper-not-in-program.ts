import { helperInProgram, helpers } from '../facts/helpers.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { helperNotInProgram as page } from '../pages.ts';

/** Helpers with the same arguments that do the same work in another type of program. */
const instead: Readonly<Record<string, string>> = {
  bpf_skb_load_bytes: 'bpf_xdp_load_bytes',
  bpf_xdp_load_bytes: 'bpf_skb_load_bytes',
  bpf_probe_read: 'bpf_probe_read_kernel',
  bpf_probe_read_str: 'bpf_probe_read_kernel_str',
};

export const rule: EbpfRule = {
  on: 'call',
  names: [...helpers.keys()],
  *check(call, file) {
    const helper = helpers.get(call.name);
    const program = programOf(file, call.within);
    if (!helper || !program?.section || file.functionNamed(call.name)) return;
    // Whether a sleeping helper is allowed hangs on the section too, which is another rule's matter.
    if (helper.sleeps) return;
    const { kernel } = file.target;
    if (helperInProgram(helper, program.section.program, kernel) !== 'no') return;
    const better = helpers.get(instead[call.name] ?? '');
    const fits = better && helperInProgram(better, program.section.program, kernel) !== 'no';
    yield page.problem(
      call.nameSpan,
      { helper: helper.name, section: program.section.section },
      fits
        ? { fixes: [page.fix({ better: better.name }, 'review', { span: call.nameSpan, text: better.name })] }
        : {},
    );
  },
};
