import type { ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { unmatchedJump as page } from '../pages.ts';
import { ruleOf, type Token } from '../tokens.ts';

interface Placed {
  readonly line: ColumnsLine;
  readonly token: Token;
}

/** A GOTO goes forward, within its file. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const jumps: Placed[] = [];
    const labels: Placed[] = [];
    for (const line of file.lines) {
      if (!/GOTO|LABEL/.test(line.text)) continue;
      for (const token of ruleOf(line, file).tokens) {
        if (token.value === '') continue;
        if (token.key === 'GOTO') jumps.push({ line, token });
        else if (token.key === 'LABEL') labels.push({ line, token });
      }
    }
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
    for (const [index, { token }] of labels.entries()) {
      const before = labels.slice(0, index).findLast((one) => one.token.value === token.value);
      // Each of several jumps may have a place of its own, as long as one stands between.
      const isReached = jumps.some(
        (jump) =>
          jump.token.value === token.value &&
          jump.token.start > (before?.token.start ?? 0) &&
          jump.token.start < token.start,
      );
      if (before && !isReached)
        yield page.problem({ start: token.start, end: token.end }, { say: 'again', name: token.value });
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
