import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { IniEntry, IniRule } from '../../../syntax/shapes/ini.ts';
import {
  confSectionOf,
  confWords,
  isConfNumber,
  plainSection,
  plugins,
  settingsOf,
} from '../facts/settings.ts';
import { isConf, isTemplate, settingAt } from '../kinds.ts';
import { invalidValue as page } from '../pages.ts';
import { addressesOf } from '../addresses.ts';
import { faultOf, formFault, type Fault } from '../values.ts';

/** Values that NetworkManager cannot read: of a profile mostly the whole of it is then refused. */
export const rule: IniRule = {
  on: 'section',
  *check(section, file) {
    for (const entry of section.entries) {
      const value = entry.value.text;
      if (value === '' || isTemplate(value)) continue;
      const fault = isConf(file)
        ? confFault(confSectionOf(section.name) ?? '', entry.name, value)
        : (formFault(`${plainSection(section.name)}.${entry.name}`, value) ??
          faultOf(settingAt(entry)?.type ?? '', value));
      if (fault) yield told(entry, fault);
    }
    if (isConf(file) || !/^ipv[46]$/.test(section.name)) return;
    for (const { entry, start, end, text, kind } of addressesOf(section)) {
      if (kind === section.name || isTemplate(text)) continue;
      yield told(entry, { say: 'address', start, end, expected: section.name === 'ipv4' ? 'IPv4' : 'IPv6' });
    }
  },
};

function told(entry: IniEntry, { say, start, end, expected = '', meant }: Fault): Problem {
  const span = entry.value.at(start, end);
  // A message goes to logs and lists, where a password has no place.
  if (settingAt(entry)?.isSecret === true)
    return page.problem(span, { say: 'secret', key: entry.name, expected });
  const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
  return page.problem(
    span,
    { say, key: entry.name, value: entry.value.text.slice(start, end), expected },
    { fixes },
  );
}

function confFault(section: string, key: string, value: string): Fault | undefined {
  const whole = { start: 0, end: value.length };
  if (isConfNumber(section, key)) return /^-?\d+$/.test(value) ? undefined : { say: 'number', ...whole };
  // Defaults for profiles are named after the section and the key there; truth is read in more ways than in profiles.
  const dot = section === 'connection' ? key.indexOf('.') : -1;
  const type = dot < 0 ? '' : (settingsOf(key.slice(0, dot)).get(key.slice(dot + 1))?.type ?? '');
  if (/^(?:int|enum)/.test(type)) return faultOf(type, value);
  if (section === 'main' && key === 'plugins') {
    let start = 0;
    for (const piece of value.split(/[,;]/)) {
      const text = piece.trim();
      const from = start + (piece.length - piece.trimStart().length);
      start += piece.length + 1;
      const meant = text === '' || plugins.includes(text) ? undefined : nearest(text, plugins);
      if (meant !== undefined)
        return { say: 'choice', start: from, end: from + text.length, expected: plugins.join(', '), meant };
    }
    return undefined;
  }
  const list = confWords(section, key);
  if (!list || list.some((one) => one.toLowerCase() === value.toLowerCase())) return undefined;
  if (list.includes('true') && /^(?:on|off|1|0)$/i.test(value)) return undefined;
  const meant = nearest(value, list);
  return { say: 'choice', ...whole, expected: list.join(', '), ...(meant === undefined ? {} : { meant }) };
}
