// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as ineffectiveLine } from './rules/ineffective-line.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as unknownName } from './rules/unknown-name.ts';
import { rule as unsafeCommand } from './rules/unsafe-command.ts';

export const rules: readonly Rule[] = [
  { meta: pages.ineffectiveLine.meta, ...ineffectiveLine },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.unknownName.meta, ...unknownName },
  { meta: pages.unsafeCommand.meta, ...unsafeCommand },
];
