import type { CRule } from '../../../syntax/c/types.ts';
import { doubleFetch as page } from '../pages.ts';
import { codeOnly } from '../text-help.ts';

/** The same memory of user space read twice: first for a length, then by that length, when it may say another one. */
export const rule: CRule = {
  on: 'call',
  names: ['copy_from_user'],
  *check(call, file) {
    const [, from, size] = call.arguments;
    const fn = call.within;
    if (!from || !size || !fn || !/^[\w>.-]+$/.test(from.text)) return;
    const first = file
      .calls('copy_from_user')
      .find(
        (one) =>
          one.within?.start === fn.start && one.end < call.start && one.arguments[1]?.text === from.text,
      );
    const header = /^&?\s*(\w+)$/.exec(first?.arguments[0]?.text ?? '')?.[1];
    if (!first || header === undefined) return;
    const length = new RegExp(`\\b${header}(?:\\.|->)(\\w+)`).exec(size.text)?.[1];
    if (length === undefined) return;
    const { text } = file.source;
    const between = codeOnly(text.slice(first.end, call.start));
    const behind = codeOnly(text.slice(call.end, fn.body.end));
    // The pointer has moved on, or the second answer is compared with the first, or overwritten by it.
    const isMoved = new RegExp(`(?<![\\w.>])${from.text}\\s*(?:[+-]?=(?!=)|\\+\\+)`).test(between);
    const isKept = new RegExp(
      `(?:[!=]=|=)\\s*${header}(?:\\.|->)${length}\\b|(?:->|\\.)${length}\\s*(?:[!=]=|=)`,
    ).test(behind);
    if (isMoved || isKept) return;
    yield page.problem(
      call.nameSpan,
      { from: from.text, length: `${header}.${length}` },
      { related: [page.step('first', first.nameSpan)] },
    );
  },
};
