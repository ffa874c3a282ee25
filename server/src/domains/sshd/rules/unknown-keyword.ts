import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { isForeign, keywordNames, keywordOf } from '../facts/keywords.ts';
import { unknownKeyword as page } from '../pages.ts';

/** Distributions patch keywords in, so a name that is near to none is of medium confidence only. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const word = line.words[0]!;
    if (keywordOf(line.name) || isForeign(line.name) || isTemplate(line)) return;
    const key = word.value;
    const meant = nearest(key, keywordNames);
    if (meant === undefined) {
      yield page.problem(word, { say: 'unknown', key }, { confidence: 'medium' });
      return;
    }
    const fix = page.fix({ meant }, 'safe', { span: word, text: meant });
    yield page.problem(word, { say: 'near', key, meant }, { fixes: [fix] });
  },
};
