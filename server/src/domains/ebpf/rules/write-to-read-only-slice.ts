import { pointerFaultsIn } from '../flow/pointers/follow.ts';
import type { EbpfRule } from '../model/rule.ts';
import { writeToReadOnlySlice as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    const { text } = file.source;
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
        { name: text.slice(at.start, at.end) },
        { related: [page.step('made', span)], fixes },
      );
    }
  },
};
