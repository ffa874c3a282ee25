// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as contradictingValues } from './rules/contradicting-values.ts';
import { rule as duplicateKey } from './rules/duplicate-key.ts';
import { rule as keyTooNew } from './rules/key-too-new.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as misspeltName } from './rules/misspelt-name.ts';
import { rule as needsModule } from './rules/needs-module.ts';
import { rule as readOnlyKey } from './rules/read-only-key.ts';
import { rule as removedKey } from './rules/removed-key.ts';
import { rule as trailingComment } from './rules/trailing-comment.ts';
import { rule as unknownKey } from './rules/unknown-key.ts';
import { rule as valueNotANumber } from './rules/value-not-a-number.ts';
import { rule as valueOutOfRange } from './rules/value-out-of-range.ts';
import { rule as valueWithoutMeaning } from './rules/value-without-meaning.ts';
import { rule as weakSetting } from './rules/weak-setting.ts';

export const rules: readonly Rule[] = [
  { meta: pages.contradictingValues.meta, ...contradictingValues },
  { meta: pages.duplicateKey.meta, ...duplicateKey },
  { meta: pages.keyTooNew.meta, ...keyTooNew },
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.misspeltName.meta, ...misspeltName },
  { meta: pages.needsModule.meta, ...needsModule },
  { meta: pages.readOnlyKey.meta, ...readOnlyKey },
  { meta: pages.removedKey.meta, ...removedKey },
  { meta: pages.trailingComment.meta, ...trailingComment },
  { meta: pages.unknownKey.meta, ...unknownKey },
  { meta: pages.valueNotANumber.meta, ...valueNotANumber },
  { meta: pages.valueOutOfRange.meta, ...valueOutOfRange },
  { meta: pages.valueWithoutMeaning.meta, ...valueWithoutMeaning },
  { meta: pages.weakSetting.meta, ...weakSetting },
];
