import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { directivesOf } from '../blocks.ts';
import { openLog as page } from '../pages.ts';

/** A new log that everybody may write. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of directivesOf(file)) {
      const [, mode] = line.words;
      if (line.name !== 'create' || !mode || !isOctalMode(mode.value)) continue;
      const bits = parseInt(mode.value, 8);
      if ((bits & 0o002) === 0) continue;
      const meant = (bits & ~0o022).toString(8).padStart(4, '0');
      const fix = page.fix({ meant }, 'review', { span: mode, text: meant });
      yield page.problem(mode, { mode: mode.value }, { fixes: [fix] });
    }
  },
};
