// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as overriddenValue } from './rules/overridden-value.ts';
import { rule as repeatedSymbol } from './rules/repeated-symbol.ts';
import { rule as unfitValue } from './rules/unfit-value.ts';
import { rule as unknownSymbol } from './rules/unknown-symbol.ts';
import { rule as unmetDependency } from './rules/unmet-dependency.ts';

export const rules: readonly Rule[] = [
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.overriddenValue.meta, ...overriddenValue },
  { meta: pages.repeatedSymbol.meta, ...repeatedSymbol },
  { meta: pages.unfitValue.meta, ...unfitValue },
  { meta: pages.unknownSymbol.meta, ...unknownSymbol },
  { meta: pages.unmetDependency.meta, ...unmetDependency },
];
