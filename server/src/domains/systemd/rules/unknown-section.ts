import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { unknownSection as page } from '../pages.ts';
import { allSections, isExtension, kindOf, sectionsOf } from '../unit-kind.ts';

/** A section that systemd does not read in a unit of this kind: everything in it is lost. */
export const rule: IniRule = {
  on: 'section',
  *check(section, file) {
    const kind = kindOf(file);
    const { name } = section;
    if (!kind || isExtension(name)) return;
    const inner = { start: section.header.start + 1, end: section.header.end - 1 };
    const written = file.source.text.slice(inner.start, inner.end);
    if (sectionsOf(kind).includes(name)) {
      if (!/^\s|\s$/.test(written) || written.trim() !== name) return;
      const fix = page.fix({ meant: name }, 'safe', { span: inner, text: name });
      yield page.problem(inner, { say: 'blank', name }, { fixes: [fix] });
      return;
    }
    if (allSections.includes(name)) {
      yield page.problem(section.nameSpan, { say: 'kind', name, kind });
      return;
    }
    const meant = name === '' ? undefined : nearest(name, sectionsOf(kind));
    const fixes =
      meant === undefined ? [] : [page.fix({ meant }, 'safe', { span: section.nameSpan, text: meant })];
    const span = name === '' ? section.header : section.nameSpan;
    yield meant === undefined
      ? page.problem(span, { say: 'unknown', name })
      : page.problem(span, { say: 'near', name, meant }, { fixes });
  },
};
