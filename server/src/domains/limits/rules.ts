// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as ineffectiveLimit } from './rules/ineffective-limit.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as lockout } from './rules/lockout.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as openLimit } from './rules/open-limit.ts';

export const rules: readonly Rule[] = [
  { meta: pages.ineffectiveLimit.meta, ...ineffectiveLimit },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.lockout.meta, ...lockout },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.openLimit.meta, ...openLimit },
];
