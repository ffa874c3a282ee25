import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { repeatedName as page } from '../pages.ts';

/** Of two lines for one user or group the second is dropped with a message. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { text } = file.source;
    for (const line of file.lines) {
      if (!/^[ug]/.test(line.name)) continue;
      const first = file.named(line.name)[0]!;
      const isSame = text.slice(first.start, first.end) === text.slice(line.start, line.end);
      if (first === line || isSame) continue;
      const fix = page.fix({}, 'review', { span: lineAround(text, line.start), text: '' });
      yield page.problem(
        line.words[1] ?? line,
        { name: line.words[1]?.value ?? '' },
        { fixes: [fix], related: [page.step('first', first)] },
      );
    }
  },
};
