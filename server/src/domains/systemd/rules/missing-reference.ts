import type { Problem, Span } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import { isInForce, readAs, valueOf } from '../entries.ts';
import { readCommands } from '../exec.ts';
import { missingReference as page } from '../pages.ts';
import { isTemplate } from '../unit-kind.ts';
import { splitWords } from '../values/words.ts';

/** Needs that fail with the unit they name; what is only ordered or wanted may be missing. */
const strong = new Set(['Requires', 'Requisite', 'BindsTo', 'Unit', 'Service', 'Sockets']);
const units = new Set([
  ...strong,
  'Wants',
  'After',
  'Before',
  'PartOf',
  'Upholds',
  'OnFailure',
  'OnSuccess',
  'Conflicts',
  'Also',
  'WantedBy',
  'RequiredBy',
]);
const paths = new Set([
  'ReadWritePaths',
  'ReadOnlyPaths',
  'InaccessiblePaths',
  'EnvironmentFile',
  'WorkingDirectory',
  'RootDirectory',
  'BindPaths',
  'BindReadOnlyPaths',
  'LoadCredential',
]);

const accounts = new Set(['User', 'Group', 'SocketUser', 'SocketGroup', 'SupplementaryGroups']);

/** Names that the system of the file surely does not have; silent where that system is not known. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    yield* implied(file);
    for (const entry of file.entries) {
      const directive = readAs(entry, file);
      const isInstall = entry.section?.name === 'Install';
      if (!directive && !isInstall) continue;
      const check = directive?.parser === 'exec' ? programs : checkOf(entry.name);
      // What an empty line takes back is not used.
      if (!check || entry.value.text.includes('\0') || !isInForce(entry, file)) continue;
      yield* check(entry, file);
    }
  },
};

/** Which kind of name a directive has; undefined for the many that name nothing. */
function checkOf(name: string): ((entry: IniEntry, file: IniFile) => Iterable<Problem>) | undefined {
  if (accounts.has(name)) return account;
  if (paths.has(name)) return places;
  return units.has(name) ? others : undefined;
}

/** The unit of the same name that a timer, a path or a socket starts when it names none. */
function* implied(file: IniFile): Iterable<Problem> {
  const match = /([^/]+)\.(timer|path|socket)$/.exec(file.source.path);
  if (!match || isTemplate(file)) return;
  const [, name, kind] = match as unknown as [string, string, string];
  const section = file.named({ timer: 'Timer', path: 'Path', socket: 'Socket' }[kind]!)[0];
  if (!section || valueOf(file, section.name, kind === 'socket' ? 'Service' : 'Unit')) return;
  const isMany = /^(?:1|y|t|on)/i.test(valueOf(file, 'Socket', 'Accept')?.value.text ?? '');
  const unit = `${name}${isMany ? '@' : ''}.service`;
  if (file.lookup('unit', unit) === 'no') yield page.problem(section.nameSpan, { say: 'unit', name: unit });
}

function* programs(entry: IniEntry, file: IniFile): Iterable<Problem> {
  for (const { program, prefix, start, end } of readCommands(entry.value.text)) {
    if (!program.startsWith('/') || /[%$]/.test(program) || prefix.includes('-')) continue;
    yield* missing(file, 'path', program, entry.value.at(start, end), 'program');
  }
}

function* account(entry: IniEntry, file: IniFile): Iterable<Problem> {
  const kind = entry.name.endsWith('User') ? 'user' : 'group';
  // A user that is made for the service brings its own group, and no others.
  if (file.find('Service', 'DynamicUser').length > 0 && entry.name !== 'SupplementaryGroups') return;
  for (const { text, start, end } of splitWords(entry.value.text)) {
    if (/^[a-z_][\w-]*$/i.test(text)) yield* missing(file, kind, text, entry.value.at(start, end), kind);
  }
}

function* places(entry: IniEntry, file: IniFile): Iterable<Problem> {
  for (const { text, start, end } of splitWords(entry.value.text)) {
    const bare = entry.name === 'LoadCredential' ? text.replace(/^[^:]*:/, '') : text;
    const path = bare.replace(/^\+/, '').replace(/^([^:]*):.*$/, '$1');
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
