import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { algorithmsOf } from '../../../syntax/values/openssh/algorithms.ts';
import { keywordOf, wordsOf } from '../facts/keywords.ts';
import { wrongNumberOfValues as page } from '../pages.ts';

/** Kinds of value of which a line has one. All others may be lists or commands. */
const single = new Set([
  'flag',
  'int',
  'time',
  'port',
  'facility',
  'level',
  'mode',
  'startups',
  'filename',
  'hostkey',
  'localuser',
]);

/** A keyword without a value, or words behind the only one. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const keyword = keywordOf(line.name);
    if (!keyword || isTemplate(line)) return;
    const key = keyword.name;
    if (line.words.length === 1) {
      yield page.problem(line.words[0]!, { say: 'missing', key });
      return;
    }
    if (line.name === 'subsystem' && line.words.length === 2)
      yield page.problem(line.words[1]!, { say: 'missing', key });
    const isSingle =
      single.has(keyword.kind) ||
      wordsOf(keyword.kind) !== undefined ||
      algorithmsOf(keyword.kind) !== undefined;
    const extra = line.words[2];
    if (!isSingle || !extra) return;
    const span = { start: extra.start, end: line.end };
    const fix = page.fix({}, 'review', { span: { start: line.words[1]!.end, end: line.end }, text: '' });
    yield page.problem(span, { say: 'extra', key }, { fixes: [fix] });
  },
};
