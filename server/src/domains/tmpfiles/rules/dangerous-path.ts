import type { Problem } from '../../../core/types.ts';
import type { ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { entryOf, isGiven } from '../line.ts';
import { dangerousPath as page } from '../pages.ts';

/** Folders that a whole system hangs on. */
const secrets: readonly (readonly [RegExp, number])[] = [
  [/^\/etc\/g?shadow-?$/, 0o640],
  [/^\/etc\/sudoers(?:\.d(?:\/.*)?)?$/, 0o750],
  [/^\/etc\/ssh\/ssh_host_\w+_key$/, 0o640],
  [/^\/root(?:\/\.ssh.*)?$/, 0o700],
];

const whole =
  /^\/(?:bin|boot|dev|etc|home|lib|lib64|opt|proc|root|run|sbin|srv|sys|usr|var|usr\/(?:bin|lib|sbin)|var\/lib)?\/*\*?$/;

export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const { letter, path, mode, age } = entryOf(line);
    if (!path) return;
    const isRecursive = letter === 'Z' || letter === 'R';
    if (isRecursive && whole.test(path.value)) {
      yield page.problem(path, { say: letter === 'R' ? 'remove' : 'recursive', path: path.value });
    }
    const isOld =
      isGiven(age) &&
      /^[dDeqQvx]$/.test(letter) &&
      /^\/(?:bin|boot|etc|home|lib|lib64|opt|root|sbin|srv|usr|var|var\/lib)\/*$/.test(path.value);
    if (isOld && letter !== 'x') yield page.problem(age, { say: 'age', path: path.value });
    const bare = mode?.value.replace(/^[~:]+/, '') ?? '';
    if (!mode || !isOctalMode(bare) || !/^[fFdDevqQzZ]$/.test(letter)) return;
    const bits = parseInt(bare, 8);
    yield* bitwise(letter, path, mode, bits);
    // Some devices are there for everybody, and their drivers look after themselves.
    if ((bits & 0o002) === 0 || (bits & 0o1000) !== 0 || path.value.startsWith('/dev/')) return;
    const isFolder = !/^[fFzZ]$/.test(letter);
    const meant = isFolder ? `1${bare.slice(-3)}` : `0${(bits & 0o7777 & ~0o002).toString(8)}`;
    const fix = page.fix({ meant }, 'review', { span: mode, text: meant });
    yield page.problem(mode, { say: isFolder ? 'folder' : 'file', mode: mode.value }, { fixes: [fix] });
  },
};

function* bitwise(letter: string, path: ColumnWord, mode: ColumnWord, bits: number): Iterable<Problem> {
  const allowed = secrets.find(([form]) => form.test(path.value))?.[1];
  const write = (number: number) => {
    const meant = `0${number.toString(8)}`;
    return { fixes: [page.fix({ meant }, 'review', { span: mode, text: meant })] };
  };
  // What everybody may write is spoken of anyhow.
  if (allowed !== undefined && (bits & 0o777 & ~allowed) !== 0 && (bits & 0o002) === 0) {
    yield page.problem(mode, { say: 'secret', path: path.value }, write(bits & allowed));
  }
  if (/^[fF]$/.test(letter) && (bits & 0o6000) !== 0) {
    yield page.problem(mode, { say: 'setuid', mode: mode.value }, write(bits & 0o1777));
  }
  // Who may read a folder without entering it sees names and nothing else.
  const missing = ((bits & 0o444) >> 2) & ~bits;
  if (/^[dDevqQZ]$/.test(letter) && missing !== 0 && !mode.value.includes('~')) {
    yield page.problem(
      mode,
      { say: letter === 'Z' ? 'folders' : 'enter', mode: mode.value },
      write(bits | missing),
    );
  }
}
