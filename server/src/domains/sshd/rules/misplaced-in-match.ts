import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround, newlineOf } from '../../../syntax/shapes/read-lines.ts';
import { matchOf } from '../blocks.ts';
import { keywordOf } from '../facts/keywords.ts';
import { misplacedInMatch as page } from '../pages.ts';

/** A block ends at the next `Match` or at the end of the file: indentation means nothing. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const first = file.named('match')[0];
    if (!first) return;
    const { text } = file.source;
    for (const line of file.lines) {
      const keyword = keywordOf(line.name);
      if (!keyword || keyword.inMatch || keyword.kind === 'gone' || !matchOf(line, file)) continue;
      const at = lineAround(text, first.start).start;
      const whole = lineAround(text, line.start);
      const moved = text.slice(line.start, line.end) + newlineOf(text);
      const fix = page.fix(
        {},
        'review',
        { span: { start: at, end: at }, text: moved },
        { span: whole, text: '' },
      );
      yield page.problem(
        line.words[0]!,
        { key: keyword.name },
        { fixes: [fix], related: [page.step('block', first)] },
      );
    }
  },
};
