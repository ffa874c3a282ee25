import type { BpftraceRule } from '../model/file.ts';
import { typeOf } from '../model/types.ts';
import { stringComparison as page } from '../pages.ts';
import type { Expr } from '../syntax/nodes.ts';

/** The kernel keeps sixteen bytes of a task's name, the closing zero among them. */
const longestName = 15;

/** A comparison of a text with something that it can never be. */
export const rule: BpftraceRule = {
  on: 'binary',
  *check({ sign, left, right, body, ...span }, file) {
    if (!/^(?:[=!]=|[<>]=?)$/.test(sign)) return;
    const types = [left, right].map((one) => typeOf(one, body, file));
    const whole = { start: span.start, end: span.end };
    if (types.includes('string') && types.includes('int')) {
      const other = types[0] === 'int' ? left : right;
      const text = types[0] === 'int' ? right : left;
      const fixes =
        other.kind === 'number' && text.kind === 'name'
          ? []
          : text.kind === 'string' && /^-?\d+$/.test(text.value)
            ? [page.fix({ meant: text.value }, 'review', { span: text, text: text.value })]
            : [];
      yield page.problem(whole, { say: 'number' }, { fixes });
      return;
    }
    if (types[0] !== 'string' || types[1] !== 'string') return;
    if (!/^[=!]=$/.test(sign)) {
      yield page.problem(whole, { say: 'order', sign });
      return;
    }
    const [literal, other] = left.kind === 'string' ? [left, right] : [right, left];
    if (literal.kind === 'string' && isName(other)) {
      if (literal.value.length > longestName && !literal.value.includes('\\')) {
        const meant = `"${literal.value.slice(0, longestName)}"`;
        const fix = page.fix({ meant }, 'review', { span: literal, text: meant });
        yield page.problem(literal, { say: 'long', length: literal.value.length }, { fixes: [fix] });
      } else if (/[*?]/.test(literal.value)) yield page.problem(literal, { say: 'wildcard' });
    }
  },
};

function isName(expression: Expr): boolean {
  return expression.kind === 'name' && expression.name === 'comm';
}
