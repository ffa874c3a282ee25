import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { entryOf, moduleName, pairsOf, typeOf } from '../line.ts';
import { brokenStack as page } from '../pages.ts';

/** Jumps that leave the stack, and lines that let everybody in. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    // From the end, so that the lines below one are counted already.
    const below = new Map<string, number>();
    for (const line of file.lines.toReversed()) {
      const entry = entryOf(line);
      // What another file brings nobody can count.
      if (entry.isInclude || /^(?:include|substack)$/i.test(entry.control?.value ?? '')) return;
      if (!entry.control) continue;
      const type = typeOf(entry);
      const behind = below.get(type) ?? 0;
      below.set(type, behind + 1);
      for (const { start, value, action } of pairsOf(entry.control) ?? []) {
        if (!/^[1-9]\d*$/.test(action ?? '') || Number(action) <= behind) continue;
        const at = start + value.length + 1;
        yield page.problem({ start: at, end: at + action!.length }, { say: 'jump', count: action!, behind });
      }
      if (type === 'auth' && moduleName(entry) === 'pam_permit' && entry.control.value === 'sufficient') {
        const fix = page.fix({}, 'review', { span: entry.module!, text: 'pam_deny.so' });
        yield page.problem(entry.module!, { say: 'open' }, { fixes: [fix] });
      }
    }
  },
};
