// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as unloadableLine } from './rules/unloadable-line.ts';

export const rules: readonly Rule[] = [
  { meta: pages.unloadableLine.meta, ...unloadableLine },
];
