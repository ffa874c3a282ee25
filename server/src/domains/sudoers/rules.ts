// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as invalidDefault } from './rules/invalid-default.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as overriddenGrant } from './rules/overridden-grant.ts';
import { rule as undefinedAlias } from './rules/undefined-alias.ts';
import { rule as unsafeDefault } from './rules/unsafe-default.ts';
import { rule as unsafeGrant } from './rules/unsafe-grant.ts';

export const rules: readonly Rule[] = [
  { meta: pages.invalidDefault.meta, ...invalidDefault },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.overriddenGrant.meta, ...overriddenGrant },
  { meta: pages.undefinedAlias.meta, ...undefinedAlias },
  { meta: pages.unsafeDefault.meta, ...unsafeDefault },
  { meta: pages.unsafeGrant.meta, ...unsafeGrant },
];
