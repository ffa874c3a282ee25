// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as idleSetting } from './rules/idle-setting.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedHead } from './rules/malformed-head.ts';
import { rule as misplacedLine } from './rules/misplaced-line.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as newerThanTarget } from './rules/newer-than-target.ts';
import { rule as outdatedKeyword } from './rules/outdated-keyword.ts';
import { rule as shadowedValue } from './rules/shadowed-value.ts';
import { rule as unknownKeyword } from './rules/unknown-keyword.ts';
import { rule as weakSetting } from './rules/weak-setting.ts';
import { rule as wrongNumberOfValues } from './rules/wrong-number-of-values.ts';

export const rules: readonly Rule[] = [
  { meta: pages.idleSetting.meta, ...idleSetting },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedHead.meta, ...malformedHead },
  { meta: pages.misplacedLine.meta, ...misplacedLine },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.newerThanTarget.meta, ...newerThanTarget },
  { meta: pages.outdatedKeyword.meta, ...outdatedKeyword },
  { meta: pages.shadowedValue.meta, ...shadowedValue },
  { meta: pages.unknownKeyword.meta, ...unknownKeyword },
  { meta: pages.weakSetting.meta, ...weakSetting },
  { meta: pages.wrongNumberOfValues.meta, ...wrongNumberOfValues },
];
