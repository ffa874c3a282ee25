import { nearest } from '../../../syntax/nearest.ts';
import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { confSectionOf, confSections, isProfileSection, profileSections } from '../facts/settings.ts';
import { isConf, isTemplate } from '../kinds.ts';
import { unknownSection as page } from '../pages.ts';

/** A section that NetworkManager does not read: everything in it is lost. */
export const rule: IniRule = {
  on: 'section',
  *check(section, file) {
    const { name } = section;
    if (isTemplate(name)) return;
    const isOurs = isConf(file) ? confSectionOf(name) !== undefined : isProfileSection(name);
    if (isOurs || (isConf(file) && name.startsWith('.'))) return;
    const known = isConf(file) ? confSections : profileSections;
    const meant = name === '' ? undefined : nearest(name, known);
    const span = name === '' ? section.header : section.nameSpan;
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span, text: meant })];
    const confidence = meant === undefined ? ({ confidence: 'medium' } as const) : {};
    yield page.problem(span, { name }, { fixes, ...confidence });
  },
};
