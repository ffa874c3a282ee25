import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { unmatchedJump as page } from '../pages.ts';
import { ruleOf } from '../tokens.ts';

/** A GOTO goes forward, within its file. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const all = file.lines.flatMap((line) => ruleOf(line, file).tokens.map((token) => ({ line, token })));
    const jumps = all.filter(({ token }) => token.key === 'GOTO' && token.value !== '');
    const labels = all.filter(({ token }) => token.key === 'LABEL' && token.value !== '');
    const last = new Map(labels.map(({ token }) => [token.value, token.start]));
    for (const { token } of jumps) {
      const at = last.get(token.value);
      if (at !== undefined && at > token.start) continue;
      const behind = labels
        .filter((label) => label.token.start > token.start)
        .map((label) => label.token.value);
      const meant = nearest(token.value, behind) ?? (behind.length === 1 ? behind[0] : undefined);
      const fixes =
        meant === undefined
          ? []
          : [page.fix({ say: 'write', meant }, 'review', { span: token.valueSpan, text: meant })];
      yield page.problem(
        token.valueSpan,
        { say: at === undefined ? 'goto' : 'back', name: token.value },
        { fixes },
      );
    }
    const used = new Set(jumps.map(({ token }) => token.value));
    for (const { line, token } of labels) {
      if (used.has(token.value)) continue;
      const isAlone = ruleOf(line, file).tokens.length === 1;
      const span = lineAround(file.source.text, line.start);
      const fixes = isAlone ? [page.fix({ say: 'remove' }, 'review', { span, text: '' })] : [];
      yield page.problem(
        { start: token.start, end: token.end },
        { say: 'label', name: token.value },
        { fixes },
      );
    }
  },
};
