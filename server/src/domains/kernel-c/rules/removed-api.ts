import type { CCall, CFile, CRule } from '../../../syntax/c/types.ts';
import { goneName } from '../drift.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { callable } from '../meaning/presence.ts';
import { localNamed } from '../meaning/type-of.ts';
import { removedApi as page } from '../pages.ts';
import { goneCallEdits } from '../port/gone-call-edits.ts';

/** A call of a function or macro that the target's kernel no longer has. */
export const rule: CRule = {
  on: 'call',
  *check(call, file) {
    const drift = goneName(file, call, callable, ['function', 'macro']);
    if (!drift) return;
    const { change, args, confidence } = drift;
    const { use } = change;
    const parts = { once: onceOf(call, file), ...(confidence ? { confidence } : {}) };
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

/**
 * The compiler says once of a function that it is not there; what it then takes for a number cannot be looked into, which
 * it says every time. Where a macro was given the name of a member, that name is one more thing which nobody declares,
 * once for every function.
 */
function onceOf({ name, arguments: given, within, start, end }: CCall, file: CFile): string {
  if (/^\s*(?:->|\.\s*[A-Za-z_])/.test(file.masked.slice(end, end + 40))) return `${name} ${start}`;
  const meaning = meaningOf(file);
  if (!meaning || !within || !meaning.facts.api.lookup(name).some(({ kind }) => kind === 'macro'))
    return `:gone ${name}`;
  const isNobodys = (text: string): boolean =>
    /^[a-z_]\w*$/.test(text) &&
    localNamed({ file, meaning, within, offset: start }, text) === undefined &&
    meaning.forms(text).length === 0;
  return given.some(({ text }) => isNobodys(text)) ? `${name} ${within.name}` : `:gone ${name}`;
}
