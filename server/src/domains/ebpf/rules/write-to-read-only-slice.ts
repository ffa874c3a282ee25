import { pointerFaultsIn } from '../flow/pointers/follow.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { writeToReadOnlySlice as page } from '../pages.ts';

/** Programs that may write to packets, and so call this of any dynptr: `may_access_direct_pkt_data` in kernel/bpf/verifier.c of Linux 6.12 and 7.2. */
const writing = new Set(['CGROUP_SOCKOPT', 'LWT_XMIT', 'SCHED_ACT', 'SCHED_CLS', 'SK_MSG', 'SK_SKB', 'XDP']);

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    const { text } = file.source;
    const program = programOf(file, fn)?.section?.program;
    if (program !== undefined && program !== 'EXT' && !writing.has(program)) {
      for (const call of file.calls('bpf_dynptr_slice_rdwr'))
        if (call.within === fn) yield page.problem(call.nameSpan, { say: 'program' });
    }
    for (const { does, at, pointer } of pointerFaultsIn(file, fn) ?? []) {
      const { call } = pointer;
      if (does !== 'written' || call?.name !== 'bpf_dynptr_slice') continue;
      const span = { start: call.start, end: call.start + call.name.length };
      // Only the writing function wants a buffer of one's own; NULL would be refused.
      const buffer = call.arguments[2];
      const hasBuffer = buffer && !/^(?:NULL|0)$/.test(text.slice(buffer.start, buffer.end));
      const fixes = hasBuffer ? [page.fix({}, 'review', { span, text: 'bpf_dynptr_slice_rdwr' })] : [];
      yield page.problem(
        at,
        { say: 'slice', name: text.slice(at.start, at.end) },
        { related: [page.step('made', span)], fixes },
      );
    }
  },
};
