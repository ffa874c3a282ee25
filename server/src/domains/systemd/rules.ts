// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as blankAfterBackslash } from './rules/blank-after-backslash.ts';
import { rule as contradictorySettings } from './rules/contradictory-settings.ts';
import { rule as duplicateDirective } from './rules/duplicate-directive.ts';
import { rule as ineffectiveReset } from './rules/ineffective-reset.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as legacyRunPath } from './rules/legacy-run-path.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as missingExec } from './rules/missing-exec.ts';
import { rule as missingReference } from './rules/missing-reference.ts';
import { rule as misspeltName } from './rules/misspelt-name.ts';
import { rule as needlessOverride } from './rules/needless-override.ts';
import { rule as needlessRoot } from './rules/needless-root.ts';
import { rule as newerThanTarget } from './rules/newer-than-target.ts';
import { rule as obsoleteValue } from './rules/obsolete-value.ts';
import { rule as orphanedDropIn } from './rules/orphaned-drop-in.ts';
import { rule as relativeProgram } from './rules/relative-program.ts';
import { rule as removedDirective } from './rules/removed-directive.ts';
import { rule as renamedDirective } from './rules/renamed-directive.ts';
import { rule as selfDefeatingSetting } from './rules/self-defeating-setting.ts';
import { rule as shellSyntax } from './rules/shell-syntax.ts';
import { rule as trailingComment } from './rules/trailing-comment.ts';
import { rule as unescapedPercent } from './rules/unescaped-percent.ts';
import { rule as unknownDirective } from './rules/unknown-directive.ts';
import { rule as unknownSection } from './rules/unknown-section.ts';
import { rule as unorderedNetworkOnline } from './rules/unordered-network-online.ts';
import { rule as unresetCommand } from './rules/unreset-command.ts';
import { rule as unsafeService } from './rules/unsafe-service.ts';
import { rule as wrongSection } from './rules/wrong-section.ts';

export const rules: readonly Rule[] = [
  { meta: pages.blankAfterBackslash.meta, ...blankAfterBackslash },
  { meta: pages.contradictorySettings.meta, ...contradictorySettings },
  { meta: pages.duplicateDirective.meta, ...duplicateDirective },
  { meta: pages.ineffectiveReset.meta, ...ineffectiveReset },
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.legacyRunPath.meta, ...legacyRunPath },
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.missingExec.meta, ...missingExec },
  { meta: pages.missingReference.meta, ...missingReference },
  { meta: pages.misspeltName.meta, ...misspeltName },
  { meta: pages.needlessOverride.meta, ...needlessOverride },
  { meta: pages.needlessRoot.meta, ...needlessRoot },
  { meta: pages.newerThanTarget.meta, ...newerThanTarget },
  { meta: pages.obsoleteValue.meta, ...obsoleteValue },
  { meta: pages.orphanedDropIn.meta, ...orphanedDropIn },
  { meta: pages.relativeProgram.meta, ...relativeProgram },
  { meta: pages.removedDirective.meta, ...removedDirective },
  { meta: pages.renamedDirective.meta, ...renamedDirective },
  { meta: pages.selfDefeatingSetting.meta, ...selfDefeatingSetting },
  { meta: pages.shellSyntax.meta, ...shellSyntax },
  { meta: pages.trailingComment.meta, ...trailingComment },
  { meta: pages.unescapedPercent.meta, ...unescapedPercent },
  { meta: pages.unknownDirective.meta, ...unknownDirective },
  { meta: pages.unknownSection.meta, ...unknownSection },
  { meta: pages.unorderedNetworkOnline.meta, ...unorderedNetworkOnline },
  { meta: pages.unresetCommand.meta, ...unresetCommand },
  { meta: pages.unsafeService.meta, ...unsafeService },
  { meta: pages.wrongSection.meta, ...wrongSection },
];
