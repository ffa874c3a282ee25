import type { Domain } from '../../core/types.ts';
import type { IniEntry, IniFile, IniSection } from '../../syntax/shapes/ini.ts';
import { iniLanguage } from '../../syntax/shapes/ini-language.ts';
import { describe } from './describe.ts';
import {
  confKeys,
  confSectionOf,
  confSections,
  confWords,
  profileSections,
  settingsOf,
} from './facts/settings.ts';
import { isConf, settingAt } from './kinds.ts';
import { rules } from './rules.ts';

export const domain: Domain<IniFile> = iniLanguage({
  id: 'networkmanager',
  rules,
  dialect: { comment: '#', continuation: false },
  describe,
  sections: (file) => (isConf(file) ? confSections : profileSections),
  keys,
  values,
});

function keys({ name }: IniSection, file: IniFile): readonly string[] {
  if (isConf(file)) return confKeys(confSectionOf(name) ?? '') ?? [];
  const own = [...settingsOf(name).values()].filter(({ isOld }) => !isOld).map((one) => one.name);
  return /^ipv[46]$/.test(name) ? [...own, 'address1', 'route1'] : own;
}

function values(entry: IniEntry, file: IniFile): readonly string[] {
  if (isConf(file)) return confWords(confSectionOf(entry.section?.name ?? '') ?? '', entry.name) ?? [];
  const [kind, ...rest] = (settingAt(entry)?.type ?? '').split(' ');
  if (kind === 'bool') return ['true', 'false'];
  if (kind === 'words') return rest;
  return kind === 'enum' ? rest.map((one) => one.slice(one.indexOf('=') + 1)) : [];
}
