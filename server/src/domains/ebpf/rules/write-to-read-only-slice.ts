import { codeOf } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { writeToReadOnlySlice as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'call',
  names: ['bpf_dynptr_slice'],
  *check(call, file) {
    const { within, assignedTo: name } = call;
    if (!within || within.broken || name === undefined || !/^\w+$/.test(name)) return;
    const rest = codeOf(file).slice(call.end, within.body.end);
    const renewed = new RegExp(`[;{}]\\s*${name}\\s*=(?!=)`).exec(rest)?.index ?? rest.length;
    const written = new RegExp(
      `[;{})]\\s*(?:(${name})\\s*(?:->\\s*[\\w.]+(?:\\[[^\\]]*\\])*|\\[[^\\]]*\\])|\\*\\s*(?:\\([^()]*\\*\\s*\\)\\s*)?\\(?\\s*(${name})\\b(?:\\s*\\+\\s*\\w+)?\\s*\\)?)\\s*(?:[-+*/%&|^]|<<|>>)?=(?!=)`,
    ).exec(rest.slice(0, renewed));
    if (!written) return;
    const start = call.end + written.index + written[0].indexOf(name);
    const fix = page.fix({}, 'review', { span: call.nameSpan, text: 'bpf_dynptr_slice_rdwr' });
    // Only the writing function wants a buffer of one's own; NULL would be refused.
    const hasBuffer = !/^(?:NULL|0)$/.test(call.arguments[2]?.text ?? 'NULL');
    const parts = { related: [page.step('made', call.nameSpan)], fixes: hasBuffer ? [fix] : [] };
    yield page.problem({ start, end: start + name.length }, { name }, parts);
  },
};
