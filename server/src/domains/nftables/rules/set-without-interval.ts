import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { spanOf } from '../chains.ts';
import { setWithoutInterval as page } from '../pages.ts';
import type { Problem } from '../../../core/types.ts';
import { holds } from '../matches.ts';
import { rulesetOf, type Statement } from '../structure.ts';

/** Networks and ranges need a set that was made for them. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const { blocks } of rulesetOf(file).tables) {
      for (const { kind, statements } of blocks) {
        if (kind !== 'set' && kind !== 'map') continue;
        const elements = statements.find(([word]) => word!.text === 'elements');
        const flags = statements.find(([word]) => word!.text === 'flags');
        yield* overlapping(statements, elements);
        const hasInterval = flags?.some(({ text }) => text === 'interval') === true;
        const range = elements?.find(({ text }) => /^[\d.:a-fA-F]+\/\d+$|^[\d.]+-[\d.]+$/.test(text));
        if (!elements || hasInterval || !range) continue;
        const at = flags?.at(-1)!.end ?? elements[0]!.start;
        const text = flags ? ',interval' : 'flags interval\n\t\t';
        const fix = page.fix({ say: 'interval' }, 'safe', { span: { start: at, end: at }, text });
        yield page.problem(spanOf(elements), { say: 'range', value: range.text }, { fixes: [fix] });
      }
    }
  },
};

/** The kernel refuses an element within another one, unless told to join them. */
function* overlapping(statements: readonly Statement[], elements: Statement | undefined): Iterable<Problem> {
  if (!elements || statements.some(([word]) => word!.text === 'auto-merge')) return;
  const values = elements.slice(2).filter(({ text }) => /^\d+(?:\.\d+){3}(?:\/\d+)?$/.test(text));
  for (const [index, value] of values.slice(0, 200).entries()) {
    const other = values.find(
      (one, place) => place !== index && one.text !== value.text && holds(one.text, value.text),
    );
    if (!other) continue;
    const at = { start: elements[0]!.start, end: elements[0]!.start };
    const fix = page.fix({ say: 'merge' }, 'review', { span: at, text: 'auto-merge\n\t\t' });
    yield page.problem(value, { say: 'overlap', value: value.text, other: other.text }, { fixes: [fix] });
    return;
  }
}
