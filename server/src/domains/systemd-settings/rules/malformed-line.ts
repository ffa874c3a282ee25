import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { isPlaceholder } from '../../../syntax/shapes/read-lines.ts';
import { malformedLine as page } from '../pages.ts';

/** What systemd cannot take as a header, an assignment or a comment. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    for (const { header, closed } of file.sections) {
      if (closed) continue;
      const end = { start: header.end, end: header.end };
      yield page.problem(
        header,
        { say: 'header' },
        { fixes: [page.fix({}, 'review', { span: end, text: ']' })] },
      );
    }
    for (const stray of file.strays)
      if (!isPlaceholder(stray.text)) yield page.problem(stray, { say: 'sign' });
    const outside = file.entries.find((entry) => !entry.section);
    if (outside) yield page.problem(outside.key, { say: 'outside', key: outside.name });
  },
};
