// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as deadCondition } from './rules/dead-condition.ts';
import { rule as helpText } from './rules/help-text.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as missingSource } from './rules/missing-source.ts';
import { rule as recursiveDependency } from './rules/recursive-dependency.ts';
import { rule as repeatedProperty } from './rules/repeated-property.ts';
import { rule as selectChoiceMember } from './rules/select-choice-member.ts';
import { rule as unbalancedBlock } from './rules/unbalanced-block.ts';
import { rule as unfitChoice } from './rules/unfit-choice.ts';
import { rule as unfitProperty } from './rules/unfit-property.ts';
import { rule as unfitType } from './rules/unfit-type.ts';
import { rule as unknownSymbol } from './rules/unknown-symbol.ts';

export const rules: readonly Rule[] = [
  { meta: pages.deadCondition.meta, ...deadCondition },
  { meta: pages.helpText.meta, ...helpText },
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.missingSource.meta, ...missingSource },
  { meta: pages.recursiveDependency.meta, ...recursiveDependency },
  { meta: pages.repeatedProperty.meta, ...repeatedProperty },
  { meta: pages.selectChoiceMember.meta, ...selectChoiceMember },
  { meta: pages.unbalancedBlock.meta, ...unbalancedBlock },
  { meta: pages.unfitChoice.meta, ...unfitChoice },
  { meta: pages.unfitProperty.meta, ...unfitProperty },
  { meta: pages.unfitType.meta, ...unfitType },
  { meta: pages.unknownSymbol.meta, ...unknownSymbol },
];
