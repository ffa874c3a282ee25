import type { Problem } from '../../../core/types.ts';
import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
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
    const parser = readAs(entry, file)?.parser;
    const value = entry.value.text;
    if (parser === 'environ') yield* credentials(entry, file);
    if (parser !== 'exec') return;
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

/** `%d` is the folder of the credentials, which a unit without any does not have: a format is meant. */
function* credentials(entry: IniEntry, file: IniFile): Iterable<Problem> {
  if (file.entries.some(({ name }) => /Credential/.test(name))) return;
  const at = entry.value.text.replaceAll('%%', '__').indexOf('%d');
  if (at < 0) return;
  const span = entry.value.at(at, at + 2);
  yield page.problem(span, { format: '%d' }, { fixes: [page.fix({}, 'review', { span, text: '%%d' })] });
}
