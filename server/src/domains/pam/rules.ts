// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as brokenStack } from './rules/broken-stack.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as outdatedModule } from './rules/outdated-module.ts';
import { rule as weakSetting } from './rules/weak-setting.ts';

export const rules: readonly Rule[] = [
  { meta: pages.brokenStack.meta, ...brokenStack },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.outdatedModule.meta, ...outdatedModule },
  { meta: pages.weakSetting.meta, ...weakSetting },
];
