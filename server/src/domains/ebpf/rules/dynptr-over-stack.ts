import { codeOf } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { dynptrOverStack as page } from '../pages.ts';

/** What these return is a part of a dynptr already. */
const slices = ['bpf_dynptr_data', 'bpf_dynptr_slice', 'bpf_dynptr_slice_rdwr'];

export const rule: EbpfRule = {
  on: 'call',
  names: ['bpf_dynptr_from_mem'],
  *check(call, file) {
    const memory = call.arguments[0];
    const { within } = call;
    if (!memory || !within || within.broken) return;
    const before = codeOf(file).slice(within.body.start, call.start);
    const local = /^&?\s*(\w+)$/.exec(memory.text)?.[1];
    if (local === undefined) return;
    const isAddress = memory.text.startsWith('&');
    // `&x` of a variable, or an array by its name.
    const declared = new RegExp(
      `[;{]\\s*(?:(?:struct|unsigned|const)\\s+)*\\w+\\s+(?:\\w+\\s*(?:=[^;,]*)?,\\s*)*${local}\\s*${isAddress ? '[=;,]' : '\\['}`,
    );
    if (declared.test(before)) {
      yield page.problem(memory, { say: 'stack', name: local });
      return;
    }
    const isSlice = slices
      .flatMap((name) => file.calls(name))
      .some((one) => one.within === within && one.end <= call.start && one.assignedTo === local);
    if (!isAddress && isSlice) yield page.problem(memory, { say: 'slice', name: local });
  },
};
