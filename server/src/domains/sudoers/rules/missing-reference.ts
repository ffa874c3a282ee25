import type { Problem } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import { missingReference as page } from '../pages.ts';
import { isAliasName, statementOf } from '../parse.ts';

/** Groups that nobody is called like. */
const groups = /^(?:sudo|wheel|admin|adm)$/;

/** Users, groups and programs that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    yield* files(line, file);
    const { grant, aliases } = statementOf(line, file);
    const users = [
      ...(grant?.users ?? []),
      ...aliases.flatMap(({ kind, items }) => (kind === 'User' || kind === 'Runas' ? items : [])),
    ];
    const commands = [
      ...(grant?.commands ?? []).map(({ command }) => command),
      ...aliases.flatMap(({ kind, items }) => (kind === 'Cmnd' ? items : [])),
    ];
    for (const { item } of grant?.commands ?? []) yield* runAs(item, file);
    for (const user of users) yield* account(user, file);
    for (const command of commands) yield* program(command, file);
  },
};

/** `(user:group)` before a command. */
function* runAs(item: Part, file: ColumnsFile): Iterable<Problem> {
  const inside = /^\(([^:)]*)(?::([^)]*))?\)/.exec(item.text);
  if (!inside) return;
  const [, users, groups] = inside;
  const named = function* (list: string, from: number): Iterable<Part> {
    for (const match of list.matchAll(/[^\s,!]+/g)) {
      const start = item.start + from + match.index;
      yield { start, end: start + match[0].length, text: match[0] };
    }
  };
  for (const part of named(users!, 1)) yield* account(part, file);
  for (const part of named(groups ?? '', 2 + users!.length)) {
    if (/^[a-z_][\w-]*$/.test(part.text) && file.lookup('group', part.text) === 'no') {
      const fixes = respelled(page, file.lookup, 'group', part, part.text);
      yield page.problem(part, { say: 'group', name: part.text }, { fixes });
    }
  }
}

/** Files that settings name, files that are taken in, and whom a setting is for. */
function* files(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const text = file.source.text.slice(line.start, line.end);
  const found: Part[] = [];
  const add = (from: number, name: string) =>
    found.push({ start: line.start + from, end: line.start + from + name.length, text: name });
  const include = /^[@#]include(?:dir)?\s+"?(\/[\w./+-]+)/.exec(text);
  if (include) add(include[0].length - include[1]!.length, include[1]!);
  for (const { name, value } of statementOf(line, file).settings) {
    if (!value || !/^(?:editor|lecture_file|env_file|mailerpath|restricted_env_file)$/.test(name.text))
      continue;
    let at = value.start - line.start;
    for (const path of value.text.split(':')) {
      if (/^\/[\w./+-]+$/.test(path)) add(at, path);
      at += path.length + 1;
    }
  }
  for (const part of found) {
    if (file.lookup('path', part.text) !== 'no') continue;
    const fixes = respelled(page, file.lookup, 'path', part, part.text);
    yield page.problem(part, { say: 'path', name: part.text }, { fixes });
  }
  const whom = /^Defaults[:>]([a-z_][\w-]*)(?=\s)/.exec(text)?.[1];
  if (whom === undefined) return;
  const start = line.start + 'Defaults:'.length;
  yield* account({ start, end: start + whom.length, text: whom }, file);
}

function* account(part: Part, file: ColumnsFile): Iterable<Problem> {
  const text = part.text.replace(/^!\s*/, '');
  if (text === 'ALL' || isAliasName(text) || /^(?:[+#]|%:|%#|%?\\)/.test(text)) return;
  const kind = text.startsWith('%') ? 'group' : 'user';
  const name = text.replace(/^%/, '').replace(/\\(.)/g, '$1');
  const span = { start: part.end - name.length, end: part.end };
  const isGroup =
    kind === 'user' &&
    (file.lookup('user', name) === 'no'
      ? file.lookup('group', name) === 'yes'
      : groups.test(name) && file.lookup('user', name) !== 'yes');
  if (isGroup) {
    const fix = page.fix({ meant: `%${name}` }, 'review', { span, text: `%${name}` });
    yield page.problem(span, { say: 'percent', name }, { fixes: [fix] });
  } else if (file.lookup(kind, name) === 'no') {
    yield page.problem(span, { say: kind, name }, { fixes: respelled(page, file.lookup, kind, span, name) });
  }
}

function* program(command: Part, file: ColumnsFile): Iterable<Problem> {
  const name = /^\/[\w./+-]+(?=\s|$)/.exec(command.text)?.[0];
  if (name === undefined || name.endsWith('/') || file.lookup('path', name) !== 'no') return;
  const span = { start: command.start, end: command.start + name.length };
  yield page.problem(
    span,
    { say: 'program', name },
    { fixes: respelled(page, file.lookup, 'path', span, name) },
  );
}
