import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import type { Problem } from '../../../core/types.ts';
import {
  algorithmsOf,
  unknownAlgorithms,
  type Algorithms,
} from '../../../syntax/values/openssh/algorithms.ts';
import { keywordOf } from '../facts/keywords.ts';
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
      yield* named(word, key, algorithms);
      return;
    }
    const form = formFault(line) ?? (line.name === 'match' ? matchFault(line) : undefined);
    if (form) {
      const { meant, expected } = form;
      const fixes =
        meant === undefined ? [] : [page.fix({ meant }, 'review', { span: form.word, text: meant })];
      yield page.problem(form.word, { say: 'form', key, value: form.word.value, expected }, { fixes });
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

function* named(word: ColumnWord, key: string, algorithms: Algorithms): Iterable<Problem> {
  for (const { name, meant, ...span } of unknownAlgorithms(word, algorithms)) {
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
    const confidence = meant === undefined ? ({ confidence: 'medium' } as const) : {};
    yield page.problem(span, { say: 'algorithm', key, value: name }, { fixes, ...confidence });
  }
}
