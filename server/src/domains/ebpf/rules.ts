// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as accessPastEnd } from './rules/access-past-end.ts';
import { rule as ambiguousProbeRead } from './rules/ambiguous-probe-read.ts';
import { rule as badPrintkFormat } from './rules/bad-printk-format.ts';
import { rule as callInSection } from './rules/call-in-section.ts';
import { rule as combinedStack } from './rules/combined-stack.ts';
import { rule as contextFieldAccess } from './rules/context-field-access.ts';
import { rule as deepCalls } from './rules/deep-calls.ts';
import { rule as dynptrMisuse } from './rules/dynptr-misuse.ts';
import { rule as dynptrOverStack } from './rules/dynptr-over-stack.ts';
import { rule as endlessLoop } from './rules/endless-loop.ts';
import { rule as exceptionCallback } from './rules/exception-callback.ts';
import { rule as floatingPoint } from './rules/floating-point.ts';
import { rule as foreignRelease } from './rules/foreign-release.ts';
import { rule as globalFunctionArgument } from './rules/global-function-argument.ts';
import { rule as helperNewerThanTarget } from './rules/helper-newer-than-target.ts';
import { rule as helperNotInProgram } from './rules/helper-not-in-program.ts';
import { rule as incompleteMap } from './rules/incomplete-map.ts';
import { rule as iteratorMisuse } from './rules/iterator-misuse.ts';
import { rule as keptPointerAccess } from './rules/kept-pointer-access.ts';
import { rule as kfuncNotInProgram } from './rules/kfunc-not-in-program.ts';
import { rule as legacyMapDefinition } from './rules/legacy-map-definition.ts';
import { rule as legacySection } from './rules/legacy-section.ts';
import { rule as lengthPastBuffer } from './rules/length-past-buffer.ts';
import { rule as libcCall } from './rules/libc-call.ts';
import { rule as localAsObject } from './rules/local-as-object.ts';
import { rule as mapTypeNewerThanTarget } from './rules/map-type-newer-than-target.ts';
import { rule as misplacedLock } from './rules/misplaced-lock.ts';
import { rule as missingByteSwap } from './rules/missing-byte-swap.ts';
import { rule as missingLicense } from './rules/missing-license.ts';
import { rule as missingMapFlag } from './rules/missing-map-flag.ts';
import { rule as nullArgument } from './rules/null-argument.ts';
import { rule as rawKernelPointer } from './rules/raw-kernel-pointer.ts';
import { rule as recordNotSubmitted } from './rules/record-not-submitted.ts';
import { rule as sleepingHelper } from './rules/sleeping-helper.ts';
import { rule as stackTooLarge } from './rules/stack-too-large.ts';
import { rule as stalePointer } from './rules/stale-pointer.ts';
import { rule as staticProgram } from './rules/static-program.ts';
import { rule as unbalancedSection } from './rules/unbalanced-section.ts';
import { rule as unboundedIndex } from './rules/unbounded-index.ts';
import { rule as unboundedLength } from './rules/unbounded-length.ts';
import { rule as uncheckedNullResult } from './rules/unchecked-null-result.ts';
import { rule as uncheckedPacketAccess } from './rules/unchecked-packet-access.ts';
import { rule as unknownMapField } from './rules/unknown-map-field.ts';
import { rule as unknownSection } from './rules/unknown-section.ts';
import { rule as unneededMapField } from './rules/unneeded-map-field.ts';
import { rule as unreleasedReference } from './rules/unreleased-reference.ts';
import { rule as untrustedObject } from './rules/untrusted-object.ts';
import { rule as voidProgram } from './rules/void-program.ts';
import { rule as writeToConstant } from './rules/write-to-constant.ts';
import { rule as writeToKernelObject } from './rules/write-to-kernel-object.ts';
import { rule as writeToReadOnlySlice } from './rules/write-to-read-only-slice.ts';
import { rule as wrongContext } from './rules/wrong-context.ts';
import { rule as wrongMapType } from './rules/wrong-map-type.ts';
import { rule as wrongResult } from './rules/wrong-result.ts';

export const rules: readonly Rule[] = [
  { meta: pages.accessPastEnd.meta, ...accessPastEnd },
  { meta: pages.ambiguousProbeRead.meta, ...ambiguousProbeRead },
  { meta: pages.badPrintkFormat.meta, ...badPrintkFormat },
  { meta: pages.callInSection.meta, ...callInSection },
  { meta: pages.combinedStack.meta, ...combinedStack },
  { meta: pages.contextFieldAccess.meta, ...contextFieldAccess },
  { meta: pages.deepCalls.meta, ...deepCalls },
  { meta: pages.dynptrMisuse.meta, ...dynptrMisuse },
  { meta: pages.dynptrOverStack.meta, ...dynptrOverStack },
  { meta: pages.endlessLoop.meta, ...endlessLoop },
  { meta: pages.exceptionCallback.meta, ...exceptionCallback },
  { meta: pages.floatingPoint.meta, ...floatingPoint },
  { meta: pages.foreignRelease.meta, ...foreignRelease },
  { meta: pages.globalFunctionArgument.meta, ...globalFunctionArgument },
  { meta: pages.helperNewerThanTarget.meta, ...helperNewerThanTarget },
  { meta: pages.helperNotInProgram.meta, ...helperNotInProgram },
  { meta: pages.incompleteMap.meta, ...incompleteMap },
  { meta: pages.iteratorMisuse.meta, ...iteratorMisuse },
  { meta: pages.keptPointerAccess.meta, ...keptPointerAccess },
  { meta: pages.kfuncNotInProgram.meta, ...kfuncNotInProgram },
  { meta: pages.legacyMapDefinition.meta, ...legacyMapDefinition },
  { meta: pages.legacySection.meta, ...legacySection },
  { meta: pages.lengthPastBuffer.meta, ...lengthPastBuffer },
  { meta: pages.libcCall.meta, ...libcCall },
  { meta: pages.localAsObject.meta, ...localAsObject },
  { meta: pages.mapTypeNewerThanTarget.meta, ...mapTypeNewerThanTarget },
  { meta: pages.misplacedLock.meta, ...misplacedLock },
  { meta: pages.missingByteSwap.meta, ...missingByteSwap },
  { meta: pages.missingLicense.meta, ...missingLicense },
  { meta: pages.missingMapFlag.meta, ...missingMapFlag },
  { meta: pages.nullArgument.meta, ...nullArgument },
  { meta: pages.rawKernelPointer.meta, ...rawKernelPointer },
  { meta: pages.recordNotSubmitted.meta, ...recordNotSubmitted },
  { meta: pages.sleepingHelper.meta, ...sleepingHelper },
  { meta: pages.stackTooLarge.meta, ...stackTooLarge },
  { meta: pages.stalePointer.meta, ...stalePointer },
  { meta: pages.staticProgram.meta, ...staticProgram },
  { meta: pages.unbalancedSection.meta, ...unbalancedSection },
  { meta: pages.unboundedIndex.meta, ...unboundedIndex },
  { meta: pages.unboundedLength.meta, ...unboundedLength },
  { meta: pages.uncheckedNullResult.meta, ...uncheckedNullResult },
  { meta: pages.uncheckedPacketAccess.meta, ...uncheckedPacketAccess },
  { meta: pages.unknownMapField.meta, ...unknownMapField },
  { meta: pages.unknownSection.meta, ...unknownSection },
  { meta: pages.unneededMapField.meta, ...unneededMapField },
  { meta: pages.unreleasedReference.meta, ...unreleasedReference },
  { meta: pages.untrustedObject.meta, ...untrustedObject },
  { meta: pages.voidProgram.meta, ...voidProgram },
  { meta: pages.writeToConstant.meta, ...writeToConstant },
  { meta: pages.writeToKernelObject.meta, ...writeToKernelObject },
  { meta: pages.writeToReadOnlySlice.meta, ...writeToReadOnlySlice },
  { meta: pages.wrongContext.meta, ...wrongContext },
  { meta: pages.wrongMapType.meta, ...wrongMapType },
  { meta: pages.wrongResult.meta, ...wrongResult },
];
