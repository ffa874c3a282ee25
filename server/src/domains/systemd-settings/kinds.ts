import type { IniEntry, IniFile } from '../../syntax/shapes/ini.ts';
import { settingOf, type Setting } from './facts/settings.ts';

/** What kind of file it is, as the tables call it: `network`, `netdev`, `link`, `nspawn`, `journald.conf` ... */
export function kindOf(file: IniFile): string | undefined {
  const { path } = file.source;
  const own = /\.(network|netdev|link|nspawn)(?:\.d\/[^/]+\.conf)?$/.exec(path)?.[1];
  if (own !== undefined) return own;
  const daemon = /([\w-]+\.conf)(?:\.d\/[^/]+\.conf)?$/.exec(path)?.[1];
  return daemon === 'user.conf' ? 'system.conf' : daemon;
}

export function isDropIn(file: IniFile): boolean {
  return /\.d\/[^/]+\.conf$/.test(file.source.path);
}

/** How systemd reads an entry; undefined for what it does not read at this place. */
export function readAs(entry: IniEntry, file: IniFile): Setting | undefined {
  const kind = kindOf(file);
  return kind !== undefined && entry.section ? settingOf(kind, entry.section.name, entry.name) : undefined;
}

/** Names that are left to other programs. */
export function isExtension(name: string): boolean {
  return /^x-/i.test(name);
}
