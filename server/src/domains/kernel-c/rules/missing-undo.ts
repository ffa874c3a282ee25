import { owedProblems } from '../flow/owed-problems.ts';
import { pathRule } from '../flow/path-rule.ts';
import { missingUndo as page } from '../pages.ts';

/** Something switched on that a failing path leaves on. */
export const rule = pathRule((fn, file) => owedProblems(page, file, fn, 'state'));
