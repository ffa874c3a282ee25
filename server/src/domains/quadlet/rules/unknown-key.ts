import type { Fix } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { IniEntry, IniFile } from '../../../syntax/shapes/ini.ts';
import { keysOf, ownSections, systemdSectionOf } from '../facts/keys.ts';
import { unknownKey as page } from '../pages.ts';
import type { QuadletRule } from '../parse.ts';

/** podman makes no unit at all of a quadlet with a key that it does not know. */
export const rule: QuadletRule = {
  on: 'entry',
  *check(entry, file) {
    const section = entry.section?.name ?? '';
    const own = keysOf(section);
    if (!own || entry.name === '' || own.includes(entry.name)) return;
    const key = entry.name;
    const systemd = systemdSectionOf(key);
    if (systemd !== undefined) {
      yield page.problem(
        entry.key,
        { say: 'systemd', key, section, other: systemd },
        { fixes: moved(entry, systemd, file) },
      );
      return;
    }
    const meant = nearest(key, own);
    if (meant !== undefined) {
      const fix = page.fix({ say: 'write', meant }, 'safe', { span: entry.key, text: meant });
      yield page.problem(entry.key, { say: 'near', key, section, meant }, { fixes: [fix] });
      return;
    }
    const other = ownSections.find((one) => keysOf(one)!.includes(key));
    yield other === undefined
      ? page.problem(entry.key, { say: 'unknown', key, section }, { confidence: 'medium' })
      : page.problem(entry.key, { say: 'elsewhere', key, section, other });
  },
};

/** Moves a line to the end of a section of systemd, which is added where the file has none. */
function moved(entry: IniEntry, other: string, file: IniFile): readonly Fix[] {
  const { text } = file.source;
  const line = text.slice(entry.start, entry.end);
  const end = text.startsWith('\r\n', entry.end) ? entry.end + 2 : Math.min(entry.end + 1, text.length);
  const to = file.named(other).at(-1);
  const at = to ? to.contentEnd : text.length;
  const own = to ? `\n${line}` : `${text.endsWith('\n') ? '' : '\n'}\n[${other}]\n${line}\n`;
  return [
    page.fix(
      { say: 'move', other },
      'review',
      { span: { start: entry.start, end }, text: '' },
      { span: { start: at, end: at }, text: own },
    ),
  ];
}
