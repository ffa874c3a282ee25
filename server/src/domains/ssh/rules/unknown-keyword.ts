import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { fits, ignoredNames } from '../blocks.ts';
import { isForeign, isOfServer, keywordNames, keywordOf } from '../facts/keywords.ts';
import { unknownKeyword as page } from '../pages.ts';

/** What a distribution patches in is unknown to us too, so a name that is near to none is of medium confidence only. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const word = line.words[0]!;
      if (keywordOf(line.name) || isForeign(line.name) || isTemplate(line)) continue;
      if (ignoredNames(file).some((pattern) => fits(line.name, pattern))) continue;
      const key = word.value;
      if (isOfServer(key)) {
        yield page.problem(word, { say: 'server', key });
        continue;
      }
      const meant = nearest(key, keywordNames);
      if (meant === undefined) {
        yield page.problem(word, { say: 'unknown', key }, { confidence: 'medium' });
        continue;
      }
      const fix = page.fix({ meant }, 'safe', { span: word, text: meant });
      yield page.problem(word, { say: 'near', key, meant }, { fixes: [fix] });
    }
  },
};
