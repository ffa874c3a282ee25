import { respelled } from '../../../syntax/nearest-existing.ts';
import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { entryOf, isGiven } from '../line.ts';
import { missingReference as page } from '../pages.ts';

/** Sources, files to write, users and groups that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const { letter, modifiers, path, user, group, argument } = entryOf(line);
    if (!path || isTemplate(line) || modifiers.includes('-')) return;
    if (letter === 'C' && isGiven(argument)) yield* missing(file, argument, 'source');
    if (letter === 'w') yield* missing(file, path, 'target');
    yield* account(file, user, 'user');
    yield* account(file, group, 'group');
  },
};

function* missing(file: ColumnsFile, word: ColumnWord, say: 'source' | 'target'): Iterable<Problem> {
  if (/[%*?[]/.test(word.value) || file.lookup('path', word.value) !== 'no') return;
  yield page.problem(
    word,
    { say, name: word.value },
    { fixes: respelled(page, file.lookup, 'path', word, word.value) },
  );
}

function* account(file: ColumnsFile, word: ColumnWord | undefined, say: 'user' | 'group'): Iterable<Problem> {
  const name = word?.value.replace(/^:/, '') ?? '';
  if (!isGiven(word) || /^\d+$|%/.test(name) || file.lookup(say, name) !== 'no') return;
  yield page.problem(word, { say, name }, { fixes: respelled(page, file.lookup, say, word, name) });
}
