import { remembered } from '../../../core/remembered.ts';
import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { defaultOf } from '../facts/defaults.ts';
import { overriddenGrant as page } from '../pages.ts';
import { aliasesOf, statementOf, type Alias, type Command, type Grant, type Setting } from '../parse.ts';

/** Of all grants that fit, the last one holds. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    yield* settings(file);
    yield* twice(file);
    const aliases = aliasesOf(file);
    const before = new Map<string, { readonly command: Command; readonly users: ReadonlySet<string> }[]>();
    /** What each user may do without a password, the first of it. */
    const freed = new Map<string, { readonly command: Command }>();
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
          const fixes = tag ? [page.fix({ say: 'tag', meant }, 'review', { span: tag, text: meant })] : [];
          yield page.problem(command.item, { say: 'grant', command: text }, { related, fixes });
        }
        const free =
          text === 'ALL' && command.password !== 'NOPASSWD'
            ? [...users].map((user) => freed.get(user)).find((one) => one !== undefined)
            : undefined;
        if (free) {
          const related = [page.step('first', free.command.item)];
          yield page.problem(
            command.item,
            { say: 'all', command: free.command.command.text },
            { related, confidence: 'medium' },
          );
        }
        if (command.password === 'NOPASSWD' && text !== 'ALL')
          for (const user of users) if (!freed.has(user)) freed.set(user, { command });
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

/** Of two values of one setting the later one holds; lists are added to with `+=`. */
function* settings(file: ColumnsFile): Iterable<Problem> {
  const seen = new Map<string, Setting>();
  for (const line of file.lines) {
    const whom = /^Defaults\S*/.exec(line.text)?.[0];
    if (whom === undefined) continue;
    for (const setting of statementOf(line, file).settings) {
      if (/^[+-]=$/.test(setting.operator)) continue;
      const key = `${whom} ${setting.name.text}`;
      const first = seen.get(key);
      seen.set(key, setting);
      if (!first) continue;
      const related = [page.step('first', first.span)];
      const isList = defaultOf(setting.name.text)?.kind === 'list' && setting.value !== undefined;
      if (!isList && first.value?.text === setting.value?.text && first.negated === setting.negated) continue;
      const at = { start: setting.name.end, end: setting.value?.start ?? setting.name.end };
      const sign = /=\s*/.exec(file.source.text.slice(at.start, at.end));
      const place = sign && { start: at.start + sign.index, end: at.start + sign.index };
      const fixes = isList && place ? [page.fix({ say: 'add' }, 'review', { span: place, text: '+' })] : [];
      yield page.problem(
        setting.name,
        { say: isList ? 'list' : 'setting', name: setting.name.text },
        { fixes, related },
      );
    }
  }
}

const sameText = remembered((text) => text.replace(/\s+/g, ' '), 4000);

function* twice(file: ColumnsFile): Iterable<Problem> {
  const seen = new Map<string, ColumnsLine>();
  for (const line of file.lines) {
    const text = sameText(line.text);
    const first = seen.get(text);
    seen.set(text, first ?? line);
    if (!first || !statementOf(line, file).grant) continue;
    const span = lineAround(file.source.text, line.start);
    const fix = page.fix({ say: 'remove' }, 'review', { span, text: '' });
    yield page.problem(
      { start: line.start, end: line.end },
      { say: 'twice' },
      { fixes: [fix], related: [page.step('first', first)] },
    );
  }
}
