import { nearest } from '../../../syntax/nearest.ts';
import { ownSections, unitSections } from '../facts/keys.ts';
import { unknownSection as page } from '../pages.ts';
import { sectionOf, type QuadletRule } from '../parse.ts';

/** A section that neither podman nor systemd reads in a quadlet of this kind. */
export const rule: QuadletRule = {
  on: 'section',
  *check(section, file) {
    const { name } = section;
    const own = sectionOf(file.kind);
    if (
      !ownSections.includes(own) ||
      name === own ||
      name === 'Quadlet' ||
      unitSections.includes(name) ||
      /^X-/i.test(name)
    )
      return;
    if (ownSections.includes(name)) {
      yield page.problem(section.nameSpan, { say: 'kind', name, kind: file.kind, own });
      return;
    }
    const meant = name === '' ? undefined : nearest(name, [own, ...unitSections]);
    const span = name === '' ? section.header : section.nameSpan;
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span, text: meant })];
    yield page.problem(
      span,
      { say: 'unknown', name },
      { fixes, ...(meant === undefined ? { confidence: 'medium' as const } : {}) },
    );
  },
};
