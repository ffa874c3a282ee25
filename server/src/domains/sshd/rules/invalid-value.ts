import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { itemsOf } from '../../../syntax/shapes/columns-language.ts';
import { algorithmsOf, keywordOf, type Algorithms } from '../facts/keywords.ts';
import { invalidValue as page } from '../pages.ts';
import { formFault, matchFault } from '../forms.ts';
import { faultOf } from '../values.ts';

/** The server does not start with a value that it cannot read. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const keyword = keywordOf(line.name);
    const word = line.words[1];
    if (!keyword || !word || isTemplate(line)) return;
    const key = keyword.name;
    const algorithms = algorithmsOf(keyword.kind);
    if (algorithms) {
      yield* named(line, key, algorithms);
      return;
    }
    const form = formFault(line) ?? (line.name === 'match' ? matchFault(line) : undefined);
    if (form) {
      yield page.problem(form.word, { say: 'form', key, value: form.word.value, expected: form.expected });
      return;
    }
    const open = line.words.find((one) => one.open);
    if (open) yield page.problem(open, { say: 'quote', key });
    const fault = faultOf(keyword.kind, word.value);
    if (!fault) return;
    const { meant } = fault;
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: word, text: meant })];
    const args = { say: fault.say, key, value: word.value, expected: fault.expected ?? '' } as const;
    yield page.problem(word, args, { fixes });
  },
};

function* named(line: ColumnsLine, key: string, { all }: Algorithms): Iterable<Problem> {
  const word = line.words[1]!;
  for (const item of itemsOf(word)) {
    const mark = /^[+\-^]/.test(item.text) && item.start === word.start ? 1 : 0;
    const name = item.text.slice(mark);
    // Patterns are matched against the list, and names with an @ may come with a patch of somebody.
    if (/[*?!]/.test(name) || all.includes(name) || name === 'any') continue;
    const meant =
      all.find((one) => one.startsWith(`${name}@`)) ??
      all.find((one) => one.endsWith(`-${name}`)) ??
      nearest(name, all);
    if (meant === undefined && (name.includes('@') || /^gss-/.test(name))) continue;
    const span = { start: item.start + mark, end: item.end };
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
    const confidence = meant === undefined ? ({ confidence: 'medium' } as const) : {};
    yield page.problem(span, { say: 'algorithm', key, value: name }, { fixes, ...confidence });
  }
}
