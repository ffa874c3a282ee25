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
    if (letter === 'L' && isGiven(argument)) {
      // Programs' own files are there before any service has run.
      const look = /^\/usr\//.test(argument.value) ? missing : misspelt;
      yield* look(file, argument, 'source');
    }
    if (/^[hHtTaA]$/.test(letter)) yield* misspelt(file, path, 'target');
    if (/^[aA]$/.test(letter) && isGiven(argument)) yield* listed(file, argument);
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

/** What may be made later counts only when something that is there has nearly its name. */
function* misspelt(file: ColumnsFile, word: ColumnWord, say: 'source' | 'target'): Iterable<Problem> {
  for (const problem of missing(file, word, say)) if ((problem.fixes ?? []).length > 0) yield problem;
}

/** The accounts of an access list. */
function* listed(file: ColumnsFile, word: ColumnWord): Iterable<Problem> {
  for (const match of word.text.matchAll(/(?<=^|,|:)(u|user|g|group):([a-z_][\w-]*):/g)) {
    const say = match[1]!.startsWith('u') ? 'user' : 'group';
    const name = match[2]!;
    if (file.lookup(say, name) !== 'no') continue;
    const end = word.start + match.index + match[0].length - 1;
    const at = { start: end - name.length, end };
    yield page.problem(at, { say, name }, { fixes: respelled(page, file.lookup, say, at, name) });
  }
}

function* account(file: ColumnsFile, word: ColumnWord | undefined, say: 'user' | 'group'): Iterable<Problem> {
  const name = word?.value.replace(/^:/, '') ?? '';
  if (!isGiven(word) || /^\d+$|%/.test(name) || file.lookup(say, name) !== 'no') return;
  yield page.problem(word, { say, name }, { fixes: respelled(page, file.lookup, say, word, name) });
}
