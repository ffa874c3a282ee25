import type { CFunction, CRule } from '../../../syntax/c/types.ts';
import { errnoNames } from '../facts/errno.ts';
import { positiveErrno as page } from '../pages.ts';
import { codeOnly } from '../text-help.ts';

/** `return EINVAL;` or `ERR_PTR(ENOMEM)`: the sign is missing, so that callers take the error for a success. */
export const rule: CRule = {
  on: 'function',
  *check(fn, file) {
    const text = file.source.text.slice(fn.body.start, fn.body.end);
    if (!/\b(?:return|ERR_PTR\s*\()\s*\(?\s*E[A-Z]{2}/.test(text)) return;
    const code = codeOnly(text);
    for (const match of code.matchAll(/\b(return\s*|ERR_PTR\s*\(\s*)(E[A-Z0-9]+)(?=\s*[;)])/g)) {
      const name = match[2]!;
      if (!errnoNames.has(name)) continue;
      const isPointer = match[1]!.startsWith('ERR_PTR');
      if (!isPointer && (!mayFail(fn) || isTranslator(code))) continue;
      const start = fn.body.start + match.index + match[1]!.length;
      if (file.inactive.some((span) => span.start <= start && start < span.end)) continue;
      const fix = page.fix({ name }, isPointer ? 'safe' : 'review', {
        span: { start, end: start },
        text: '-',
      });
      yield page.problem(
        { start, end: start + name.length },
        { say: isPointer ? 'pointer' : 'plain', name },
        { fixes: [fix] },
      );
    }
  },
};

/** A function of another type than a signed number means something else by it. */
function mayFail(fn: CFunction): boolean {
  return /^(?:int|long|ssize_t|s32|loff_t|signed int|long long)$/.test(fn.returns);
}

/** Tables that turn one kind of code into another, and callers that negate, return positive numbers on purpose. */
function isTranslator(code: string): boolean {
  const returns = code.match(/\breturn\s+E[A-Z0-9]+\s*;/g)?.length ?? 0;
  const negative = /\breturn\s*\(?\s*-\s*E[A-Z0-9]+/.test(code);
  return returns > 1 && !negative;
}
