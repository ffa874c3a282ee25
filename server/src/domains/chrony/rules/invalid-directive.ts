import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsLine, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { kindOf, names, options, valued } from '../facts/directives.ts';
import { invalidDirective as page } from '../pages.ts';

/** chronyd does not start with a line that it cannot read. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (isTemplate(line)) return;
    const word = line.words[0]!;
    const kind = kindOf(line.name);
    if (kind === undefined) yield* unknown(word, names, 'directive');
    else if (kind === 'source') yield* source(line);
    else if (kind !== 'text') yield* value(line, kind);
  },
};

function* unknown(
  word: ColumnWord,
  known: readonly string[],
  say: 'directive' | 'option',
): Iterable<Problem> {
  const meant = nearest(word.value, known);
  const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: word, text: meant })];
  // A newer chrony may know more than the table.
  const confidence = meant === undefined ? ({ confidence: 'medium' } as const) : {};
  yield page.problem(word, { say, name: word.value }, { fixes, ...confidence });
}

function* source({ words }: ColumnsLine): Iterable<Problem> {
  if (words.length < 2) yield page.problem(words[0]!, { say: 'missing', name: words[0]!.value });
  for (let at = 2; at < words.length; at++) {
    const word = words[at]!;
    const name = word.value.toLowerCase();
    if (valued.includes(name)) {
      const next = words[++at];
      if (!next) yield page.problem(word, { say: 'missing', name: word.value });
      else if (!/^-?(?:\d+(?:\.\d*)?|\.\d+|F[\da-f]+)$/i.test(next.value))
        yield page.problem(next, { say: 'number', name: word.value, value: next.value });
    } else if (!options.includes(name)) {
      yield* unknown(word, [...options, ...valued], 'option');
      return;
    }
  }
}

function* value({ words }: ColumnsLine, kind: 'flag' | 'number' | 'numbers' | 'path'): Iterable<Problem> {
  const [name, first] = words;
  if (kind === 'flag') {
    if (first) yield page.problem(first, { say: 'extra', name: name!.value });
  } else if (!first) yield page.problem(name!, { say: 'missing', name: name!.value });
  else if (kind === 'path') {
    if (!first.value.startsWith('/'))
      yield page.problem(first, { say: 'path', name: name!.value, value: first.value });
  } else {
    const wrong = words.slice(1).find((word) => !/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d+)?$/i.test(word.value));
    if (wrong && !wrong.value.startsWith('#'))
      yield page.problem(wrong, { say: 'number', name: name!.value, value: wrong.value });
  }
}
