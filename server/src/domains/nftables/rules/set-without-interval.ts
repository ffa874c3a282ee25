import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { spanOf } from '../chains.ts';
import { setWithoutInterval as page } from '../pages.ts';
import { rulesetOf } from '../structure.ts';

/** Networks and ranges need a set that was made for them. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const { blocks } of rulesetOf(file).tables) {
      for (const { kind, statements } of blocks) {
        if (kind !== 'set' && kind !== 'map') continue;
        const elements = statements.find(([word]) => word!.text === 'elements');
        const flags = statements.find(([word]) => word!.text === 'flags');
        const hasInterval = flags?.some(({ text }) => text === 'interval') === true;
        const range = elements?.find(({ text }) => /^[\d.:a-fA-F]+\/\d+$|^[\d.]+-[\d.]+$/.test(text));
        if (!elements || hasInterval || !range) continue;
        const at = flags?.at(-1)!.end ?? elements[0]!.start;
        const text = flags ? ',interval' : 'flags interval\n\t\t';
        const fix = page.fix({}, 'safe', { span: { start: at, end: at }, text });
        yield page.problem(spanOf(elements), { value: range.text }, { fixes: [fix] });
      }
    }
  },
};
