import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { matchOf } from '../blocks.ts';
import { keywordOf } from '../facts/keywords.ts';
import { selfDefeatingSetting as page } from '../pages.ts';

/** Settings that are read well and do not do what they seem to. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.named('clientalivecountmax')) {
      const word = line.words[1];
      if (word?.value === '0') yield page.problem(word, { say: 'alive' });
    }
    yield* lockedOut(file);
  },
};

/** The first value of a setting that holds for all connections. */
function globalOf(file: ColumnsFile, name: string): ColumnsLine | undefined {
  return file.lines.find(
    (line) =>
      (keywordOf(line.name)?.successor ?? keywordOf(line.name)?.name)?.toLowerCase() === name &&
      !matchOf(line, file),
  );
}

function* lockedOut(file: ColumnsFile): Iterable<Problem> {
  const methods = ['passwordauthentication', 'pubkeyauthentication', 'kbdinteractiveauthentication'].map(
    (name) => globalOf(file, name),
  );
  const others = [
    'gssapiauthentication',
    'hostbasedauthentication',
    'kerberosauthentication',
    'include',
    'match',
  ];
  if (others.some((name) => file.named(name).length > 0)) return;
  if (methods.some((line) => line?.words[1]?.value.toLowerCase() !== 'no')) return;
  // Keys are what most people log in with, so theirs is the line that surprises.
  const { start, end } = methods[1]!;
  yield page.problem({ start, end }, { say: 'locked' });
}
