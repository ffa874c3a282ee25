import type { Problem } from '../../core/types.ts';
import { nearest } from '../../syntax/nearest.ts';
import type { IniEntry, IniFile } from '../../syntax/shapes/ini.ts';
import { commonOptions, isOpen, optionsOf, typesWith } from '../../syntax/values/mount-options/options.ts';
import { fileSystems } from './facts/names.ts';
import { misspeltName as page } from './pages.ts';

/** Options of a mount that nothing knows, and that are nearly known ones. */
export function* mountOptions(entry: IniEntry, file: IniFile): Iterable<Problem> {
  const type = file.find('Mount', 'Type').at(-1)?.value.text ?? '';
  const known = [...commonOptions, ...optionsOf(type)].map((one) => one.replace(/=$/, ''));
  let start = 0;
  for (const option of entry.value.text.split(',')) {
    const name = option.replace(/=.*$/, '').trim();
    const at = start + option.indexOf(name);
    start += option.length + 1;
    if (name.length < 5 || known.includes(name) || typesWith(name).length > 0 || /[%$]|^x-/i.test(name))
      continue;
    const meant = nearest(name, known);
    if (meant === undefined || (isOpen(type) && meant.length < 6)) continue;
    const span = entry.value.at(at, at + name.length);
    yield page.problem(
      span,
      { say: 'option', name, meant },
      { fixes: [page.fix({ meant }, 'review', { span, text: meant })] },
    );
  }
}

/** The type of a mount that the kernel does not know, and nearly does. */
export function* fileSystem(entry: IniEntry): Iterable<Problem> {
  const name = entry.value.text;
  if (!/^[a-z0-9_]{4,}$/.test(name) || fileSystems.includes(name)) return;
  const meant = nearest(
    name,
    fileSystems.filter((one) => one.length > 3),
  );
  if (meant === undefined || Math.abs(meant.length - name.length) > 1) return;
  const span = { start: entry.value.start, end: entry.value.end };
  yield page.problem(
    span,
    { say: 'fs', name, meant },
    { fixes: [page.fix({ meant }, 'review', { span, text: meant })] },
  );
}
