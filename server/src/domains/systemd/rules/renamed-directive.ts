import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { isOurs } from '../entries.ts';
import { isRemoved, isTooNew, rowsOf, successorOf } from '../facts/directives.ts';
import { renamedDirective as page } from '../pages.ts';

/** A legacy name that systemd still takes. Renaming is safe where both names are one setting on the target. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    if (!isOurs(entry, file)) return;
    const section = entry.section!.name;
    const next = successorOf(section, entry.name);
    if (!next || rowsOf(section, entry.name).length === 0) return;
    if (
      isRemoved(section, entry.name, file.target) === 'yes' ||
      isTooNew(section, next.name, file.target) === 'yes'
    )
      return;
    const args = { key: entry.name, next: next.name };
    const fix = page.fix({ next: next.name }, 'safe', { span: entry.key, text: next.name });
    const fixes = next.same ? [fix] : [];
    yield page.problem(entry.key, { say: next.same ? 'same' : 'other', ...args }, { fixes, once: 'renamed' });
  },
};
