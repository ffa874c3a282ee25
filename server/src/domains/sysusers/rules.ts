// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as privilegedAccount } from './rules/privileged-account.ts';
import { rule as repeatedName } from './rules/repeated-name.ts';
import { rule as shiftedColumns } from './rules/shifted-columns.ts';
import { rule as unfitNumber } from './rules/unfit-number.ts';

export const rules: readonly Rule[] = [
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.privilegedAccount.meta, ...privilegedAccount },
  { meta: pages.repeatedName.meta, ...repeatedName },
  { meta: pages.shiftedColumns.meta, ...shiftedColumns },
  { meta: pages.unfitNumber.meta, ...unfitNumber },
];
