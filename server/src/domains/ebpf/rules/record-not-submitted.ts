import { codeOf } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { recordNotSubmitted as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'call',
  names: ['bpf_ringbuf_reserve'],
  *check(call, file) {
    const { within, assignedTo } = call;
    if (!within || within.broken) return;
    const end = within.body.end;
    if (call.discarded) {
      yield page.problem(call.nameSpan, {}, { owedAt: { start: end - 1, end } });
      return;
    }
    if (assignedTo === undefined || !/^\w+$/.test(assignedTo)) return;
    const rest = codeOf(file).slice(call.end, end);
    // Handed to a function or a macro, stored, or returned: somebody else may submit it.
    const handed = new RegExp(
      `[(,]\\s*(?:\\([^()]*\\)\\s*)?${assignedTo}\\s*[,)]|\\breturn\\s+${assignedTo}\\b|=\\s*(?:\\([^()]*\\)\\s*)?${assignedTo}\\s*[;,]`,
    );
    const others = rest.replace(new RegExp(`\\b(?:if|while)\\s*\\(\\s*!?\\s*${assignedTo}\\s*\\)`, 'g'), ' ');
    if (handed.test(others) || /\bbpf_ringbuf_(?:submit|discard)\b/.test(rest)) return;
    yield page.problem(call.nameSpan, {}, { owedAt: { start: end - 1, end } });
  },
};
