import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { invalidValue as page } from '../pages.ts';
import { parametersOf } from '../parameters.ts';
import { faultOf } from '../values.ts';

/** A value that the kernel cannot read is dropped, mostly without a word. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    for (const one of parametersOf(line, file)) {
      const fault = one.open ? undefined : faultOf(one);
      if (!fault) continue;
      const { say, meant, expected = '' } = fault;
      const value = one.value;
      const at = value ?? one.name;
      const name = one.name.text;
      if (say === 'none') {
        const fix = page.fix({ meant: name }, 'review', { span: one, text: name });
        yield page.problem(one, { say, name }, { fixes: [fix] });
        continue;
      }
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: at, text: meant })];
      yield page.problem(at, { say, name, value: value?.text ?? '', expected }, { fixes });
    }
  },
};
