import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { isOurs } from '../entries.ts';
import { isBeyondTables, namesIn, rowsOf } from '../facts/directives.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { unknownDirective as page } from '../pages.ts';
import { allSections } from '../unit-kind.ts';

/** A name that no version knows in any section. Names of a newer systemd than ours are only judged when they are near misses. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    if (!isOurs(entry, file) || entry.name === '') return;
    const section = entry.section!.name;
    if (allSections.some((one) => rowsOf(one, entry.name).length > 0)) return;
    const meant = nearest(entry.name, namesIn(section));
    const key = entry.name;
    if (meant !== undefined) {
      const fix = page.fix({ meant }, 'safe', { span: entry.key, text: meant });
      yield page.problem(entry.key, { say: 'near', key, section, meant }, { fixes: [fix] });
    } else if (!isBeyondTables(file.target)) {
      yield page.problem(entry.key, { say: 'unknown', key, section }, { confidence: 'medium' });
    }
  },
};
