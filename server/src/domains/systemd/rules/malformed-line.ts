import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { isPlaceholder } from '../../../syntax/shapes/read-lines.ts';
import { malformedLine as page } from '../pages.ts';
import { kindOf, ownSection } from '../unit-kind.ts';

/** What systemd cannot take as a header, an assignment or a comment. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    const kind = kindOf(file);
    // A file without any header or assignment is something else, such as a link that was stored as a text.
    if (!kind || (file.sections.length === 0 && file.entries.length === 0)) return;
    for (const { header, name, closed } of file.sections) {
      if (closed) continue;
      // Behind a bracket in the middle of the line something else was typed; only a missing one is surely meant.
      const end = { start: header.end, end: header.end };
      const isBare = !file.source.text.slice(header.start, header.end).includes(']');
      const fixes =
        isBare && name !== '' ? [page.fix({ say: 'header' }, 'safe', { span: end, text: ']' })] : [];
      yield page.problem(header, { say: 'header' }, { fixes });
    }
    for (const stray of file.strays) {
      if (isPlaceholder(stray.text)) continue;
      const match = /^([A-Z]\w+)(\s*:\s*)(\S.*)$/.exec(stray.text);
      const at = stray.start + (match?.[1]?.length ?? 0);
      const fixes = match
        ? [
            page.fix({ say: 'sign' }, 'review', {
              span: { start: at, end: at + match[2]!.length },
              text: '=',
            }),
          ]
        : [];
      yield page.problem(stray, { say: 'sign' }, { fixes });
    }
    const outside = file.entries.find((entry) => !entry.section);
    if (outside) {
      const section = ownSection(kind) ?? 'Unit';
      yield page.problem(outside.key, { say: 'outside', key: outside.name, section });
    }
    for (const entry of file.entries) if (entry.name === '') yield page.problem(entry, { say: 'key' });
  },
};
