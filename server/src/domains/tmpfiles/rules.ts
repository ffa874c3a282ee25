// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as dangerousPath } from './rules/dangerous-path.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as missingArgument } from './rules/missing-argument.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as outdatedForm } from './rules/outdated-form.ts';
import { rule as repeatedPath } from './rules/repeated-path.ts';
import { rule as unsafeOwner } from './rules/unsafe-owner.ts';
import { rule as unusedColumn } from './rules/unused-column.ts';

export const rules: readonly Rule[] = [
  { meta: pages.dangerousPath.meta, ...dangerousPath },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.missingArgument.meta, ...missingArgument },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.outdatedForm.meta, ...outdatedForm },
  { meta: pages.repeatedPath.meta, ...repeatedPath },
  { meta: pages.unsafeOwner.meta, ...unsafeOwner },
  { meta: pages.unusedColumn.meta, ...unusedColumn },
];
