// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as ignoredFlags } from './rules/ignored-flags.ts';
import { rule as missingSource } from './rules/missing-source.ts';
import { rule as unbuiltModule } from './rules/unbuilt-module.ts';

export const rules: readonly Rule[] = [
  { meta: pages.ignoredFlags.meta, ...ignoredFlags },
  { meta: pages.missingSource.meta, ...missingSource },
  { meta: pages.unbuiltModule.meta, ...unbuiltModule },
];
