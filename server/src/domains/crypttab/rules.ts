// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as duplicateName } from './rules/duplicate-name.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as lostContent } from './rules/lost-content.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as unfitOptions } from './rules/unfit-options.ts';
import { rule as weakEncryption } from './rules/weak-encryption.ts';

export const rules: readonly Rule[] = [
  { meta: pages.duplicateName.meta, ...duplicateName },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.lostContent.meta, ...lostContent },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.unfitOptions.meta, ...unfitOptions },
  { meta: pages.weakEncryption.meta, ...weakEncryption },
];
