// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as contradictingOptions } from './rules/contradicting-options.ts';
import { rule as duplicateMountPoint } from './rules/duplicate-mount-point.ts';
import { rule as invalidOption } from './rules/invalid-option.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as outdatedForm } from './rules/outdated-form.ts';
import { rule as unfitCombination } from './rules/unfit-combination.ts';
import { rule as unfitLine } from './rules/unfit-line.ts';
import { rule as unsafeOptions } from './rules/unsafe-options.ts';
import { rule as wrongCheckOrder } from './rules/wrong-check-order.ts';

export const rules: readonly Rule[] = [
  { meta: pages.contradictingOptions.meta, ...contradictingOptions },
  { meta: pages.duplicateMountPoint.meta, ...duplicateMountPoint },
  { meta: pages.invalidOption.meta, ...invalidOption },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.outdatedForm.meta, ...outdatedForm },
  { meta: pages.unfitCombination.meta, ...unfitCombination },
  { meta: pages.unfitLine.meta, ...unfitLine },
  { meta: pages.unsafeOptions.meta, ...unsafeOptions },
  { meta: pages.wrongCheckOrder.meta, ...wrongCheckOrder },
];
