import type { IniEntry, IniRule } from '../../../syntax/shapes/ini.ts';
import { readAs } from '../entries.ts';
import type { Problem } from '../../../core/types.ts';
import { readCommands, type Command } from '../exec.ts';
import { shellSyntax as page } from '../pages.ts';
import { splitWords } from '../values/words.ts';

/** Operators as words of their own, or redirections glued to their file. */
const operator = /^(?:\|\||&&|\||&|\d*>>?|<|\d*>&\d|&>|\d*>>?\/\S+|<\/\S+)$/;

/** systemd starts programs itself: a shell's operators arrive as arguments. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const parser = readAs(entry, file)?.parser;
    if (parser === 'environ') yield* variables(entry);
    if (parser !== 'exec') return;
    const value = entry.value.text;
    for (const command of readCommands(value)) {
      // New versions hand a command with this mark to a shell.
      if (command.prefix.includes('|')) continue;
      const found = command.words.find(
        (word, index) => index > 0 && !word.quoted && operator.test(word.text),
      );
      yield* expansions(command, entry);
      if (!found) continue;
      const span = entry.value.at(found.start, found.end);
      const wrapped = wrap(command, value);
      const start = command.words[0]!.start;
      const end = command.words.at(-1)!.end;
      const fixes =
        wrapped === undefined
          ? []
          : [page.fix({ say: 'wrap' }, 'review', { span: entry.value.at(start, end), text: wrapped })];
      yield page.problem(span, { say: 'operator', key: entry.name, operator: found.text }, { fixes });
    }
  },
};

/** `PATH=$PATH:/opt/bin`: nobody fills in variables there. */
function* variables(entry: IniEntry): Iterable<Problem> {
  for (const { text, start, end } of splitWords(entry.value.text)) {
    const name = /^\w+=.*?(?<!\\)(\$(?:[A-Z_][A-Z0-9_]*|\{[A-Z_][A-Z0-9_]*\}))(?![\w(])/s.exec(text)?.[1];
    if (name === undefined) continue;
    const problem = { say: 'variable', key: entry.name, operator: name } as const;
    yield page.problem(entry.value.at(start, end), problem, { confidence: 'medium' });
  }
}

/** The command handed to a shell as one quoted word; undefined where quotes inside would need a person's eye. */
function wrap(command: Command, value: string): string | undefined {
  const text = value.slice(command.start, command.words.at(-1)!.end);
  if (/['\\]/.test(text) || command.prefix.includes('@')) return undefined;
  return `${command.prefix}/bin/sh -c '${text}'`;
}

/** What a shell would replace in a word, each with the sentence about it. */
const replaced: readonly (readonly [form: RegExp, say: 'command' | 'home' | 'pattern' | 'fallback'])[] = [
  [/\$\(|`/, 'command'],
  [/^~(?:\/|$)/, 'home'],
  [/^\/[^'"=]*\*/, 'pattern'],
  [/\$\{\w+[:#%/-]/, 'fallback'],
];
/** Words that only a shell understands: no program of the name does the same. */
const builtins = new Set(
  'cd source . export unset ulimit umask set alias eval exec if for while until case trap wait shift'.split(
    ' ',
  ),
);
/** Programs that read patterns, home folders or shell text themselves. */
const own =
  /\/(?:(?:ba|da|z|k|c|tc|fi)?sh|find|tar|rsync|ssh|su|sudo|runuser|env|xargs|python[\d.]*|perl|ruby|node|awk|sed|grep)$/;

function* expansions(command: Command, entry: IniEntry): Iterable<Problem> {
  const value = entry.value.text;
  const [first] = command.words;
  if (first && !first.quoted && /^[A-Za-z_]\w*=/.test(first.text)) {
    yield page.problem(entry.value.at(first.start, first.end), {
      say: 'assignment',
      key: entry.name,
      operator: first.text,
    });
  }
  if (builtins.has(command.program)) {
    const wrapped = wrap(command, value);
    const span = entry.value.at(command.words[0]!.start, command.words.at(-1)!.end);
    const fixes = wrapped === undefined ? [] : [page.fix({ say: 'wrap' }, 'review', { span, text: wrapped })];
    const at = entry.value.at(command.start, command.end);
    yield page.problem(at, { say: 'builtin', key: entry.name, operator: command.program }, { fixes });
    return;
  }
  if (/^(?:\/usr\/bin\/)?sudo$/.test(command.program)) {
    const at = entry.value.at(command.start, command.end);
    const problem = { say: 'sudo', key: entry.name, operator: 'sudo' } as const;
    yield page.problem(at, problem, { confidence: 'medium' });
  }
  if (/\/nohup$/.test(command.program)) {
    yield page.problem(entry.value.at(command.start, command.end), {
      say: 'nohup',
      key: entry.name,
      operator: 'nohup',
    });
  }
  if (own.test(command.program)) return;
  for (const [index, word] of command.words.entries()) {
    if (index === 0) continue;
    const raw = value.slice(word.start, word.end);
    // `--glob /dev/input/*` is a pattern for the program itself.
    const isForProgram = /^-.*(?:glob|pattern|match|include|exclude|filter)/i.test(
      command.words[index - 1]!.text,
    );
    const found = replaced.find(
      ([form, say]) =>
        form.test(word.text) &&
        (!word.quoted || say === 'command' || say === 'fallback') &&
        !(say === 'pattern' && isForProgram),
    );
    if (found && !raw.includes("'")) {
      const wrapped = wrap(command, value);
      const span = entry.value.at(command.words[0]!.start, command.words.at(-1)!.end);
      const fixes =
        wrapped === undefined ? [] : [page.fix({ say: 'wrap' }, 'review', { span, text: wrapped })];
      yield page.problem(
        entry.value.at(word.start, word.end),
        { say: found[1], key: entry.name, operator: word.text },
        { fixes },
      );
      return;
    }
    if (!word.quoted && /^[^\\;]+;$/.test(word.text) && index < command.words.length - 1) {
      const at = entry.value.at(word.end - 1, word.end);
      const fix = page.fix({ say: 'semicolon' }, 'review', {
        span: { start: at.start, end: at.start },
        text: ' ',
      });
      yield page.problem(at, { say: 'semicolon', key: entry.name, operator: ';' }, { fixes: [fix] });
      return;
    }
  }
}
