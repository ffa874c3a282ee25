import type { CFunction, CRule } from '../../../syntax/c/types.ts';
import { errnoNames } from '../facts/errno.ts';
import { positiveErrno as page } from '../pages.ts';
import { codeOnly } from '../text-help.ts';

/** `return EINVAL;`, `ret = EINVAL;` or `ERR_PTR(ENOMEM)`: the sign is missing, so that callers take the error for a success. */
export const rule: CRule = {
  on: 'function',
  *check(fn, file) {
    const text = file.source.text.slice(fn.body.start, fn.body.end);
    if (!/[\s(=?:]E[A-Z0-9]+\s*[;):]/.test(text)) return;
    const code = codeOnly(text);
    for (const { 0: name, index } of code.matchAll(/\bE[A-Z0-9]+(?=\s*[;):])/g)) {
      if (!errnoNames.has(name)) continue;
      const before = unsigned.exec(code.slice(Math.max(0, index - statementLength), index))?.[0];
      if (before === undefined) continue;
      const isPointer = before.startsWith('ERR_PTR');
      if (!isPointer && (!mayFail(fn) || isTranslator(code))) continue;
      const variable = /^(\w+)\s*=/.exec(before)?.[1];
      if (variable !== undefined && !isReturned(variable, code)) continue;
      const start = fn.body.start + index;
      if (file.inactive.some((span) => span.start <= start && start < span.end)) continue;
      const fix = page.fix({ name }, isPointer ? 'safe' : 'review', {
        span: { start, end: start },
        text: '-',
      });
      yield page.problem(
        { start, end: start + name.length },
        variable === undefined
          ? { say: isPointer ? 'pointer' : 'plain', name }
          : { say: 'given', name, variable },
        { fixes: [fix] },
      );
    }
  },
};

/** What may stand before an error number that lacks its sign; a variable is told by what stands before `=`. */
const unsigned =
  /\b(?:return\s*|return\s[^;{}?]*\?\s*|return\s[^;{}?]*\?[^;{}?:]*:\s*|ERR_PTR\s*\(\s*|(?<![.>*]\s*)\w+\s*=\s*)$/;

/** Characters: further back nobody looks for the beginning of a statement. */
const statementLength = 400;

/** Returned as it is, and nobody else gets it or gives it its sign. */
function isReturned(variable: string, code: string): boolean {
  return (
    new RegExp(`\\breturn\\s+${variable}\\s*;`).test(code) &&
    !new RegExp(
      `-\\s*${variable}\\b|=\\s*-\\s*\\(?\\s*${variable}\\b|&\\s*${variable}\\b|\\breturn\\s*-`,
    ).test(code.replace(new RegExp(`\\breturn\\s*-\\s*E`, 'g'), ''))
  );
}

/** A function of another type than a signed number means something else by it. */
function mayFail(fn: CFunction): boolean {
  return /^(?:int|long|ssize_t|s32|loff_t|signed int|long long)$/.test(fn.returns);
}

/** Tables that turn one kind of code into another, and callers that negate, return positive numbers on purpose. */
function isTranslator(code: string): boolean {
  const returns = code.match(/(?:\breturn\s+|[^=!<>]=\s*)E[A-Z0-9]+\s*;/g)?.length ?? 0;
  const negative = /(?:\breturn\s*\(?|[^=!<>]=)\s*-\s*E[A-Z0-9]+/.test(code);
  return returns > 1 && !negative;
}
