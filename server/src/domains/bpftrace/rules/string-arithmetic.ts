import type { BpftraceRule } from '../model/file.ts';
import { typeOf } from '../model/types.ts';
import { stringArithmetic as page } from '../pages.ts';

const arithmetic = /^(?:[-+*/%&|^]|<<|>>)$/;

/** Texts cannot be added, counted up or shifted. */
export const rule: BpftraceRule = {
  on: 'body',
  *check(body, file) {
    const unit = { span: body };
    for (const { sign, left, right } of file.subjects('binary', unit)) {
      if (!arithmetic.test(sign)) continue;
      for (const one of [left, right])
        if (typeOf(one, body, file) === 'string') yield page.problem(one, { sign });
    }
    for (const { sign, value } of file.subjects('unary', unit))
      if (/^(?:\+\+|--|[-~])$/.test(sign) && typeOf(value, body, file) === 'string')
        yield page.problem(value, { sign });
    for (const { sign, target } of file.subjects('assignment', unit))
      if (sign !== '=' && typeOf(target, body, file) === 'string') yield page.problem(target, { sign });
  },
};
