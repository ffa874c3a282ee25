import type { Problem } from '../../../core/types.ts';
import type { ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { parametersOf, plain } from '../../../syntax/values/kernel-modules/modules.ts';
import { invalidValue as page } from '../pages.ts';

/** Parameters that drivers of sound cards share. */
const lists: Readonly<Record<string, RegExp>> = { index: /^-?(?:\d+)?$/, enable: /^[yn01]?$/i };

/** Signs around a value, whatever the module is. */
function* written(line: ColumnsLine): Iterable<Problem> {
  for (const [index, word] of line.words.entries()) {
    if (index < 2) continue;
    if (
      (word.text.match(/"/g) ?? []).length === 1 &&
      !line.words.some((other) => other !== word && other.text.includes('"'))
    ) {
      const at = { start: word.end, end: word.end };
      const fix = page.fix({ meant: `${word.text}"` }, 'review', { span: at, text: '"' });
      yield page.problem(word, { say: 'quote' }, { fixes: [fix] });
    } else if (/=[^,=]+,$/.test(word.text)) {
      const at = { start: word.end - 1, end: word.end };
      const fix = page.fix({ meant: word.text.slice(0, -1) }, 'review', { span: at, text: '' });
      yield page.problem(at, { say: 'comma' }, { fixes: [fix] });
    }
  }
}

/** A value that the kernel cannot read: the module is not loaded at all. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (line.words[0]!.value !== 'options' || isTemplate(line)) return;
    const own = parametersOf(line.words[1]?.value ?? '');
    yield* written(line);
    for (const word of own ? line.words.slice(2) : []) {
      const sign = word.text.indexOf('=');
      if (sign < 1) continue;
      const name = word.text.slice(0, sign);
      const value = word.text.slice(sign + 1);
      const kind = own!.get(plain(name));
      const span = { start: word.start + sign + 1, end: word.end };
      if (value === '' && kind === 'n') {
        yield page.problem({ start: word.start, end: word.end }, { say: 'empty', name });
      } else if (value === '' || /,$|["']/.test(value)) continue;
      else if (
        kind === 'a' &&
        Object.hasOwn(lists, name) &&
        !value.split(',').every((one) => lists[name]!.test(one))
      ) {
        yield page.problem(span, { say: name === 'enable' ? 'truth' : 'number', name, value });
      } else if (kind === 'x' && /^\d+\.\d+$/.test(value))
        yield page.problem(span, { say: 'number', name, value });
      else if (kind === 'n' && !/^-?(?:\d+|0x[\da-f]+)$/i.test(value)) {
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
