import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { isTooNew, keywordOf } from '../facts/keywords.ts';
import { outdatedKeyword as page } from '../pages.ts';

/** Names that ssh takes only to pass over them, or that have a new spelling. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const keyword = keywordOf(line.name);
    const word = line.words[0]!;
    if (keyword?.kind === 'gone') {
      const span = lineAround(file.source.text, line.start);
      const fix = page.fix({ say: 'remove' }, 'safe', { span, text: '' });
      yield page.problem(word, { say: 'gone', key: word.value }, { fixes: [fix] });
    } else if (keyword?.successor !== undefined) {
      const next = keyword.successor;
      const known = keywordOf(next);
      if (known && isTooNew(known, file.target) === 'yes') return;
      const fix = page.fix({ say: 'rename', next }, 'safe', { span: word, text: next });
      yield page.problem(word, { say: 'renamed', key: word.value, next }, { fixes: [fix] });
    }
  },
};
