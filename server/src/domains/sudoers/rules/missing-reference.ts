import type { Problem } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import { missingReference as page } from '../pages.ts';
import { isAliasName, statementOf } from '../parse.ts';

/** Groups that nobody is called like. */
const groups = /^(?:sudo|wheel|admin|adm)$/;

/** Users, groups and programs that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const { grant, aliases } = statementOf(line, file);
    const users = [
      ...(grant?.users ?? []),
      ...aliases.flatMap(({ kind, items }) => (kind === 'User' ? items : [])),
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
  const inside = /^\(([\w-]+)(?:[:)])/.exec(item.text)?.[1];
  if (inside === undefined) return;
  yield* account({ start: item.start + 1, end: item.start + 1 + inside.length, text: inside }, file);
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
