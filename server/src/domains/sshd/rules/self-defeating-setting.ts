import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { matchOf } from '../blocks.ts';
import { addresses, again, blocks, globalOf, lists, methods } from '../interplay.ts';
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
    yield* methods(file);
    yield* lists(file);
    yield* blocks(file);
    yield* addresses(file);
    yield* again(file);
  },
};

function* lockedOut(file: ColumnsFile): Iterable<Problem> {
  const asked = ['passwordauthentication', 'pubkeyauthentication', 'kbdinteractiveauthentication'].map(
    (name) => globalOf(file, name),
  );
  const others = ['gssapiauthentication', 'hostbasedauthentication', 'kerberosauthentication', 'include'];
  if (others.some((name) => file.named(name).length > 0)) return;
  // A block may let some people in all the same.
  if (
    file.lines.some(
      (line) =>
        /authentication$/.test(line.name) &&
        matchOf(line, file) &&
        line.words[1]?.value.toLowerCase() === 'yes',
    )
  )
    return;
  if (asked.some((line) => line?.words[1]?.value.toLowerCase() !== 'no')) return;
  // Keys are what most people log in with, so theirs is the line that surprises.
  const { start, end } = asked[1]!;
  yield page.problem({ start, end }, { say: 'locked' });
}
