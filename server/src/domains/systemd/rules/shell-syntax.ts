import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { readAs } from '../entries.ts';
import { readCommands, type Command } from '../exec.ts';
import { shellSyntax as page } from '../pages.ts';

/** Operators as words of their own, or redirections glued to their file. */
const operator = /^(?:\|\||&&|\||&|\d*>>?|<|\d*>&\d|&>|\d*>>?\/\S+|<\/\S+)$/;

/** systemd starts programs itself: a shell's operators arrive as arguments. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    if (readAs(entry, file)?.parser !== 'exec') return;
    const value = entry.value.text;
    for (const command of readCommands(value)) {
      // New versions hand a command with this mark to a shell.
      if (command.prefix.includes('|')) continue;
      const found = command.words.find(
        (word, index) => index > 0 && !word.quoted && operator.test(word.text),
      );
      if (!found) continue;
      const span = entry.value.at(found.start, found.end);
      const wrapped = wrap(command, value);
      const start = command.words[0]!.start;
      const end = command.words.at(-1)!.end;
      const fixes =
        wrapped === undefined
          ? []
          : [page.fix({}, 'review', { span: entry.value.at(start, end), text: wrapped })];
      yield page.problem(span, { key: entry.name, operator: found.text }, { fixes });
    }
  },
};

/** The command handed to a shell as one quoted word; undefined where quotes inside would need a person's eye. */
function wrap(command: Command, value: string): string | undefined {
  const text = value.slice(command.start, command.words.at(-1)!.end);
  if (/['\\]/.test(text) || command.prefix.includes('@')) return undefined;
  return `${command.prefix}/bin/sh -c '${text}'`;
}
