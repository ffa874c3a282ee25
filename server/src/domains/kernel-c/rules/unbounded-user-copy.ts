import { indentAt } from '../../../core/indent.ts';
import type { CRule } from '../../../syntax/c/types.ts';
import { unboundedUserCopy as page } from '../pages.ts';
import { codeOnly } from '../text-help.ts';
import { typeOf } from '../types-of.ts';

/** A length from user space for an array that has a size, and nobody compares the two. */
export const rule: CRule = {
  on: 'call',
  names: ['copy_from_user', 'strncpy_from_user'],
  *check(call, file) {
    const [to, , size] = call.arguments;
    const fn = call.within;
    if (!to || !size || !fn || !/^\w+$/.test(to.text) || !(typeOf(file, fn, to.text) ?? '').endsWith(']'))
      return;
    const parameter = fn.parameters.find(({ name }) => name === size.text);
    if (
      !parameter ||
      !/^(?:size_t|unsigned long|unsigned int|u32|u64|int|ssize_t|loff_t)$/.test(parameter.type)
    )
      return;
    const { text } = file.source;
    // Whoever compares, limits or sets it before has thought of it.
    const before = codeOnly(text.slice(fn.body.start, call.start));
    const name = size.text;
    if (
      new RegExp(
        `\\b${name}\\s*[<>=!+-]|[<>=]\\s*${name}\\b|\\w\\s*\\([^;]*\\b${name}\\b|\\bswitch\\s*\\(\\s*${name}`,
      ).test(before)
    )
      return;
    const statement = Math.max(before.lastIndexOf(';'), before.lastIndexOf('{'), before.lastIndexOf('}')) + 1;
    const start = fn.body.start + statement + /^\s*/.exec(before.slice(statement))![0].length;
    const isError = /^(?:int|long|ssize_t)$/.test(fn.returns);
    const indent = indentAt(text, start);
    const fix = page.fix({ name, to: to.text }, 'review', {
      span: { start, end: start },
      text: `if (${name} > sizeof(${to.text}))\n${indent}\treturn -EINVAL;\n${indent}`,
    });
    const isPlain = statement > 0 && file.inert(start) === undefined;
    yield page.problem(size, { name, to: to.text }, { fixes: isError && isPlain ? [fix] : [] });
  },
};
