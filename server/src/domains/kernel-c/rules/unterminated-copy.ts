import type { CRule } from '../../../syntax/c/types.ts';
import { unterminatedCopy as page } from '../pages.ts';
import { typeOf } from '../types-of.ts';

/** `strncpy` with the whole size of the destination: a long source leaves no room for the terminating zero. */
export const rule: CRule = {
  on: 'call',
  names: ['strncpy'],
  *check(call, file) {
    const [to, from, size] = call.arguments;
    if (!to || !from || !size || !call.discarded || !call.within || /^"|^[A-Z0-9_]+$/.test(from.text)) return;
    // A member may be a field of fixed width that is no string at all; a local array of characters is one.
    if (!/^(?:unsigned )?char \[/.test(typeOf(file, call.within, to.text) ?? '')) return;
    const whole = new RegExp(`^sizeof\\s*\\(?\\s*${escaped(to.text)}\\s*\\)?$`);
    if (!whole.test(size.text)) return;
    const body = file.source.text.slice(call.end, call.within.body.end);
    // A zero that is written into the destination afterwards ends the string.
    if (new RegExp(`${escaped(to.text)}\\s*\\[[^\\]]+\\]\\s*=\\s*(?:0|'\\\\0'|0x0+)\\s*;`).test(body)) return;
    const text = `strscpy(${to.text}, ${from.text}, ${size.text})`;
    const fix = page.fix({}, 'review', { span: { start: call.start, end: call.end }, text });
    yield page.problem(call.nameSpan, { to: to.text }, { fixes: [fix] });
  },
};

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
