import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { needed, plain } from '../facts/modules.ts';
import { ineffectiveLine as page } from '../pages.ts';

/** Lines that are read well and do not do what they seem to. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      const [command, module] = line.words;
      if (!module) continue;
      const name = plain(module.value);
      if (command!.value === 'blacklist' && needed.has(name)) {
        const fix = page.fix({}, 'review', { span: lineAround(file.source.text, line.start), text: '' });
        yield page.problem(module, { say: 'needed', name }, { confidence: 'medium', fixes: [fix] });
      }
      if (command!.value !== 'options') continue;
      const before = file.named(line.name).filter((other) => other.start < line.start);
      const set = new Set(
        before.flatMap(({ words }) => words.slice(2).map((word) => plain(word.text.replace(/=.*$/, '')))),
      );
      for (const word of line.words.slice(2)) {
        const key = word.text.replace(/=.*$/, '');
        if (set.has(plain(key))) {
          const related = [page.step('first', before.at(-1) ?? line)];
          yield page.problem(word, { say: 'twice', name: key }, { related });
        }
        set.add(plain(key));
      }
    }
  },
};
