import type { IniFile } from '../../../syntax/shapes/ini.ts';
import type { Directive } from '../facts/directives.ts';
import { isSingle } from '../values/single.ts';
import { inForce, settingsOf, type Setting } from './layers.ts';

/** The lines whose values hold for a unit after all its files are read: one, or those of a list. */
export function inEffect(
  files: readonly IniFile[],
  directive: Directive,
  section: string,
  key: string,
): readonly Setting[] {
  const all = settingsOf(files, section, key);
  // An empty line adds nothing to dependencies and takes nothing away.
  if (directive.parser === 'unit_deps') return all.filter((one) => one.entry.value.text !== '');
  const holding = inForce(all);
  return isSingle(directive) ? holding.slice(-1) : holding;
}
