import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { addTo, isOurs, linesOf } from '../entries.ts';
import { rowsOf } from '../facts/directives.ts';
import { wrongSection as page } from '../pages.ts';
import { allSections, kindOf, ownSection, sectionsOf } from '../unit-kind.ts';

/** A directive that systemd reads in another section only. Moving it switches it on, so a person has to look. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    const kind = kindOf(file);
    if (!kind) return;
    for (const entry of file.entries) {
      if (!isOurs(entry, file)) continue;
      const section = entry.section!.name;
      const key = entry.name;
      if (rowsOf(section, key).length > 0) continue;
      const here = sectionsOf(kind).filter((one) => rowsOf(one, key).length > 0);
      const right = here.find((one) => one === ownSection(kind)) ?? here[0];
      if (right === undefined) {
        const other = allSections.find((one) => rowsOf(one, key).length > 0);
        if (other !== undefined)
          yield page.problem(entry.key, { say: 'kind', key, section, right: other, kind });
        continue;
      }
      const { text } = file.source;
      const added = addTo(file, right, [text.slice(entry.start, entry.end)]);
      const removed = { span: linesOf(entry, text), text: '' };
      const touching = added.span.start >= removed.span.start && added.span.start <= removed.span.end;
      const fixes = touching ? [] : [page.fix({ right }, 'review', removed, added)];
      yield page.problem(entry.key, { say: 'section', key, section, right }, { fixes });
    }
  },
};
