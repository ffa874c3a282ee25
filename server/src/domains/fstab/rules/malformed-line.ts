import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';

import { malformedLine as page } from '../pages.ts';

/** A line has four to six columns; the two numbers may be left out. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const { words } = line;
    if (isTemplate(line)) return;
    const span = { start: line.start, end: line.end };
    if (words.length < 3) {
      const isSwap = words[1]?.value === 'none' || words[1]?.value === 'swap';
      const added = isSwap ? ' swap sw 0 0' : ' auto defaults 0 0';
      const fix = page.fix({ added }, 'review', { span: { start: line.end, end: line.end }, text: added });
      yield page.problem(span, { say: 'few' }, { fixes: words.length === 2 ? [fix] : [] });
    } else if (words.length > 6 && !words[6]!.text.startsWith('#')) {
      yield page.problem({ start: words[6]!.start, end: line.end }, { say: 'many' });
    }
  },
};
