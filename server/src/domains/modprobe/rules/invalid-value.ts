import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { parametersOf, plain } from '../facts/modules.ts';
import { invalidValue as page } from '../pages.ts';

/** A value that the kernel cannot read: the module is not loaded at all. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (line.words[0]!.value !== 'options' || isTemplate(line)) return;
    const own = parametersOf(line.words[1]?.value ?? '');
    for (const word of own ? line.words.slice(2) : []) {
      const sign = word.text.indexOf('=');
      if (sign < 1 || sign === word.text.length - 1) continue;
      const name = word.text.slice(0, sign);
      const value = word.text.slice(sign + 1);
      const kind = own!.get(plain(name));
      const span = { start: word.start + sign + 1, end: word.end };
      if (kind === 'n' && !/^-?(?:\d+|0x[\da-f]+)$/i.test(value)) {
        const meant = /^(?:y|yes|on|true)$/i.test(value)
          ? '1'
          : /^(?:n|no|off|false)$/i.test(value)
            ? '0'
            : undefined;
        const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
        yield page.problem(span, { say: 'number', name, value }, { fixes });
      } else if (kind === 'b' && !/^(?:[yn01tf].*|o[nf].*)$/i.test(value)) {
        yield page.problem(span, { say: 'truth', name, value });
      }
    }
  },
};
