import { owedProblems } from '../flow/owed-problems.ts';
import { pathRule } from '../flow/path-rule.ts';
import { missingPut as page } from '../pages.ts';

/** A reference that a path neither keeps nor drops. */
export const rule = pathRule((fn, file) => owedProblems(page, file, fn, 'reference'));
