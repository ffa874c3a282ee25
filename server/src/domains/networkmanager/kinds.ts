import type { IniEntry, IniFile } from '../../syntax/shapes/ini.ts';
import { settingsOf, type Setting } from './facts/settings.ts';

/** Whether a file sets up the program itself; all others are profiles of connections. */
export function isConf(file: IniFile): boolean {
  return /(?:^|\/)(?:NetworkManager\.conf|conf\.d\/[^/]+\.conf)$/.test(file.source.path);
}

/** What the tables say of an entry of a profile. */
export function settingAt(entry: IniEntry): Setting | undefined {
  return entry.section && settingsOf(entry.section.name).get(entry.name);
}

/** The last value of a key in a section, or in one of the names of it: that is the one which holds. */
export function valueOf(file: IniFile, key: string, ...sections: readonly string[]): string | undefined {
  return entryOf(file, key, ...sections)?.value.text;
}

export function entryOf(file: IniFile, key: string, ...sections: readonly string[]): IniEntry | undefined {
  return sections.flatMap((section) => file.find(section, key)).at(-1);
}

/** What an installer or a template fills in. */
export function isTemplate(text: string): boolean {
  return /@\w+@|\{\{|\$\{|^<.*>$/.test(text);
}
