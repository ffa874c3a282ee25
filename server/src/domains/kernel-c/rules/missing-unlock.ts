import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { beforeReturn } from '../../../syntax/c/flow/before-return.ts';
import type { Held } from '../flow/lock-state.ts';
import { releaseOf } from '../flow/lock-calls.ts';
import { lockFaults } from '../flow/lock-use.ts';
import { branchSteps } from '../../../syntax/c/flow/branch-steps.ts';
import { isConditional } from '../flow/conditional-lock.ts';
import { pathRule } from '../flow/path-rule.ts';
import { missingUnlock as page } from '../pages.ts';

/** A path that returns with a lock that others release. */
export const rule = pathRule(function* (fn, file) {
  for (const { at, held, isSure, isLeft, trail } of lockFaults(file, fn, 'kept')) {
    const { call } = held;
    const release = releaseText(file, held);
    const edits = release === undefined ? [] : beforeReturn(file.source.text, at, release);
    const fixes = release === undefined ? [] : [page.fix({ release }, 'review', ...edits)];
    const related = [page.step('taken', call), ...branchSteps(page, file, trail, call.start)];
    const lock = file.source.text.slice(call.start, call.end).replace(/\s+/g, ' ');
    yield page.problem(
      at,
      { lock },
      {
        fixes,
        related,
        owedAt: { start: at.start, end: at.end },
        ...hedge(isSure, fn, (isLeft && mayLeave.test(fn.name)) || isConditional(file, call)),
      },
    );
  }
});

function releaseText(file: CFile, { call }: Held): string | undefined {
  const textOf = (index: number): string => {
    const argument = call.arguments[index];
    return argument ? file.source.text.slice(argument.start, argument.end) : '';
  };
  return releaseOf(call, textOf);
}

/** Functions that begin something others go on with; where one of another name succeeds with a lock, its last release is missing. */
const mayLeave =
  /lock|lck|begin|start|acquire|grab|claim|freeze|hold|enter|suspend|pause|quiesce|block|pre(?:pare)?_|_prep|prolog|open|get|find|lookup|send|xmit|submit|probe|init|take|reserve|pin|down|try|next|attach|select|access|first|alloc|create|seq_/;

/** Functions whose name speaks of a lock may return with it by design. */
function hedge(
  isSure: boolean,
  { name }: CFunction,
  isDoubtful: boolean,
): { readonly confidence?: 'medium' | 'low' } {
  if (isDoubtful || /lock|acquire|begin|freeze|grab|claim/.test(name)) return { confidence: 'low' };
  return isSure ? {} : { confidence: 'medium' };
}
