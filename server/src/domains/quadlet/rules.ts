// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as incompleteQuadlet } from './rules/incomplete-quadlet.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as missingQuadlet } from './rules/missing-quadlet.ts';
import { rule as repeatedKey } from './rules/repeated-key.ts';
import { rule as unknownKey } from './rules/unknown-key.ts';
import { rule as unknownSection } from './rules/unknown-section.ts';
import { rule as unknownUnitKey } from './rules/unknown-unit-key.ts';

export const rules: readonly Rule[] = [
  { meta: pages.incompleteQuadlet.meta, ...incompleteQuadlet },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.missingQuadlet.meta, ...missingQuadlet },
  { meta: pages.repeatedKey.meta, ...repeatedKey },
  { meta: pages.unknownKey.meta, ...unknownKey },
  { meta: pages.unknownSection.meta, ...unknownSection },
  { meta: pages.unknownUnitKey.meta, ...unknownUnitKey },
];
