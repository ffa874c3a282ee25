import type { CRule } from '../../../syntax/c/types.ts';
import { owedProblems } from '../flow/owed-problems.ts';
import { missingPut as page } from '../pages.ts';

/** A reference that a path neither keeps nor drops. */
export const rule: CRule = {
  on: 'function',
  check: (fn, file) => owedProblems(page, file, fn, 'reference'),
};
