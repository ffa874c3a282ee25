import { respelled } from '../../../syntax/nearest-existing.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnWord, ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Problem } from '../../../core/types.ts';
import { keywordOf } from '../facts/keywords.ts';
import { missingReference as page } from '../pages.ts';

/** Names that the system of the file surely does not have; silent where that system is not known. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const keyword = keywordOf(line.name);
    if (!keyword || isTemplate(line)) return;
    const [, first, second] = line.words;
    if (!first) return;
    const { kind, name } = keyword;
    if (kind === 'users' || kind === 'groups') {
      for (const word of line.words.slice(1)) yield* account(file, word, kind === 'users' ? 'user' : 'group');
    } else if (kind === 'localuser') yield* account(file, first, 'user');
    else if (
      kind === 'hostkey' ||
      line.name === 'hostcertificate' ||
      (kind === 'filename' && name !== 'PidFile')
    )
      yield* path(file, first);
    else if (line.name === 'include') yield* included(file, first);
    else if (line.name === 'subsystem' && second) yield* path(file, second);
    else if (line.name === 'forcecommand' || kind === 'rest') yield* path(file, first);
    else if (line.name === 'match') {
      for (const [index, word] of line.words.entries()) {
        const what = line.words[index - 1]?.value.toLowerCase();
        if (what === 'user' || what === 'group') yield* account(file, word, what);
      }
    }
  },
};

function* account(file: ColumnsFile, word: ColumnWord, kind: 'user' | 'group'): Iterable<Problem> {
  for (const one of word.value.split(',')) {
    const name = one.replace(/@.*$/, '');
    if (name === '' || /[*?!%\\]/.test(name) || file.lookup(kind, name) !== 'no') continue;
    const at = word.text === one ? word : undefined;
    const fixes = at ? respelled(page, file.lookup, kind, { ...at, end: at.start + name.length }, name) : [];
    yield page.problem(word, { say: kind, name }, { fixes });
  }
}

function* path(file: ColumnsFile, word: ColumnWord): Iterable<Problem> {
  const name = word.value;
  if (!/^\/[^%*?]*$/.test(name) || file.lookup('path', name) !== 'no') return;
  const fixes = word.quoted ? [] : respelled(page, file.lookup, 'path', word, name);
  yield page.problem(word, { say: 'path', name }, { fixes });
}

/** Of a pattern the folder is looked for: a folder without files is usual, a missing one is not. */
function* included(file: ColumnsFile, word: ColumnWord): Iterable<Problem> {
  const name = word.value.startsWith('/') ? word.value : `/etc/ssh/${word.value}`;
  const fixed = name.replace(/[*?[].*$/, '').replace(/\/[^/]*$/, '');
  const wanted = /[*?[]/.test(name) ? fixed : name;
  if (file.lookup('path', wanted) === 'no') yield page.problem(word, { say: 'include', name: wanted });
}
