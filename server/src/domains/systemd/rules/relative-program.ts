import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { readAs } from '../entries.ts';
import { readCommands } from '../exec.ts';
import { relativeProgram as page } from '../pages.ts';

/** A program is named by an absolute path, or by its bare name, which is looked up in fixed folders. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    if (readAs(entry, file)?.parser !== 'exec') return;
    const value = entry.value.text;
    for (const { program, start, end } of readCommands(value)) {
      const span = entry.value.at(start, end);
      if (program.startsWith('~/')) {
        const text = `%h${program.slice(1)}`;
        const fix = page.fix({ text }, 'review', { span, text });
        yield page.problem(span, { say: 'home', key: entry.name, program }, { fixes: [fix] });
      } else if (/^\$/.test(program)) {
        yield page.problem(span, { say: 'variable', key: entry.name, program });
      } else if (program.includes('/') && !/^[/%@{]/.test(program)) {
        yield page.problem(span, { say: 'relative', key: entry.name, program });
      }
    }
  },
};
