import type { Problem } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsFile, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { directivesOf } from '../blocks.ts';
import { missingReference as page } from '../pages.ts';

/** Accounts and folders that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of directivesOf(file)) {
      const words = line.words.slice(1).filter(({ value }) => !/^\d+$/.test(value));
      if (line.name === 'su' || line.name === 'create' || line.name === 'createolddir') {
        yield* absent(file, words[0], 'user');
        yield* absent(file, words[1], 'group');
      } else if (line.name === 'olddir' || line.name === 'include') {
        if (words[0]?.value.startsWith('/')) yield* absent(file, words[0], 'path');
      }
    }
  },
};

function* absent(
  file: ColumnsFile,
  word: ColumnWord | undefined,
  say: 'user' | 'group' | 'path',
): Iterable<Problem> {
  if (!word || /[*?#%]/.test(word.value) || file.lookup(say, word.value) !== 'no') return;
  yield page.problem(
    word,
    { say, name: word.value },
    { fixes: respelled(page, file.lookup, say, word, word.value) },
  );
}
