import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { overriddenGrant as page } from '../pages.ts';
import { aliasesOf, statementOf, type Alias, type Command, type Grant } from '../parse.ts';

/** Of all grants that fit, the last one holds. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const aliases = aliasesOf(file);
    const before = new Map<string, { readonly command: Command; readonly users: ReadonlySet<string> }[]>();
    for (const line of file.lines) {
      const { grant } = statementOf(line, file);
      if (!grant) continue;
      const users = usersOf(grant, aliases);
      for (const command of grant.commands) {
        const text = command.command.text;
        const known = before.get(text) ?? [];
        const earlier = known
          .slice(-20)
          .find(
            (one) =>
              (one.command.password ?? 'PASSWD') !== (command.password ?? 'PASSWD') &&
              [...users].some((user) => one.users.has(user)),
          );
        const related = earlier ? [page.step('first', earlier.command.item)] : [];
        const tag = command.tags.find(({ text: own }) => /^(?:NO)?PASSWD$/.test(own));
        if (earlier && text !== 'ALL') {
          const meant = earlier.command.password ?? 'PASSWD';
          const fixes = tag ? [page.fix({ meant }, 'review', { span: tag, text: meant })] : [];
          yield page.problem(command.item, { command: text }, { related, fixes });
        }
        known.push({ command, users });
        before.set(text, known);
      }
    }
  },
};

/** The users of a grant, those of its aliases among them. */
function usersOf({ users }: Grant, aliases: ReadonlyMap<string, Alias>): ReadonlySet<string> {
  return new Set(
    users.flatMap(({ text }) => [
      text,
      ...(aliases.get(`User ${text}`)?.items.map((item) => item.text) ?? []),
    ]),
  );
}
