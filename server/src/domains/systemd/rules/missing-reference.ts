import type { Problem, Span } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import { listOf, readAs } from '../entries.ts';
import { readCommands } from '../exec.ts';
import { missingReference as page } from '../pages.ts';
import { splitWords } from '../values/words.ts';

/** Needs that fail with the unit they name; what is only ordered or wanted may be missing. */
const strong = new Set(['Requires', 'Requisite', 'BindsTo', 'Unit', 'Service', 'Sockets']);
const units = new Set([...strong, 'Wants', 'After', 'Before', 'PartOf', 'Upholds']);
const paths = new Set([
  'ReadWritePaths',
  'ReadOnlyPaths',
  'EnvironmentFile',
  'WorkingDirectory',
  'RootDirectory',
  'BindPaths',
  'BindReadOnlyPaths',
  'LoadCredential',
]);

/** Names that the system of the file surely does not have; silent where that system is not known. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    for (const entry of file.entries) {
      const directive = readAs(entry, file);
      if (!directive || entry.value.text.includes('\0')) continue;
      // What an empty line takes back is not used.
      if (entry.section && !listOf(file, entry.section.name, entry.name).includes(entry)) continue;
      if (directive.parser === 'exec') yield* programs(entry, file);
      else if (/^(?:User|Group|SocketUser|SocketGroup)$/.test(entry.name)) yield* account(entry, file);
      else if (paths.has(entry.name)) yield* places(entry, file);
      else if (units.has(entry.name)) yield* others(entry, file);
    }
  },
};

function* programs(entry: IniEntry, file: IniFile): Iterable<Problem> {
  for (const { program, prefix, start, end } of readCommands(entry.value.text)) {
    if (!program.startsWith('/') || /[%$]/.test(program) || prefix.includes('-')) continue;
    yield* missing(file, 'path', program, entry.value.at(start, end), 'program');
  }
}

function* account(entry: IniEntry, file: IniFile): Iterable<Problem> {
  const name = entry.value.text;
  if (!/^[a-z_][\w-]*$/i.test(name) || file.find('Service', 'DynamicUser').length > 0) return;
  const kind = entry.name.endsWith('User') ? 'user' : 'group';
  yield* missing(file, kind, name, { start: entry.value.start, end: entry.value.end }, kind);
}

function* places(entry: IniEntry, file: IniFile): Iterable<Problem> {
  for (const { text, start, end } of splitWords(entry.value.text)) {
    const path = text.replace(/^\+/, '').replace(/^([^:]*):.*$/, '$1');
    if (!path.startsWith('/') || /[%$*?[]/.test(path) || path === '/') continue;
    const at = entry.value.at(
      start + text.indexOf(path),
      text.endsWith(path) ? end : start + text.indexOf(path) + path.length,
    );
    yield* missing(file, 'path', path, at, 'path');
  }
}

function* others(entry: IniEntry, file: IniFile): Iterable<Problem> {
  for (const { text, start, end } of splitWords(entry.value.text)) {
    // Other kinds of unit are made while the system runs.
    if (!/^[\w.:-]+\.(?:service|socket|timer|target|path)$/.test(text)) continue;
    if (
      file.lookup('unit', text) !== 'no' ||
      file.lookup('path', `/etc/init.d/${text.replace(/\.service$/, '')}`) === 'yes'
    )
      continue;
    const at = entry.value.at(start, end);
    const fixes = respelled(page, file.lookup, 'unit', at, text);
    if (!strong.has(entry.name) && fixes.length === 0) continue;
    yield page.problem(at, { say: 'unit', name: text }, { fixes });
  }
}

function* missing(
  file: IniFile,
  kind: string,
  name: string,
  at: Span,
  say: 'program' | 'user' | 'group' | 'path',
): Iterable<Problem> {
  if (file.lookup(kind, name) === 'no')
    yield page.problem(at, { say, name }, { fixes: respelled(page, file.lookup, kind, at, name) });
}
