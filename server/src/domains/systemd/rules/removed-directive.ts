import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { isOurs, linesOf } from '../entries.ts';
import { isRemoved, isTooNew, successorOf } from '../facts/directives.ts';
import { removedDirective as page } from '../pages.ts';

/** A directive that systemd of the target only recognises in order to ignore it. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    if (!isOurs(entry, file)) return;
    const section = entry.section!.name;
    if (isRemoved(section, entry.name, file.target) !== 'yes') return;
    const next = successorOf(section, entry.name);
    const key = entry.name;
    if (next && isTooNew(section, next.name, file.target) !== 'yes') {
      const rename = page.fix({ say: 'rename', next: next.name }, next.same ? 'safe' : 'review', {
        span: entry.key,
        text: next.name,
      });
      const fixes = next.same ? [rename] : [];
      yield page.problem(entry.key, { say: 'next', key, next: next.name }, { fixes });
      return;
    }
    const remove = page.fix({ say: 'remove', key }, 'safe', {
      span: linesOf(entry, file.source.text),
      text: '',
    });
    yield page.problem(entry.key, { say: 'gone', key }, { fixes: [remove] });
  },
};
