import type { CCall, CRule } from '../../../syntax/c/types.ts';
import { goneName } from '../drift.ts';
import { callable } from '../meaning/presence.ts';
import { removedApi as page } from '../pages.ts';
import { goneCallEdits } from '../port/gone-call-edits.ts';

/** A call of a function or macro that the target's kernel no longer has. */
export const rule: CRule = {
  on: 'call',
  *check(call, file) {
    const drift = goneName(file, call, callable, ['function', 'macro', 'export']);
    if (!drift) return;
    const { change, args, confidence } = drift;
    const { use } = change;
    const parts = { once: call.name, ...(confidence ? { confidence } : {}) };
    if (change.kind === 'export') {
      // Only modules need the export; a part of the kernel itself may call what it likes.
      const isModule = file.calls('MODULE_LICENSE').length > 0;
      const hint = isModule ? parts : { confidence: 'low' as const };
      yield page.problem(
        call.nameSpan,
        use ? { say: 'hiddenFor', ...args, use } : { say: 'hidden', ...args },
        hint,
      );
      return;
    }
    const made = goneCallEdits(call, change, file);
    const isAlike = made !== undefined && isSame(call, change.review);
    const isSafe = made?.isRename === true && isAlike;
    const fixes = made
      ? [
          {
            ...page.fix(
              made.use === '' ? { say: 'drop', name: call.name } : { say: 'use', use: made.use },
              isSafe ? 'safe' : 'review',
              ...made.edits,
            ),
            ...(made.isRename && !isAlike ? { mayDiffer: true as const } : {}),
          },
        ]
      : [];
    yield page.problem(call.nameSpan, use ? { say: 'replaced', ...args, use } : { say: 'gone', ...args }, {
      drift: drift.interface,
      fixes,
      ...parts,
    });
  },
};

/** `strscpy` returns another number than `strlcpy`; where nobody looks at it, they are the same. */
function isSame({ name, discarded }: CCall, review: boolean | undefined): boolean {
  return review !== true || (discarded && name === 'strlcpy');
}
