// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as argumentCount } from './rules/argument-count.ts';
import { rule as argumentType } from './rules/argument-type.ts';
import { rule as atomicAsRefcount } from './rules/atomic-as-refcount.ts';
import { rule as attributeSignature } from './rules/attribute-signature.ts';
import { rule as callbackSignature } from './rules/callback-signature.ts';
import { rule as castAllocation } from './rules/cast-allocation.ts';
import { rule as choiceByHand } from './rules/choice-by-hand.ts';
import { rule as clearedByHand } from './rules/cleared-by-hand.ts';
import { rule as copiedByHand } from './rules/copied-by-hand.ts';
import { rule as deadlockingOpen } from './rules/deadlocking-open.ts';
import { rule as directUserAccess } from './rules/direct-user-access.ts';
import { rule as discardedCallback } from './rules/discarded-callback.ts';
import { rule as doubleFetch } from './rules/double-fetch.ts';
import { rule as doubleFree } from './rules/double-free.ts';
import { rule as doubleLock } from './rules/double-lock.ts';
import { rule as doubleUnlock } from './rules/double-unlock.ts';
import { rule as driftInMacro } from './rules/drift-in-macro.ts';
import { rule as driverOwner } from './rules/driver-owner.ts';
import { rule as erasedBeforeFree } from './rules/erased-before-free.ts';
import { rule as errorRecast } from './rules/error-recast.ts';
import { rule as errorValueOfInt } from './rules/error-value-of-int.ts';
import { rule as floatingPoint } from './rules/floating-point.ts';
import { rule as freedMember } from './rules/freed-member.ts';
import { rule as gplOnlySymbol } from './rules/gpl-only-symbol.ts';
import { rule as guessedFree } from './rules/guessed-free.ts';
import { rule as ignoredError } from './rules/ignored-error.ts';
import { rule as incompleteSize } from './rules/incomplete-size.ts';
import { rule as incompleteType } from './rules/incomplete-type.ts';
import { rule as largeFrame } from './rules/large-frame.ts';
import { rule as leakOnPath } from './rules/leak-on-path.ts';
import { rule as leftNodeWalk } from './rules/left-node-walk.ts';
import { rule as lostErrorCode } from './rules/lost-error-code.ts';
import { rule as managedFreedByHand } from './rules/managed-freed-by-hand.ts';
import { rule as memberType } from './rules/member-type.ts';
import { rule as mismatchedFree } from './rules/mismatched-free.ts';
import { rule as mismatchedUnlock } from './rules/mismatched-unlock.ts';
import { rule as misorderedUnwinding } from './rules/misordered-unwinding.ts';
import { rule as missingDeviceTable } from './rules/missing-device-table.ts';
import { rule as missingInclude } from './rules/missing-include.ts';
import { rule as missingLogLevel } from './rules/missing-log-level.ts';
import { rule as missingModuleLicense } from './rules/missing-module-license.ts';
import { rule as missingNamespace } from './rules/missing-namespace.ts';
import { rule as missingNewline } from './rules/missing-newline.ts';
import { rule as missingPut } from './rules/missing-put.ts';
import { rule as missingSentinel } from './rules/missing-sentinel.ts';
import { rule as missingUndo } from './rules/missing-undo.ts';
import { rule as missingUnlock } from './rules/missing-unlock.ts';
import { rule as namespaceSyntax } from './rules/namespace-syntax.ts';
import { rule as narrowIrqFlags } from './rules/narrow-irq-flags.ts';
import { rule as needlessNullCheck } from './rules/needless-null-check.ts';
import { rule as neverUnlocked } from './rules/never-unlocked.ts';
import { rule as notYetApi } from './rules/not-yet-api.ts';
import { rule as nullDereference } from './rules/null-dereference.ts';
import { rule as oddErrorPointer } from './rules/odd-error-pointer.ts';
import { rule as openByHand } from './rules/open-by-hand.ts';
import { rule as overflowingAllocation } from './rules/overflowing-allocation.ts';
import { rule as overrunningLength } from './rules/overrunning-length.ts';
import { rule as pageCountByHand } from './rules/page-count-by-hand.ts';
import { rule as plainLockAgainstHandler } from './rules/plain-lock-against-handler.ts';
import { rule as pointerComparedWithZero } from './rules/pointer-compared-with-zero.ts';
import { rule as positiveErrno } from './rules/positive-errno.ts';
import { rule as rawPointerPrint } from './rules/raw-pointer-print.ts';
import { rule as releasedBeforeTaken } from './rules/released-before-taken.ts';
import { rule as removedApi } from './rules/removed-api.ts';
import { rule as removedCallback } from './rules/removed-callback.ts';
import { rule as removedConstant } from './rules/removed-constant.ts';
import { rule as removedHeader } from './rules/removed-header.ts';
import { rule as removedMember } from './rules/removed-member.ts';
import { rule as removedType } from './rules/removed-type.ts';
import { rule as repeatedMessage } from './rules/repeated-message.ts';
import { rule as resourceSizeByHand } from './rules/resource-size-by-hand.ts';
import { rule as reusedIrqFlags } from './rules/reused-irq-flags.ts';
import { rule as sizeofPointer } from './rules/sizeof-pointer.ts';
import { rule as sleepInAtomic } from './rules/sleep-in-atomic.ts';
import { rule as sleepInHandler } from './rules/sleep-in-handler.ts';
import { rule as snprintfInShow } from './rules/snprintf-in-show.ts';
import { rule as swappedArguments } from './rules/swapped-arguments.ts';
import { rule as unboundedShow } from './rules/unbounded-show.ts';
import { rule as unboundedStringCopy } from './rules/unbounded-string-copy.ts';
import { rule as unboundedUserCopy } from './rules/unbounded-user-copy.ts';
import { rule as uncheckedAllocation } from './rules/unchecked-allocation.ts';
import { rule as uncheckedErrorPointer } from './rules/unchecked-error-pointer.ts';
import { rule as uncheckedMapping } from './rules/unchecked-mapping.ts';
import { rule as unexportedSymbol } from './rules/unexported-symbol.ts';
import { rule as uninitialisedCopyOut } from './rules/uninitialised-copy-out.ts';
import { rule as unknownModuleLicense } from './rules/unknown-module-license.ts';
import { rule as unlockWithoutLock } from './rules/unlock-without-lock.ts';
import { rule as unreachedMacro } from './rules/unreached-macro.ts';
import { rule as unterminatedCopy } from './rules/unterminated-copy.ts';
import { rule as useAfterFree } from './rules/use-after-free.ts';
import { rule as userPointerFollowed } from './rules/user-pointer-followed.ts';
import { rule as voidResult } from './rules/void-result.ts';
import { rule as waitingAllocation } from './rules/waiting-allocation.ts';
import { rule as workLeftRunning } from './rules/work-left-running.ts';
import { rule as wrongErrorCheck } from './rules/wrong-error-check.ts';
import { rule as wrongPermissionBits } from './rules/wrong-permission-bits.ts';
import { rule as wrongProcOperations } from './rules/wrong-proc-operations.ts';

export const rules: readonly Rule[] = [
  { meta: pages.argumentCount.meta, ...argumentCount },
  { meta: pages.argumentType.meta, ...argumentType },
  { meta: pages.atomicAsRefcount.meta, ...atomicAsRefcount },
  { meta: pages.attributeSignature.meta, ...attributeSignature },
  { meta: pages.callbackSignature.meta, ...callbackSignature },
  { meta: pages.castAllocation.meta, ...castAllocation },
  { meta: pages.choiceByHand.meta, ...choiceByHand },
  { meta: pages.clearedByHand.meta, ...clearedByHand },
  { meta: pages.copiedByHand.meta, ...copiedByHand },
  { meta: pages.deadlockingOpen.meta, ...deadlockingOpen },
  { meta: pages.directUserAccess.meta, ...directUserAccess },
  { meta: pages.discardedCallback.meta, ...discardedCallback },
  { meta: pages.doubleFetch.meta, ...doubleFetch },
  { meta: pages.doubleFree.meta, ...doubleFree },
  { meta: pages.doubleLock.meta, ...doubleLock },
  { meta: pages.doubleUnlock.meta, ...doubleUnlock },
  { meta: pages.driftInMacro.meta, ...driftInMacro },
  { meta: pages.driverOwner.meta, ...driverOwner },
  { meta: pages.erasedBeforeFree.meta, ...erasedBeforeFree },
  { meta: pages.errorRecast.meta, ...errorRecast },
  { meta: pages.errorValueOfInt.meta, ...errorValueOfInt },
  { meta: pages.floatingPoint.meta, ...floatingPoint },
  { meta: pages.freedMember.meta, ...freedMember },
  { meta: pages.gplOnlySymbol.meta, ...gplOnlySymbol },
  { meta: pages.guessedFree.meta, ...guessedFree },
  { meta: pages.ignoredError.meta, ...ignoredError },
  { meta: pages.incompleteSize.meta, ...incompleteSize },
  { meta: pages.incompleteType.meta, ...incompleteType },
  { meta: pages.largeFrame.meta, ...largeFrame },
  { meta: pages.leakOnPath.meta, ...leakOnPath },
  { meta: pages.leftNodeWalk.meta, ...leftNodeWalk },
  { meta: pages.lostErrorCode.meta, ...lostErrorCode },
  { meta: pages.managedFreedByHand.meta, ...managedFreedByHand },
  { meta: pages.memberType.meta, ...memberType },
  { meta: pages.mismatchedFree.meta, ...mismatchedFree },
  { meta: pages.mismatchedUnlock.meta, ...mismatchedUnlock },
  { meta: pages.misorderedUnwinding.meta, ...misorderedUnwinding },
  { meta: pages.missingDeviceTable.meta, ...missingDeviceTable },
  { meta: pages.missingInclude.meta, ...missingInclude },
  { meta: pages.missingLogLevel.meta, ...missingLogLevel },
  { meta: pages.missingModuleLicense.meta, ...missingModuleLicense },
  { meta: pages.missingNamespace.meta, ...missingNamespace },
  { meta: pages.missingNewline.meta, ...missingNewline },
  { meta: pages.missingPut.meta, ...missingPut },
  { meta: pages.missingSentinel.meta, ...missingSentinel },
  { meta: pages.missingUndo.meta, ...missingUndo },
  { meta: pages.missingUnlock.meta, ...missingUnlock },
  { meta: pages.namespaceSyntax.meta, ...namespaceSyntax },
  { meta: pages.narrowIrqFlags.meta, ...narrowIrqFlags },
  { meta: pages.needlessNullCheck.meta, ...needlessNullCheck },
  { meta: pages.neverUnlocked.meta, ...neverUnlocked },
  { meta: pages.notYetApi.meta, ...notYetApi },
  { meta: pages.nullDereference.meta, ...nullDereference },
  { meta: pages.oddErrorPointer.meta, ...oddErrorPointer },
  { meta: pages.openByHand.meta, ...openByHand },
  { meta: pages.overflowingAllocation.meta, ...overflowingAllocation },
  { meta: pages.overrunningLength.meta, ...overrunningLength },
  { meta: pages.pageCountByHand.meta, ...pageCountByHand },
  { meta: pages.plainLockAgainstHandler.meta, ...plainLockAgainstHandler },
  { meta: pages.pointerComparedWithZero.meta, ...pointerComparedWithZero },
  { meta: pages.positiveErrno.meta, ...positiveErrno },
  { meta: pages.rawPointerPrint.meta, ...rawPointerPrint },
  { meta: pages.releasedBeforeTaken.meta, ...releasedBeforeTaken },
  { meta: pages.removedApi.meta, ...removedApi },
  { meta: pages.removedCallback.meta, ...removedCallback },
  { meta: pages.removedConstant.meta, ...removedConstant },
  { meta: pages.removedHeader.meta, ...removedHeader },
  { meta: pages.removedMember.meta, ...removedMember },
  { meta: pages.removedType.meta, ...removedType },
  { meta: pages.repeatedMessage.meta, ...repeatedMessage },
  { meta: pages.resourceSizeByHand.meta, ...resourceSizeByHand },
  { meta: pages.reusedIrqFlags.meta, ...reusedIrqFlags },
  { meta: pages.sizeofPointer.meta, ...sizeofPointer },
  { meta: pages.sleepInAtomic.meta, ...sleepInAtomic },
  { meta: pages.sleepInHandler.meta, ...sleepInHandler },
  { meta: pages.snprintfInShow.meta, ...snprintfInShow },
  { meta: pages.swappedArguments.meta, ...swappedArguments },
  { meta: pages.unboundedShow.meta, ...unboundedShow },
  { meta: pages.unboundedStringCopy.meta, ...unboundedStringCopy },
  { meta: pages.unboundedUserCopy.meta, ...unboundedUserCopy },
  { meta: pages.uncheckedAllocation.meta, ...uncheckedAllocation },
  { meta: pages.uncheckedErrorPointer.meta, ...uncheckedErrorPointer },
  { meta: pages.uncheckedMapping.meta, ...uncheckedMapping },
  { meta: pages.unexportedSymbol.meta, ...unexportedSymbol },
  { meta: pages.uninitialisedCopyOut.meta, ...uninitialisedCopyOut },
  { meta: pages.unknownModuleLicense.meta, ...unknownModuleLicense },
  { meta: pages.unlockWithoutLock.meta, ...unlockWithoutLock },
  { meta: pages.unreachedMacro.meta, ...unreachedMacro },
  { meta: pages.unterminatedCopy.meta, ...unterminatedCopy },
  { meta: pages.useAfterFree.meta, ...useAfterFree },
  { meta: pages.userPointerFollowed.meta, ...userPointerFollowed },
  { meta: pages.voidResult.meta, ...voidResult },
  { meta: pages.waitingAllocation.meta, ...waitingAllocation },
  { meta: pages.workLeftRunning.meta, ...workLeftRunning },
  { meta: pages.wrongErrorCheck.meta, ...wrongErrorCheck },
  { meta: pages.wrongPermissionBits.meta, ...wrongPermissionBits },
  { meta: pages.wrongProcOperations.meta, ...wrongProcOperations },
];
