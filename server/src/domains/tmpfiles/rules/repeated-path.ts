import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { entryOf } from '../line.ts';
import { repeatedPath as page } from '../pages.ts';

/** Types that own a path: the second line for it is dropped, unless it says the very same. */
const owning = /^[fFdDvqQpLcbCe][!=~^$?-]*$/;

export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const { type, path } = entryOf(line);
      if (!path || !owning.test(type.value)) continue;
      const first = file
        .named(line.name)
        .find(
          (one) =>
            owning.test(one.words[0]!.value) &&
            one.words[0]!.value.includes('!') === type.value.includes('!'),
        );
      if (!first || first === line || said(first) === said(line)) continue;
      const fix = page.fix({}, 'review', { span: lineAround(file.source.text, line.start), text: '' });
      yield page.problem(path, { path: path.value }, { fixes: [fix], related: [page.step('first', first)] });
    }
  },
};

/** What a line says, so that `-` and a column that is left out are the same. */
function said(line: { readonly words: readonly { readonly value: string }[] }): string {
  const words = line.words.slice(1).map(({ value }) => value);
  while (words.at(-1) === '-') words.pop();
  return words.join(' ');
}
