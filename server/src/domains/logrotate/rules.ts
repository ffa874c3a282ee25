// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedBlock } from './rules/malformed-block.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as openLog } from './rules/open-log.ts';
import { rule as overriddenSetting } from './rules/overridden-setting.ts';
import { rule as unknownDirective } from './rules/unknown-directive.ts';

export const rules: readonly Rule[] = [
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedBlock.meta, ...malformedBlock },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.openLog.meta, ...openLog },
  { meta: pages.overriddenSetting.meta, ...overriddenSetting },
  { meta: pages.unknownDirective.meta, ...unknownDirective },
];
