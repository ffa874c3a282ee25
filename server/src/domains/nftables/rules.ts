// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedRule } from './rules/malformed-rule.ts';
import { rule as malformedRuleset } from './rules/malformed-ruleset.ts';
import { rule as mixedFamily } from './rules/mixed-family.ts';
import { rule as openRule } from './rules/open-rule.ts';
import { rule as repeatedLoad } from './rules/repeated-load.ts';
import { rule as setWithoutInterval } from './rules/set-without-interval.ts';
import { rule as undefinedName } from './rules/undefined-name.ts';
import { rule as unfitRule } from './rules/unfit-rule.ts';
import { rule as unreachableRule } from './rules/unreachable-rule.ts';
import { rule as unsafePolicy } from './rules/unsafe-policy.ts';
import { rule as unusedChain } from './rules/unused-chain.ts';

export const rules: readonly Rule[] = [
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedRule.meta, ...malformedRule },
  { meta: pages.malformedRuleset.meta, ...malformedRuleset },
  { meta: pages.mixedFamily.meta, ...mixedFamily },
  { meta: pages.openRule.meta, ...openRule },
  { meta: pages.repeatedLoad.meta, ...repeatedLoad },
  { meta: pages.setWithoutInterval.meta, ...setWithoutInterval },
  { meta: pages.undefinedName.meta, ...undefinedName },
  { meta: pages.unfitRule.meta, ...unfitRule },
  { meta: pages.unreachableRule.meta, ...unreachableRule },
  { meta: pages.unsafePolicy.meta, ...unsafePolicy },
  { meta: pages.unusedChain.meta, ...unusedChain },
];
