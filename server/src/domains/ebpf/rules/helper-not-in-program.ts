import { helperInProgram, helpers } from '../facts/helpers.ts';
import { isChosen, reached } from '../model/reach.ts';
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
  on: 'file',
  *check(_at, file) {
    const { kernel } = file.target;
    for (const [name, helper] of helpers) {
      // Whether a sleeping helper is allowed hangs on the section too, which is another rule's matter.
      if (helper.sleeps || !file.has('call', name)) continue;
      for (const way of reached(file, name)) {
        const { program, call, at } = way;
        const { section } = program;
        if (!section || helperInProgram(helper, section.program, kernel) !== 'no') continue;
        if (isChosen(file, way)) continue;
        const args = { helper: name, section: section.section };
        if (at !== call) {
          const related = [page.step('called', call.nameSpan, { helper: name })];
          yield page.problem(at.nameSpan, args, { related });
          continue;
        }
        const better = helpers.get(instead[name] ?? '');
        const fits = better && helperInProgram(better, section.program, kernel) !== 'no';
        const edit = { span: call.nameSpan, text: better?.name ?? '' };
        yield page.problem(
          call.nameSpan,
          args,
          fits ? { fixes: [page.fix({ better: better.name }, 'review', edit)] } : {},
        );
      }
    }
  },
};
