import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { matchOf } from '../blocks.ts';
import { keywordOf, wordsOf } from '../facts/keywords.ts';
import { repeatedKeyword as page } from '../pages.ts';

const single = new Set([
  'flag',
  'int',
  'time',
  'facility',
  'level',
  'mode',
  'startups',
  'ciphers',
  'macs',
  'kexs',
  'signatures',
  'filename',
]);

/** Of two values in one block the first one holds, other than in most formats. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const seen = new Map<string, ColumnsLine>();
    for (const line of file.lines) {
      const keyword = keywordOf(line.name);
      if (!keyword || !(single.has(keyword.kind) || wordsOf(keyword.kind)) || isTemplate(line)) continue;
      const name = (keyword.successor ?? keyword.name).toLowerCase();
      const key = `${matchOf(line, file)?.start ?? 0} ${name}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, line);
        continue;
      }
      const fix = page.fix({}, 'review', { span: lineAround(file.source.text, line.start), text: '' });
      const span = { start: line.start, end: line.end };
      const args = { key: keyword.name, value: first.words[1]?.value ?? '' };
      yield page.problem(span, args, { fixes: [fix], related: [page.step('first', first.words[0]!)] });
    }
  },
};
