import type { Problem } from '../../../core/types.ts';
import type { ColumnsLine, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { isType, reads } from '../facts/types.ts';
import { entryOf, isGiven, makesFolder } from '../line.ts';
import { unusedColumn as page } from '../pages.ts';

/** Types whose argument is optional, or text of its own. */
const optional = /^[fFLCwp]$/;
/** Types whose path is a pattern; for all others a star is a letter of the name. */
const globs = /^[wexXrRzZmtThHaAkK]$/;

/** What a line says and its type does not read. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const entry = entryOf(line);
    const { letter, path, argument } = entry;
    if (!path || !isType(letter) || isTemplate(line)) return;
    const cutFrom = (word: ColumnWord) => {
      const before = line.words[line.words.indexOf(word) - 1]!;
      return [page.fix({ say: 'cut' }, 'review', { span: { start: before.end, end: line.end }, text: '' })];
    };
    if (
      isGiven(argument) &&
      !optional.test(letter) &&
      !reads(letter, 'argument') &&
      !reads(letter, 'device')
    ) {
      const span = { start: argument.start, end: line.end };
      const say = argument.text.startsWith('#') ? 'comment' : 'argument';
      yield page.problem(span, { say, type: letter }, { fixes: cutFrom(argument) });
    }
    if (/[*?[]/.test(path.value) && !globs.test(letter)) {
      yield page.problem(path, { say: 'pattern', type: letter });
    }
    yield* columns(line, letter);
    if (isGiven(argument) && letter === 'L' && argument.value === path.value) {
      yield page.problem(argument, { say: 'self' });
    }
    if (letter === 'r' && makesFolder(path.value, file)) {
      yield page.problem(path, { say: 'folder' });
    }
  },
};

function* columns(line: ColumnsLine, letter: string): Iterable<Problem> {
  const { mode, user, group, age } = entryOf(line);
  const dash = (word: ColumnWord) => ({
    fixes: [page.fix({ say: 'dash' }, 'review', { span: word, text: '-' })],
  });
  if (isGiven(age) && !reads(letter, 'age')) yield page.problem(age, { say: 'age', type: letter }, dash(age));
  if (isGiven(mode) && !reads(letter, 'mode'))
    yield page.problem(mode, { say: 'mode', type: letter }, dash(mode));
  // Links have had an owner since systemd 256.
  if (letter === 'L') return;
  for (const word of [user, group]) {
    if (isGiven(word) && !reads(letter, 'user'))
      yield page.problem(word, { say: 'owner', type: letter }, dash(word));
  }
}
