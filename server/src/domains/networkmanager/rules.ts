// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as incompleteProfile } from './rules/incomplete-profile.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as unknownKey } from './rules/unknown-key.ts';
import { rule as unknownSection } from './rules/unknown-section.ts';

export const rules: readonly Rule[] = [
  { meta: pages.incompleteProfile.meta, ...incompleteProfile },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.unknownKey.meta, ...unknownKey },
  { meta: pages.unknownSection.meta, ...unknownSection },
];
