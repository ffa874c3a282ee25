import type { Confidence } from '../../../core/types.ts';
import type { CCall, CFile } from '../../../syntax/c/types.ts';
import { replacedByLibbpf } from '../facts/helper-macros.ts';
import { helperInKernel, helpers } from '../facts/helpers.ts';
import { codeOf } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { helperNewerThanTarget as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'call',
  names: [...helpers.keys()].filter((name) => !replacedByLibbpf.has(name)),
  *check(call, file) {
    const helper = helpers.get(call.name);
    const { kernel } = file.target;
    if (!helper?.since || !kernel || !call.within || helperInKernel(helper, kernel) !== 'no') return;
    if (file.functionNamed(call.name)) return;
    const confidence = confidenceOf(call, file);
    yield page.problem(
      call.nameSpan,
      { helper: helper.name, since: helper.since, kernel: kernel.version.text },
      confidence ? { confidence } : {},
    );
  },
};

/**
 * The verifier removes branches that a constant rules out, and programs for many kernels are written that way: a call
 * behind such a question is no mistake, and one behind any condition may be.
 */
function confidenceOf(call: CCall, file: CFile): Confidence | undefined {
  const before = codeOf(file).slice(call.within!.body.start + 1, call.start);
  const asks = /\bbpf_core_(?:enum_value|type|field)_exists\b|\bLINUX_KERNEL_VERSION\b|\bBPF_FUNC_\w+/;
  if (asks.test(before)) return 'low';
  const depth = before.split('{').length - before.split('}').length;
  const isConditional = depth > 0 || /\b(?:if|else)\b[^;{}]*$/.test(before);
  if (!isConditional) return undefined;
  return /\bconst\s+volatile\b|\bvolatile\s+const\b/.test(codeOf(file)) ? 'low' : 'medium';
}
