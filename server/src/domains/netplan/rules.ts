// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as conflictingSettings } from './rules/conflicting-settings.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedYaml } from './rules/malformed-yaml.ts';
import { rule as missingDevice } from './rules/missing-device.ts';
import { rule as outdatedKey } from './rules/outdated-key.ts';
import { rule as repeatedKey } from './rules/repeated-key.ts';
import { rule as unknownKey } from './rules/unknown-key.ts';

export const rules: readonly Rule[] = [
  { meta: pages.conflictingSettings.meta, ...conflictingSettings },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedYaml.meta, ...malformedYaml },
  { meta: pages.missingDevice.meta, ...missingDevice },
  { meta: pages.outdatedKey.meta, ...outdatedKey },
  { meta: pages.repeatedKey.meta, ...repeatedKey },
  { meta: pages.unknownKey.meta, ...unknownKey },
];
