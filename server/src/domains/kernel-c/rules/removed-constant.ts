import type { CRule } from '../../../syntax/c/types.ts';
import { bareNames } from '../bare-names.ts';
import { goneName } from '../drift.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { usable } from '../meaning/presence.ts';
import { removedConstant as page } from '../pages.ts';

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
      const fixes = rename
        ? [
            page.fix({ use: rename }, change.review || call ? 'review' : 'safe', {
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
