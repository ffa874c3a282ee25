// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as absentOnTarget } from './rules/absent-on-target.ts';
import { rule as contradictingParameters } from './rules/contradicting-parameters.ts';
import { rule as invalidSetting } from './rules/invalid-setting.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedAssignment } from './rules/malformed-assignment.ts';
import { rule as repeatedParameter } from './rules/repeated-parameter.ts';
import { rule as unknownKey } from './rules/unknown-key.ts';
import { rule as unknownParameter } from './rules/unknown-parameter.ts';
import { rule as weakSetting } from './rules/weak-setting.ts';

export const rules: readonly Rule[] = [
  { meta: pages.absentOnTarget.meta, ...absentOnTarget },
  { meta: pages.contradictingParameters.meta, ...contradictingParameters },
  { meta: pages.invalidSetting.meta, ...invalidSetting },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedAssignment.meta, ...malformedAssignment },
  { meta: pages.repeatedParameter.meta, ...repeatedParameter },
  { meta: pages.unknownKey.meta, ...unknownKey },
  { meta: pages.unknownParameter.meta, ...unknownParameter },
  { meta: pages.weakSetting.meta, ...weakSetting },
];
