import type { Host } from '../../../core/types.ts';
import type { IniFile } from '../../../syntax/shapes/ini.ts';

/** Whether the unit of a timer that only counts from its last run is enabled on its own: then there is a first run. */
export async function startsItself(timer: IniFile, host: Pick<Host, 'read'>): Promise<boolean> {
  const { path } = timer.source;
  const entries = timer.named('Timer').flatMap((section) => section.entries);
  const triggers = entries.filter(({ name }) => name.startsWith('On'));
  if (!path.endsWith('.timer') || triggers.length === 0) return false;
  if (!triggers.every(({ name }) => name.startsWith('OnUnit'))) return false;
  const named = entries.findLast(({ name }) => name === 'Unit')?.value.text;
  const unit = named ? path.replace(/[^/]*$/, named) : path.replace(/timer$/, 'service');
  return /^[ \t]*(?:WantedBy|RequiredBy|UpheldBy)[ \t]*=[ \t]*\S/m.test((await host.read(unit)) ?? '');
}
