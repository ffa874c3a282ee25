import type { CRule } from '../../../syntax/c/types.ts';
import { atomicAsRefcount as page } from '../pages.ts';
import { closingOf, codeOnly } from '../text-help.ts';

const longest = 600;
/** What ends the life of an object, at once or a little later. */
const ending = /\b\w*(?:free|destroy|del|queue_work|schedule_work|call_rcu)\w*\s*\(/;

/** The last of several users frees an object that an `atomic_t` counts. */
export const rule: CRule = {
  on: 'call',
  names: ['atomic_dec_and_test', 'atomic_long_dec_and_test', 'atomic64_dec_and_test'],
  *check(call, file) {
    const member = /^&\s*\(?\w+\)?->\s*([\w.>-]+)$/.exec(call.arguments[0]?.text ?? '')?.[1];
    const { text } = file.source;
    if (member === undefined || !/ref|count|cnt|use/i.test(member)) return;
    if (!/\bif\s*\(\s*$/.test(text.slice(Math.max(0, call.start - 12), call.start))) return;
    const code = codeOnly(text.slice(call.end, call.end + longest));
    const head = /^\s*\)\s*/.exec(code);
    if (!head) return;
    const body = head[0].length;
    const end = code[body] === '{' ? closingOf(code, body) : code.indexOf(';', body) + 1;
    if (!ending.test(end > 0 ? code.slice(body, end) : '')) return;
    yield page.problem(call.nameSpan, { name: call.name, member });
  },
};
