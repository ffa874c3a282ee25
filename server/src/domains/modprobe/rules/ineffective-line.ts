import type { ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { needed, plain } from '../facts/modules.ts';
import { ineffectiveLine as page } from '../pages.ts';

/** Lines that are read well and do not do what they seem to. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    /** The line that sets a parameter of a module last. */
    const set = new Map<string, ColumnsLine>();
    for (const line of file.lines) {
      const [command, module, ...parameters] = line.words;
      if (!module) continue;
      const name = plain(module.value);
      if (command!.value === 'blacklist' && needed.has(name)) {
        const fix = page.fix({}, 'review', { span: lineAround(file.source.text, line.start), text: '' });
        yield page.problem(module, { say: 'needed', name }, { confidence: 'medium', fixes: [fix] });
      }
      if (command!.value !== 'options') continue;
      for (const word of parameters) {
        const key = word.text.replace(/=.*$/, '');
        const first = set.get(`${name} ${plain(key)}`);
        if (first)
          yield page.problem(word, { say: 'twice', name: key }, { related: [page.step('first', first)] });
        set.set(`${name} ${plain(key)}`, line);
      }
    }
  },
};
