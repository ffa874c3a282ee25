import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { isOurs, readAs } from '../entries.ts';
import { isTooNew, isWordTooNew, sinceOf } from '../facts/directives.ts';
import { newerThanTarget as page } from '../pages.ts';

/** A directive, or a word of its value, that systemd of the target does not know yet. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const target = file.target.systemd?.version.text;
    if (target === undefined || !isOurs(entry, file)) return;
    const section = entry.section!.name;
    const key = entry.name;
    if (isTooNew(section, key, file.target) === 'yes') {
      yield page.problem(entry.key, { say: 'directive', key, since: sinceOf(section, key) ?? '', target });
      return;
    }
    const directive = readAs(entry, file);
    const value = entry.value.text;
    if (!directive || !/^[\w-]+$/.test(value)) return;
    const { certainty, since } = isWordTooNew(directive.parser, value, file.target);
    if (certainty !== 'yes') return;
    const span = { start: entry.value.start, end: entry.value.end };
    yield page.problem(span, { say: 'value', key, value, since, target });
  },
};
