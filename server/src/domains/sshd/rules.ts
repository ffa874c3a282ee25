// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedMatch } from './rules/malformed-match.ts';
import { rule as misplacedInMatch } from './rules/misplaced-in-match.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as newerThanTarget } from './rules/newer-than-target.ts';
import { rule as outdatedKeyword } from './rules/outdated-keyword.ts';
import { rule as repeatedKeyword } from './rules/repeated-keyword.ts';
import { rule as selfDefeatingSetting } from './rules/self-defeating-setting.ts';
import { rule as unknownKeyword } from './rules/unknown-keyword.ts';
import { rule as weakSetting } from './rules/weak-setting.ts';
import { rule as wrongNumberOfValues } from './rules/wrong-number-of-values.ts';

export const rules: readonly Rule[] = [
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedMatch.meta, ...malformedMatch },
  { meta: pages.misplacedInMatch.meta, ...misplacedInMatch },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.newerThanTarget.meta, ...newerThanTarget },
  { meta: pages.outdatedKeyword.meta, ...outdatedKeyword },
  { meta: pages.repeatedKeyword.meta, ...repeatedKeyword },
  { meta: pages.selfDefeatingSetting.meta, ...selfDefeatingSetting },
  { meta: pages.unknownKeyword.meta, ...unknownKeyword },
  { meta: pages.weakSetting.meta, ...weakSetting },
  { meta: pages.wrongNumberOfValues.meta, ...wrongNumberOfValues },
];
