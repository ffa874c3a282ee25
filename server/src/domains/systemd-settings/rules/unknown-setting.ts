import type { IniRule, IniSection } from '../../../syntax/shapes/ini.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { namesIn, sectionsOf, settingOf } from '../facts/settings.ts';
import { isExtension, kindOf } from '../kinds.ts';
import { unknownSetting as page } from '../pages.ts';

/** Sections and keys that no version reads at this place; systemd warns and goes on without them. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    const kind = kindOf(file);
    if (kind === undefined) return;
    const known = sectionsOf(kind);
    for (const section of file.sections) {
      const { name, nameSpan } = section;
      if (known.includes(name) || isExtension(name) || !section.closed || known.length === 0) continue;
      const meant = sectionOf(section, kind, known) ?? nearest(name, known);
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span: nameSpan, text: meant })];
      yield page.problem(nameSpan, { say: 'section', name }, { fixes });
    }
    for (const entry of file.entries) {
      const section = entry.section?.name;
      if (section === undefined || !known.includes(section) || isExtension(entry.name) || entry.name === '')
        continue;
      if (settingOf(kind, section, entry.name)) continue;
      const args = { name: entry.name, section };
      const meant = nearest(entry.name, namesIn(kind, section));
      const other = known.find((one) => settingOf(kind, one, entry.name));
      if (meant !== undefined) {
        const fix = page.fix({ meant }, 'safe', { span: entry.key, text: meant });
        yield page.problem(entry.key, { say: 'near', ...args, meant }, { fixes: [fix] });
      } else if (other !== undefined) yield page.problem(entry.key, { say: 'elsewhere', ...args, other });
      // A key that is newer than the tables is the other explanation.
      else yield page.problem(entry.key, { say: 'key', ...args }, { confidence: 'medium' });
    }
  },
};

/** The one known section that has all keys of another. */
function sectionOf({ entries }: IniSection, kind: string, known: readonly string[]): string | undefined {
  const keys = entries.filter(({ name }) => name !== '');
  if (keys.length < 2) return undefined;
  const fitting = known.filter((one) => keys.every(({ name }) => settingOf(kind, one, name)));
  return fitting.length === 1 ? fitting[0] : undefined;
}
