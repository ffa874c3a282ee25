import type { Edit, Span } from '../../../core/types.ts';
import type { CFile, CRule } from '../../../syntax/c/types.ts';
import { bareNames } from '../bare-names.ts';
import { goneName } from '../drift.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { usable } from '../meaning/presence.ts';
import { removedConstant as page } from '../pages.ts';
import { flagMember } from '../port/flag-member.ts';
import { droppedStatement } from '../port/dropped-statement.ts';

/** A constant, flag or variable that the target's headers no longer define. */
export const rule: CRule = {
  on: 'code',
  *check(code, file) {
    if (!file.target.kernel) return;
    const { within } = code;
    for (const { name, start, end, isCall } of bareNames(file, meaningOf(file), code)) {
      if (isCall) continue;
      const use = { name, start, ...(within ? { within } : {}) };
      const drift = goneName(file, use, usable, ['macro', 'enum', 'function']);
      if (!drift) continue;
      const { change, args, confidence } = drift;
      const { call } = change.fix ?? {};
      const rename = change.fix?.rename ?? (call?.includes('$') ? undefined : call);
      const dropped = change.fix?.idle ? idleCall(file, { start, end }) : undefined;
      const flag = change.fix?.flag && flagMember(file, { start, end }, change.fix.flag);
      const fixes = flag
        ? [page.fix({ say: 'use', use: flag.name }, 'review', flag.edit)]
        : dropped
          ? [page.fix({ say: 'drop', name }, 'review', dropped)]
          : rename
            ? [
                page.fix({ say: 'use', use: rename }, change.review || call ? 'review' : 'safe', {
                  span: { start, end },
                  text: rename,
                }),
              ]
            : [];
      const say = change.use
        ? { say: 'replaced' as const, ...args, use: change.use }
        : { say: 'gone' as const, ...args };
      yield page.problem({ start, end }, say, {
        drift: drift.interface,
        fixes,
        once: `${within?.name ?? ''} ${name}`,
        ...(confidence ? { confidence } : {}),
      });
    }
  },
};

/** The call whose argument the constant is, where nobody uses what it returns: without the constant it does nothing. */
function idleCall(file: CFile, { start, end }: Span): Edit | undefined {
  const call = file
    .all('call')
    .find((one) => one.arguments.some((argument) => argument.start === start && argument.end === end));
  return call?.discarded ? droppedStatement(file.masked, file.source.text, call) : undefined;
}
