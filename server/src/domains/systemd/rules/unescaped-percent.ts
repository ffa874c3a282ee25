import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { readAs } from '../entries.ts';
import { specifiers } from '../facts/directives.ts';
import { unescapedPercent as page } from '../pages.ts';
import { splitWords } from '../values/words.ts';

/** A date format as `date` and `strftime` take it: letters that systemd replaces before the program sees them. */
const format = /%[YmdHMSFTs](?:[-_.:T ]?%[YmdHMSFTs])+|^\+%\w/;

/** `%` letters that are meant for the program, and are taken by systemd. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    if (readAs(entry, file)?.parser !== 'exec') return;
    const value = entry.value.text;
    for (const { text, start, end } of splitWords(value)) {
      if (!format.test(text.replaceAll('%%', ''))) continue;
      const raw = value.slice(start, end);
      const taken = [...raw.replaceAll('%%', '').matchAll(/%([A-Za-z])/g)].map((match) => match[1]!);
      if (!taken.some((letter) => specifiers.includes(letter))) continue;
      const span = entry.value.at(start, end);
      const escaped = raw.replace(/%%|%/g, '%%');
      yield page.problem(span, { format: raw }, { fixes: [page.fix({}, 'safe', { span, text: escaped })] });
    }
  },
};
