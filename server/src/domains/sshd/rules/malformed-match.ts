import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { malformedMatch as page } from '../pages.ts';

const criteria = ['User', 'Group', 'Host', 'LocalAddress', 'LocalPort', 'RDomain', 'Address'];
/** Criteria that stand alone; `invalid-user` came with 9.9. */
const alone = /^(?:all|invalid-user)$/i;

/** Criteria come in pairs of a name and a pattern. */
export const rule: ColumnsRule = {
  on: 'line',
  names: ['match'],
  *check(line) {
    if (isTemplate(line)) return;
    let at = 1;
    while (at < line.words.length) {
      const word = line.words[at]!;
      const [name, glued] = word.value.split('=', 2) as [string, string | undefined];
      if (alone.test(name)) {
        at++;
        continue;
      }
      const known = criteria.find((one) => one.toLowerCase() === name.toLowerCase());
      if (known === undefined) {
        const meant = nearest(name, criteria);
        const span = { start: word.start, end: word.start + name.length };
        const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span, text: meant })];
        yield page.problem(span, { say: 'unknown', name, known: criteria.join(', ') }, { fixes });
        return;
      }
      if (glued === undefined && at + 1 >= line.words.length) {
        yield page.problem(word, { say: 'value', name: known });
        return;
      }
      at += glued === undefined ? 2 : 1;
    }
  },
};
