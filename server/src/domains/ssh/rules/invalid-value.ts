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
import { faultOf, isCommand } from '../values.ts';

/** ssh ends at a value that it cannot read, whatever host it is for. */
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
    const open = isCommand(keyword) ? undefined : line.words.find((one) => one.open);
    if (open) {
      yield page.problem(open, { say: 'quote', key });
      return;
    }
    const fault = faultOf(line, keyword);
    if (!fault) return;
    const { meant, expected = '' } = fault;
    const fixes =
      meant === undefined ? [] : [page.fix({ meant }, 'review', { span: fault.word, text: meant })];
    yield page.problem(fault.word, { say: fault.say, key, value: fault.word.value, expected }, { fixes });
  },
};

function* named(word: ColumnWord, key: string, algorithms: Algorithms): Iterable<Problem> {
  for (const { name, meant, ...span } of unknownAlgorithms(word, algorithms)) {
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
    const confidence = meant === undefined ? ({ confidence: 'medium' } as const) : {};
    yield page.problem(span, { say: 'algorithm', key, value: name }, { fixes, ...confidence });
  }
}
