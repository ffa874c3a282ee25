import type { Problem, Span } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsFile, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { directivesOf, structureOf } from '../blocks.ts';
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
      } else if (/^(?:olddir|include|compresscmd|uncompresscmd)$/.test(line.name)) {
        if (words[0]?.value.startsWith('/')) yield* absent(file, words[0], 'path');
      }
    }
    for (const { scripts } of structureOf(file).blocks)
      for (const { body } of scripts) {
        yield* programs(file, body);
        yield* units(file, body);
      }
  },
};

/** Programs that stand first on a line of a script; what a test asks for may be missing. */
function* programs(file: ColumnsFile, { start, end }: Span): Iterable<Problem> {
  for (const match of file.source.text.slice(start, end).matchAll(/^[ \t]*(\/[\w./+-]+)(?=\s|;|$)/gm)) {
    const name = match[1]!;
    if (file.lookup('path', name) !== 'no') continue;
    const from = start + match.index + match[0].length - name.length;
    const at = { start: from, end: from + name.length };
    yield page.problem(at, { say: 'path', name }, { fixes: respelled(page, file.lookup, 'path', at, name) });
  }
}

/** Units that a script reloads or restarts. */
function* units(file: ColumnsFile, { start, end }: Span): Iterable<Problem> {
  for (const match of file.source.text
    .slice(start, end)
    .matchAll(
      /\bsystemctl\s+(?:-\S+\s+)*(?:try-)?(?:reload|restart|kill|reload-or-restart)\s+(?:-\S+\s+)*([\w.@:-]+)/g,
    )) {
    const name = match[1]!;
    const unit = name.includes('.') ? name : `${name}.service`;
    if (name.includes('@') || file.lookup('unit', unit) !== 'no') continue;
    const to = start + match.index + match[0].length;
    yield page.problem(
      { start: to - name.length, end: to },
      { say: 'unit', name: unit },
      { confidence: 'medium' },
    );
  }
}

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
