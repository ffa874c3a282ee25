import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { directivesOf } from '../blocks.ts';
import { kindOf, names } from '../facts/directives.ts';
import { unknownDirective as page } from '../pages.ts';

/** logrotate says that it ignores the line, and goes on without it. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of directivesOf(file)) {
      const word = line.words[0]!;
      if (kindOf(word.value) || isTemplate(line) || !/^[a-z][\w-]*;?$/i.test(word.value)) continue;
      const name = word.value;
      if (name === 'endscript') {
        yield page.problem(word, { say: 'end' });
        continue;
      }
      const meant = nearest(name.replace(/;$/, ''), names);
      if (meant === undefined) {
        yield page.problem(word, { say: 'unknown', name }, { confidence: 'medium' });
        continue;
      }
      const fix = page.fix({ meant }, 'safe', { span: word, text: meant });
      yield page.problem(word, { say: 'near', name, meant }, { fixes: [fix] });
    }
  },
};
