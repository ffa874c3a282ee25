// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as invalidTime } from './rules/invalid-time.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as notAShell } from './rules/not-a-shell.ts';
import { rule as unexpectedSchedule } from './rules/unexpected-schedule.ts';
import { rule as unsafeCommand } from './rules/unsafe-command.ts';

export const rules: readonly Rule[] = [
  { meta: pages.invalidTime.meta, ...invalidTime },
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.notAShell.meta, ...notAShell },
  { meta: pages.unexpectedSchedule.meta, ...unexpectedSchedule },
  { meta: pages.unsafeCommand.meta, ...unsafeCommand },
];
