import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { blankAfterBackslash as page } from '../pages.ts';
import { kindOf } from '../unit-kind.ts';

/** The backslash has to be the very last character, or the line ends here and the next one is an error. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const { text } = file.source;
    if (!kindOf(file) || !/(?:^|[^\\])(?:\\\\)*\\$/.test(entry.value.text)) return;
    const line = lineAround(text, entry.end);
    const blanks = /^[ \t]+/.exec(text.slice(entry.end, line.end))?.[0].length ?? 0;
    if (blanks === 0) return;
    const span = { start: entry.end - 1, end: entry.end + blanks };
    yield page.problem(span, { key: entry.name }, { fixes: [page.fix({}, 'safe', { span, text: '\\' })] });
  },
};
