// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedRule } from './rules/malformed-rule.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as unfitAssignment } from './rules/unfit-assignment.ts';
import { rule as unfitDevice } from './rules/unfit-device.ts';
import { rule as unfitMatch } from './rules/unfit-match.ts';
import { rule as unfitPattern } from './rules/unfit-pattern.ts';
import { rule as unmatchedJump } from './rules/unmatched-jump.ts';

export const rules: readonly Rule[] = [
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedRule.meta, ...malformedRule },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.unfitAssignment.meta, ...unfitAssignment },
  { meta: pages.unfitDevice.meta, ...unfitDevice },
  { meta: pages.unfitMatch.meta, ...unfitMatch },
  { meta: pages.unfitPattern.meta, ...unfitPattern },
  { meta: pages.unmatchedJump.meta, ...unmatchedJump },
];
