import type { CRule } from '../../../syntax/c/types.ts';
import { owedProblems } from '../flow/owed-problems.ts';
import { leakOnPath as page } from '../pages.ts';

/** Memory that a path neither keeps nor frees. */
export const rule: CRule = {
  on: 'function',
  check: (fn, file) => owedProblems(page, file, fn, 'memory'),
};
