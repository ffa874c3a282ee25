import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import {
  confKeys,
  confSectionOf,
  isNumbered,
  isOpenSection,
  isProfileSection,
  plainSection,
  profileSections,
  sectionsWith,
  settingsOf,
} from '../facts/settings.ts';
import { isConf, isTemplate } from '../kinds.ts';
import { unknownKey as page } from '../pages.ts';

/** A key that NetworkManager passes over, with a line in its log. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const section = entry.section?.name;
    if (section === undefined || entry.name === '' || isTemplate(entry.name)) return;
    // A name in brackets says in which language the value is.
    if (/\[.*\]$/.test(entry.name)) return;
    yield* isConf(file) ? ofConf(entry, section) : ofProfile(entry, section, file);
  },
};

function* ofProfile(entry: IniEntry, section: string, file: IniFile): Iterable<Problem> {
  if (!isProfileSection(section) || isOpenSection(section)) return;
  const own = settingsOf(section);
  if (own.size === 0 || own.has(entry.name) || isNumbered(plainSection(section), entry.name)) return;
  const names = [
    ...own.keys(),
    ...(/^ipv[46]$/.test(section) ? ['address1', 'route1', 'addresses', 'routes'] : []),
  ];
  // A key of another section that the file has was put into the wrong one; a near name would be a guess.
  const others = sectionsWith(entry.name).filter((name) => name !== section);
  const here = others.find((name) => file.named(name).length > 0);
  const meant = here === undefined ? nearest(entry.name, names) : undefined;
  if (meant !== undefined) {
    const fix = page.fix({ say: 'write', meant }, 'safe', { span: entry.key, text: meant });
    yield page.problem(entry.key, { say: 'near', key: entry.name, section, meant }, { fixes: [fix] });
    return;
  }
  const other = here ?? others[0];
  if (other === undefined) {
    yield page.problem(entry.key, { say: 'unknown', key: entry.name, section }, { confidence: 'medium' });
    return;
  }
  yield page.problem(
    entry.key,
    { say: 'elsewhere', key: entry.name, section, other },
    { fixes: moved(entry, other, file) },
  );
}

/** Moves a line to the end of the section it belongs to, when the file has that one. */
function moved(entry: IniEntry, other: string, file: IniFile) {
  const to = file.named(other).at(-1);
  if (!to) return [];
  const { text } = file.source;
  const end = text.startsWith('\r\n', entry.end) ? entry.end + 2 : Math.min(entry.end + 1, text.length);
  const line = text.slice(entry.start, entry.end);
  return [
    page.fix(
      { say: 'move', other },
      'review',
      { span: { start: entry.start, end }, text: '' },
      { span: { start: to.contentEnd, end: to.contentEnd }, text: `\n${line}` },
    ),
  ];
}

function* ofConf(entry: IniEntry, section: string): Iterable<Problem> {
  const kind = confSectionOf(section);
  const own = kind === undefined ? undefined : confKeys(kind);
  if (kind === undefined || !own || own.includes(entry.name) || entry.name.startsWith('.')) return;
  // `+` and `-` behind a key add to a list of another file.
  const name = entry.name.replace(/[+-]$/, '');
  if (own.includes(name)) return;
  const names = kind === 'connection' ? connectionKeys() : own;
  if (kind === 'connection' && names.includes(name)) return;
  const meant = nearest(name, names);
  if (meant === undefined) {
    if (kind !== 'connection' && kind !== 'device')
      yield page.problem(entry.key, { say: 'unknown', key: entry.name, section }, { confidence: 'medium' });
    return;
  }
  const fix = page.fix({ say: 'write', meant }, 'safe', { span: entry.key, text: meant });
  yield page.problem(entry.key, { say: 'near', key: entry.name, section, meant }, { fixes: [fix] });
}

let known: readonly string[] | undefined;

/** Defaults for profiles are named `section.key`. */
function connectionKeys(): readonly string[] {
  known ??= [
    'match-device',
    'stop-match',
    ...profileSections.flatMap((section) =>
      [...settingsOf(section).keys()].map((key) => `${section}.${key}`),
    ),
  ];
  return known;
}
