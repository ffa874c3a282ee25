import { owedProblems } from '../flow/owed-problems.ts';
import { pathRule } from '../flow/path-rule.ts';
import { leakOnPath as page } from '../pages.ts';

/** Memory that a path neither keeps nor frees. */
export const rule = pathRule((fn, file) => owedProblems(page, file, fn, 'memory'));
