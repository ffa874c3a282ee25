import type { Problem } from '../../core/types.ts';
import type { IniEntry, IniFile } from '../../syntax/shapes/ini.ts';
import { commonOptions, has, isOpen, typesWith } from '../../syntax/values/mount-options/options.ts';
import { valueOf } from './entries.ts';
import { selfDefeatingSetting as page } from './pages.ts';

function place(entry: IniEntry): { start: number; end: number } {
  return { start: entry.value.start, end: entry.value.end };
}

/** What a mount unit says itself, and what only fstab reads. */
export function* mount(file: IniFile): Iterable<Problem> {
  const section = file.named('Mount')[0];
  if (section && !valueOf(file, 'Mount', 'Where')) yield page.problem(section.nameSpan, { say: 'where' });
  const what = valueOf(file, 'Mount', 'What');
  const type = valueOf(file, 'Mount', 'Type');
  if (
    what &&
    type &&
    /^[\w.-]+:\//.test(what.value.text) &&
    /^(?:ext[234]|xfs|btrfs|vfat)$/.test(type.value.text)
  ) {
    const fix = page.fix({ say: 'type' }, 'review', { span: place(type), text: 'nfs' });
    yield page.problem(place(type), { say: 'remote', type: type.value.text }, { fixes: [fix] });
  }
  const options = valueOf(file, 'Mount', 'Options');
  if (!options) return;
  const text = options.value.text;
  const blank = /,\s+|(?<!\s)\s+,/.exec(text);
  if (blank) {
    const span = options.value.at(blank.index, blank.index + blank[0].length);
    yield page.problem(
      span,
      { say: 'blank' },
      { fixes: [page.fix({ say: 'comma' }, 'safe', { span, text: ',' })] },
    );
  }
  const names = new Map(
    [...text.matchAll(/[^,\s]+/g)].map((match) => [match[0].replace(/=.*$/, ''), match.index]),
  );
  for (const [name, at] of names) {
    const other = opposite(name);
    const span = options.value.at(at, at + name.length);
    if (other !== undefined && (names.get(other) ?? Infinity) < at)
      yield page.problem(span, { say: 'pair', name, other });
    if (/^(?:no)?auto$/.test(name) && !names.has(name === 'auto' ? 'noauto' : 'auto'))
      yield page.problem(span, { say: 'fstab', name }, { confidence: 'medium' });
    const types = typesWith(name);
    const own = type?.value.text ?? '';
    if (types.length > 0 && own !== '' && !isOpen(own) && !types.includes(own) && !has(commonOptions, name)) {
      yield page.problem(span, { say: 'other', name, type: own }, { confidence: 'medium' });
    }
  }
}

function opposite(name: string): string | undefined {
  if (name === 'ro' || name === 'rw') return name === 'ro' ? 'rw' : 'ro';
  if (/^(?:no)?(?:suid|dev|exec|atime|auto|fail)$/.test(name))
    return name.startsWith('no') ? name.slice(2) : `no${name}`;
  if (name === 'sync' || name === 'async') return name === 'sync' ? 'async' : 'sync';
  return undefined;
}
