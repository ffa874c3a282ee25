import { helperInKernel, helpers } from '../facts/helpers.ts';
import type { EbpfRule } from '../model/rule.ts';
import { ambiguousProbeRead as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'call',
  names: ['bpf_probe_read', 'bpf_probe_read_str'],
  *check(call, file) {
    if (!call.within || file.functionNamed(call.name)) return;
    const suffix = call.name.endsWith('_str') ? '_str' : '';
    const kernelName = `bpf_probe_read_kernel${suffix}`;
    if (helperInKernel(helpers.get(kernelName)!, file.target.kernel) !== 'yes') return;
    const fixes = [kernelName, `bpf_probe_read_user${suffix}`].map((better) =>
      page.fix({ better }, 'review', { span: call.nameSpan, text: better }),
    );
    yield page.problem(call.nameSpan, { name: call.name, suffix }, { fixes });
  },
};
