// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as assignedBuiltin } from './rules/assigned-builtin.ts';
import { rule as changedType } from './rules/changed-type.ts';
import { rule as deleteForm } from './rules/delete-form.ts';
import { rule as endlessLoop } from './rules/endless-loop.ts';
import { rule as formatMismatch } from './rules/format-mismatch.ts';
import { rule as incompleteProbe } from './rules/incomplete-probe.ts';
import { rule as malformedScript } from './rules/malformed-script.ts';
import { rule as misplacedAggregation } from './rules/misplaced-aggregation.ts';
import { rule as missingProbe } from './rules/missing-probe.ts';
import { rule as mixedMapKeys } from './rules/mixed-map-keys.ts';
import { rule as neverDeleted } from './rules/never-deleted.ts';
import { rule as noisyProbe } from './rules/noisy-probe.ts';
import { rule as oldSpelling } from './rules/old-spelling.ts';
import { rule as outdatedForTarget } from './rules/outdated-for-target.ts';
import { rule as stringArithmetic } from './rules/string-arithmetic.ts';
import { rule as stringComparison } from './rules/string-comparison.ts';
import { rule as unguardedStart } from './rules/unguarded-start.ts';
import { rule as unknownBuiltin } from './rules/unknown-builtin.ts';
import { rule as unknownConfig } from './rules/unknown-config.ts';
import { rule as unknownField } from './rules/unknown-field.ts';
import { rule as unknownFunction } from './rules/unknown-function.ts';
import { rule as unknownProbeType } from './rules/unknown-probe-type.ts';
import { rule as unsafeFunction } from './rules/unsafe-function.ts';
import { rule as unsetVariable } from './rules/unset-variable.ts';
import { rule as wrongArgumentCount } from './rules/wrong-argument-count.ts';
import { rule as wrongArgument } from './rules/wrong-argument.ts';
import { rule as wrongProbe } from './rules/wrong-probe.ts';

export const rules: readonly Rule[] = [
  { meta: pages.assignedBuiltin.meta, ...assignedBuiltin },
  { meta: pages.changedType.meta, ...changedType },
  { meta: pages.deleteForm.meta, ...deleteForm },
  { meta: pages.endlessLoop.meta, ...endlessLoop },
  { meta: pages.formatMismatch.meta, ...formatMismatch },
  { meta: pages.incompleteProbe.meta, ...incompleteProbe },
  { meta: pages.malformedScript.meta, ...malformedScript },
  { meta: pages.misplacedAggregation.meta, ...misplacedAggregation },
  { meta: pages.missingProbe.meta, ...missingProbe },
  { meta: pages.mixedMapKeys.meta, ...mixedMapKeys },
  { meta: pages.neverDeleted.meta, ...neverDeleted },
  { meta: pages.noisyProbe.meta, ...noisyProbe },
  { meta: pages.oldSpelling.meta, ...oldSpelling },
  { meta: pages.outdatedForTarget.meta, ...outdatedForTarget },
  { meta: pages.stringArithmetic.meta, ...stringArithmetic },
  { meta: pages.stringComparison.meta, ...stringComparison },
  { meta: pages.unguardedStart.meta, ...unguardedStart },
  { meta: pages.unknownBuiltin.meta, ...unknownBuiltin },
  { meta: pages.unknownConfig.meta, ...unknownConfig },
  { meta: pages.unknownField.meta, ...unknownField },
  { meta: pages.unknownFunction.meta, ...unknownFunction },
  { meta: pages.unknownProbeType.meta, ...unknownProbeType },
  { meta: pages.unsafeFunction.meta, ...unsafeFunction },
  { meta: pages.unsetVariable.meta, ...unsetVariable },
  { meta: pages.wrongArgumentCount.meta, ...wrongArgumentCount },
  { meta: pages.wrongArgument.meta, ...wrongArgument },
  { meta: pages.wrongProbe.meta, ...wrongProbe },
];
