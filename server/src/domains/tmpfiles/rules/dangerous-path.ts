import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { entryOf } from '../line.ts';
import { dangerousPath as page } from '../pages.ts';

/** Folders that a whole system hangs on. */
const whole =
  /^\/(?:bin|boot|dev|etc|home|lib|lib64|opt|proc|root|run|sbin|srv|sys|usr|var|usr\/(?:bin|lib|sbin)|var\/lib)?\/*\*?$/;

export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const { letter, path, mode } = entryOf(line);
    if (!path) return;
    const isRecursive = letter === 'Z' || letter === 'R';
    if (isRecursive && whole.test(path.value)) {
      yield page.problem(path, { say: letter === 'R' ? 'remove' : 'recursive', path: path.value });
    }
    const bare = mode?.value.replace(/^[~:]+/, '') ?? '';
    if (!mode || !isOctalMode(bare) || !/^[fdDvqQ]$/.test(letter)) return;
    const bits = parseInt(bare, 8);
    if ((bits & 0o002) === 0 || (bits & 0o1000) !== 0) return;
    const isFolder = letter !== 'f';
    const meant = isFolder ? `1${bare.slice(-3)}` : `0${(bits & 0o7777 & ~0o002).toString(8)}`;
    const fix = page.fix({ meant }, 'review', { span: mode, text: meant });
    yield page.problem(mode, { say: isFolder ? 'folder' : 'file', mode: mode.value }, { fixes: [fix] });
  },
};
