import type { CRule } from '../../../syntax/c/types.ts';
import { repeatedMessage as page } from '../pages.ts';
import { wholeLines } from '../statement-text.ts';
import { closingOf, codeOnly } from '../text-help.ts';

/** They print the failure themselves, from Linux 5.4 on. */
const printing = ['platform_get_irq', 'platform_get_irq_byname'];
const longest = 500;

/** dev_err() behind a call that has said it already. */
export const rule: CRule = {
  on: 'call',
  names: printing,
  *check(call, file) {
    const { text } = file.source;
    const code = codeOnly(text.slice(call.end, call.end + longest));
    const variable = call.assignedTo;
    const head = /^\s*;\s*if\s*\(\s*([\w.>-]+)\s*<=?\s*0\s*\)\s*\{?\s*(dev_err\s*)(?=\()/.exec(code);
    if (variable === undefined || head?.[1] !== variable.replace(/\s+/g, '')) return;
    const close = closingOf(code, head[0].length);
    const end = close < 0 ? 0 : code.indexOf(';', close) + 1;
    if (end <= 0) return;
    const start = call.end + head[0].length - head[2]!.length;
    // Without braces nothing would be left for the condition.
    const isBraced = /\{\s*$/.test(code.slice(0, head[0].length - head[2]!.length));
    const line = wholeLines(text, { start, end: call.end + end });
    const fixes = isBraced ? [page.fix({}, 'safe', { span: line, text: '' })] : [];
    yield page.problem({ start, end: start + 'dev_err'.length }, { name: call.name }, { fixes });
  },
};
