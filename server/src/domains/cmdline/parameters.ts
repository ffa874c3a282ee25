import { keptOn } from '../../core/remembered.ts';
import type { Span } from '../../core/types.ts';
import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';
import { part, type Part } from '../../syntax/shapes/key-value.ts';
import { variableOf } from './variables.ts';

/** One word of a command line, such as `loglevel=3` or `quiet`. */
export interface Parameter extends Span {
  readonly name: Part;
  /** Behind the sign, without quotes around it; absent for a bare word. */
  readonly value?: Part;
  /** True where something is only filled in later, such as `$x`, `@x@` or `{{ x }}`. */
  readonly open: boolean;
}

/** The parameters that a line of any of the three kinds of file holds, in their order. */
export const parametersOf = keptOn((line: ColumnsLine, file: ColumnsFile): readonly Parameter[] => {
  const { text, language } = file.source;
  if (language === 'grub-defaults') {
    const variable = variableOf(line, text);
    return variable && /^GRUB_CMDLINE_LINUX/.test(variable.name.text) ? split(text, variable.value) : [];
  }
  if (language === 'boot-entry' && line.name !== 'options') return [];
  const from = language === 'boot-entry' ? 1 : 0;
  return line.words.slice(from).map(({ start, end }) => parameter(text, start, end));
});

/** All parameters of a file, in the order in which the kernel reads them. */
export const allParameters = keptOn((file: ColumnsFile): readonly Parameter[] =>
  file.lines.flatMap((line) => parametersOf(line, file)),
);

/** Words between blanks; blanks in quotes, which a shell's string has behind backslashes, part nothing. */
function split(text: string, { start, end }: Span): readonly Parameter[] {
  const found: Parameter[] = [];
  let at = start;
  while (at < end) {
    while (at < end && /\s/.test(text[at]!)) at++;
    const from = at;
    let quoted = false;
    for (; at < end && (quoted || !/\s/.test(text[at]!)); at++) if (text[at] === '"') quoted = !quoted;
    if (at > from) found.push(parameter(text, from, at));
  }
  return found;
}

function parameter(text: string, start: number, end: number): Parameter {
  const whole = text.slice(start, end);
  const open = /[$`]|@\w+@|\{\{|^\[|^<|\\\n/.test(whole);
  const sign = whole.indexOf('=');
  if (sign < 0) return { start, end, name: part(text, start, end), open };
  const quote = /^\\?"/.exec(whole.slice(sign + 1))?.[0].length ?? 0;
  const from = start + sign + 1 + quote;
  const to = Math.max(from, quote > 0 && whole.endsWith('"') ? end - (quote > 1 ? 2 : 1) : end);
  return { start, end, name: part(text, start, start + sign), value: part(text, from, to), open };
}

/** The kernel takes `-` and `_` for each other in names. */
export function plainName(name: string): string {
  return name.replaceAll('-', '_');
}
