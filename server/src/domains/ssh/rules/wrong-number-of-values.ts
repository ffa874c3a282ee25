import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { algorithmsOf } from '../../../syntax/values/openssh/algorithms.ts';
import { keywordOf, wordsOf } from '../facts/keywords.ts';
import { wrongNumberOfValues as page } from '../pages.ts';

/** Kinds of which a line has one value, beside those that take one word of a list. */
const single = new Set(
  'int time port mode string file program agent persist escape tunneldevice dynamic timing jump'.split(' '),
);

/** A keyword without a value, or words behind the only one. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const keyword = keywordOf(line.name);
    if (!keyword || keyword.kind === 'gone' || isTemplate(line)) return;
    const key = keyword.name;
    if (line.words.length === 1) {
      yield page.problem(line.words[0]!, { say: 'missing', key });
      return;
    }
    if (line.name === 'localforward' && line.words.length === 2 && !line.words[1]!.open)
      yield page.problem(line.words[1]!, { say: 'target', key });
    const { kind } = keyword;
    const isSingle = single.has(kind) || wordsOf(kind) !== undefined || algorithmsOf(kind) !== undefined;
    const extra = line.words[2];
    if (!isSingle || !extra) return;
    const fix = page.fix({}, 'review', { span: { start: line.words[1]!.end, end: line.end }, text: '' });
    yield page.problem({ start: extra.start, end: line.end }, { say: 'extra', key }, { fixes: [fix] });
  },
};
