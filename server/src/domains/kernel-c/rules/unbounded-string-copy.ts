import { atLeast, version } from '../../../core/version.ts';
import type { CRule } from '../../../syntax/c/types.ts';
import { unboundedStringCopy as page } from '../pages.ts';
import { typeOf } from '../types-of.ts';

const strscpySince = version('4.3');

/** `strcpy`, `strcat` or an unbounded `sprintf` of `%s` from a string that arrives from elsewhere, into an array. */
export const rule: CRule = {
  on: 'call',
  names: ['strcpy', 'strcat'],
  *check(call, file) {
    const [to, from] = call.arguments;
    // A literal's length is known to the compiler, which checks it.
    if (!to || !from || call.arguments.length !== 2 || /^"/.test(from.text) || /^[A-Z_0-9]+$/.test(from.text))
      return;
    const { within } = call;
    const parameter = within?.parameters.find((one) => one.name === from.text);
    const type = typeOf(file, within, to.text);
    if (!within || !parameter || type === undefined || !/^(?:char|u8|unsigned char) \[.+\]$/.test(type))
      return;
    // A function that looked at the string before may have refused what is too long.
    const body = file.source.text.slice(within.body.start, call.start);
    if (new RegExp(`\\b(?!(?:if|while|return|sizeof)\\b)\\w+\\s*\\([^;{}]*\\b${from.text}\\b`).test(body))
      return;
    const canFix =
      call.name === 'strcpy' && call.discarded && atLeast(file.target.kernel?.version, strscpySince) !== 'no';
    const text = `strscpy(${to.text}, ${from.text}, sizeof(${to.text}))`;
    const fixes = canFix
      ? [page.fix({}, 'review', { span: { start: call.start, end: call.end }, text })]
      : [];
    yield page.problem(call.nameSpan, { name: call.name, from: from.text, to: to.text }, { fixes });
  },
};
