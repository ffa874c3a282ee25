import type { CRule } from '../../../syntax/c/types.ts';
import { pointerComparedWithZero as page } from '../pages.ts';
import { typeOf } from '../types-of.ts';

const comparison = /(?<![\w.>)\]&*+-])(?<=[(|&!]\s{0,4})([A-Za-z_]\w*)\s*[!=]=\s*0(?=\s*[)|&?;])/g;

/** A pointer compared with the number zero. */
export const rule: CRule = {
  on: 'function',
  *check(fn, file) {
    const text = file.source.text.slice(fn.body.start, fn.body.end);
    for (const match of text.matchAll(comparison)) {
      const name = match[1]!;
      const type = typeOf(file, fn, name);
      if (type?.endsWith('*') !== true) continue;
      const end = fn.body.start + match.index + match[0].length;
      if (file.inert(end) !== undefined) continue;
      const span = { start: end - 1, end };
      yield page.problem(span, { pointer: name }, { fixes: [page.fix({}, 'safe', { span, text: 'NULL' })] });
    }
  },
};
