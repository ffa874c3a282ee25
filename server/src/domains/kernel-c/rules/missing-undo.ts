import type { CRule } from '../../../syntax/c/types.ts';
import { owedProblems } from '../flow/owed-problems.ts';
import { missingUndo as page } from '../pages.ts';

/** Something switched on that a failing path leaves on. */
export const rule: CRule = {
  on: 'function',
  check: (fn, file) => owedProblems(page, file, fn, 'state'),
};
