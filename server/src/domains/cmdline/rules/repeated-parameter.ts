import type { Span } from '../../../core/types.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { plain } from '../../../syntax/values/kernel-modules/modules.ts';
import { isSingle } from '../facts/parameters.ts';
import { repeatedParameter as page } from '../pages.ts';
import { parametersOf, type Parameter } from '../parameters.ts';

/** A command line is one line, and an entry has a few of options: what has more is no command line. */
const most = 40;

/** The same once more, or a second value where only the last one counts. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { text, language } = file.source;
    let seen = new Map<string, Parameter>();
    for (const line of file.lines.slice(0, most)) {
      // Each variable of grub is a line of its own, which may be put together with another in ways that hang on the entry.
      if (language === 'grub-defaults') seen = new Map();
      for (const one of parametersOf(line, file)) {
        if (one.open) continue;
        const key = plain(one.name.text);
        const first = seen.get(key);
        seen.set(key, one);
        if (!first) continue;
        const isSame = text.slice(first.start, first.end) === text.slice(one.start, one.end);
        if (!isSingle(key) || (isSame && one.start === first.start)) continue;
        const wrong = isSame ? one : first;
        const fix = page.fix({}, 'review', { span: withBlank(text, wrong), text: '' });
        const related = [page.step(isSame ? 'first' : 'last', isSame ? first : one)];
        const say = isSame ? 'same' : 'other';
        yield page.problem(
          wrong,
          { say, name: one.name.text, value: one.value?.text ?? '' },
          { fixes: [fix], related },
        );
      }
    }
  },
};

/** A parameter together with the blanks before it, or behind it where it comes first. */
function withBlank(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  if (from < start) return { start: from, end };
  let to = end;
  while (text[to] === ' ' || text[to] === '\t') to++;
  return { start, end: to };
}
