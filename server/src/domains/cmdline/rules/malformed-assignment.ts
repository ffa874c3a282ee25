import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { malformedAssignment as page } from '../pages.ts';
import { isLost, variableOf } from '../variables.ts';

/** A shell reads the file: what it takes for a command of its own is lost as a value. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (file.source.language !== 'grub-defaults') return;
    const { text } = file.source;
    const [first, second] = line.words;
    const variable = variableOf(line, text);
    if (!variable) {
      yield* parted(line);
      return;
    }
    if (!variable.closed) {
      if (isLost(line, text)) {
        const fix = page.fix({ say: 'quote' }, 'review', {
          span: { start: line.end, end: line.end },
          text: variable.quote,
        });
        yield page.problem(first!, { say: 'quote', name: variable.name.text }, { fixes: [fix] });
      }
      return;
    }
    if (second && !/^[;&|#]/.test(second.text) && !/;$/.test(first!.text)) yield* loose(line, file);
  },
};

/** `NAME = value`: the shell looks for a program of that name. */
function* parted(line: ColumnsLine): Iterable<Problem> {
  const [name, sign] = line.words;
  if (!/^GRUB_\w+$/.test(name!.text) || !sign || !sign.text.startsWith('=')) return;
  const value = line.words[2];
  const end = sign.text === '=' && value ? value.start : sign.start + 1;
  const fix = page.fix({ say: 'blanks' }, 'safe', { span: { start: name!.end, end }, text: '=' });
  yield page.problem(
    { start: name!.start, end: sign.end },
    { say: 'blanks', name: name!.text },
    { fixes: [fix] },
  );
}

/** `NAME=a b`: the shell sets the variable for a program `b` alone. */
function* loose(line: ColumnsLine, { source: { text } }: ColumnsFile): Iterable<Problem> {
  const variable = variableOf(line, text)!;
  // What a command prints may have blanks of its own.
  if (variable.quote !== '' || /^[`$]/.test(variable.value.text)) return;
  const start = variable.value.start;
  const fix = page.fix({ say: 'quotes' }, 'review', {
    span: { start, end: line.end },
    text: `"${text.slice(start, line.end).replaceAll('"', '\\"')}"`,
  });
  yield page.problem(
    { start: line.words[1]!.start, end: line.end },
    { say: 'loose', name: variable.name.text },
    { fixes: [fix] },
  );
}
