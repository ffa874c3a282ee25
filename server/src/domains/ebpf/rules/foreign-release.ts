import type { Fix } from '../../../core/types.ts';
import type { CallTerm } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { faultsIn } from '../flow/obligations.ts';
import { afterBlanks, codeOf, wholeLine } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { foreignRelease as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const fault of faultsIn(file, fn) ?? []) {
      if (fault.does !== 'unheld' || !fault.before || !/^(?:reference|record)$/.test(fault.kind)) continue;
      const { at, before, key, isSpent } = fault;
      const related = [page.step(isSpent ? 'released' : 'from', before)];
      yield page.problem(
        at,
        { say: isSpent ? 'spent' : 'foreign', name: at.name, key },
        { related, fixes: leftOut(file, at) },
      );
    }
  },
};

/** The file without the statement that a call is; none where it is part of one. */
function leftOut(file: CFile, { name, start, end }: CallTerm): readonly Fix[] {
  const code = codeOf(file);
  const before = /\S(?=\s*$)/.exec(code.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const semicolon = afterBlanks(code, end);
  if (!';{}'.includes(before) || code[semicolon] !== ';') return [];
  const span = wholeLine(file.source.text, { start, end: semicolon + 1 });
  return [page.fix({ name }, 'review', { span, text: '' })];
}
