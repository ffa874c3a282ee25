import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { verdicts } from '../facts/words.ts';
import { malformedRuleset as page } from '../pages.ts';
import { rulesetOf } from '../structure.ts';
import { tokensOf } from '../tokens.ts';

/** One brace too few, and nft loads nothing of the file. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const fault of rulesetOf(file).faults) {
      const span = { start: fault.start, end: fault.end };
      if (fault.say !== 'set') {
        yield page.problem(span, { say: fault.say, word: fault.text });
        continue;
      }
      const end = file.source.text.indexOf('\n', fault.end);
      const rest = tokensOf(file.source.text.slice(fault.end, end < 0 ? undefined : end));
      const verdict = rest.find(({ text }) => verdicts.includes(text));
      const at = fault.end + (verdict?.start ?? 0);
      const fixes = verdict ? [page.fix({}, 'review', { span: { start: at, end: at }, text: '} ' })] : [];
      yield page.problem(span, { say: 'set' }, { fixes });
    }
  },
};
