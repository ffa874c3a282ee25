import { nearest } from '../../../syntax/nearest.ts';
import { keysOf, ownSections } from '../facts/keys.ts';
import { unitKeysOf, unitSectionOf } from '../facts/unit-keys.ts';
import { unknownUnitKey as page } from '../pages.ts';
import { sectionOf, type QuadletRule } from '../parse.ts';

/** What podman hands on to systemd, and systemd leaves out with a warning in the log of the unit. */
export const rule: QuadletRule = {
  on: 'entry',
  *check(entry, file) {
    const section = entry.section?.name ?? '';
    const known = unitKeysOf(section);
    const key = entry.name;
    // Keys with this beginning are for others than systemd.
    if (!known || key === '' || key.startsWith('X-') || known.has(key)) return;
    const own = sectionOf(file.kind);
    if (keysOf(own)?.includes(key)) {
      yield page.problem(entry.key, { say: 'podman', key, section, other: own });
      return;
    }
    const other = unitSectionOf(key) ?? ownSections.find((one) => keysOf(one)!.includes(key));
    if (other !== undefined) {
      yield page.problem(entry.key, { say: 'elsewhere', key, section, other });
      return;
    }
    const meant = nearest(key, [...known]);
    if (meant === undefined)
      yield page.problem(entry.key, { say: 'unknown', key, section }, { confidence: 'medium' });
    else {
      const fix = page.fix({ meant }, 'safe', { span: entry.key, text: meant });
      yield page.problem(entry.key, { say: 'near', key, section, meant }, { fixes: [fix] });
    }
  },
};
