// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as ineffectiveLimit } from './rules/ineffective-limit.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as missingReference } from './rules/missing-reference.ts';

export const rules: readonly Rule[] = [
  { meta: pages.ineffectiveLimit.meta, ...ineffectiveLimit },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.missingReference.meta, ...missingReference },
];
