import type { CRule } from '../../../syntax/c/types.ts';
import { goneName } from '../drift.ts';
import { removedType as page } from '../pages.ts';

/** A typedef that the target's headers no longer declare; structures by their tag may be declared by their use. */
export const rule: CRule = {
  on: 'type',
  *check(type, file) {
    if (type.tag) return;
    const drift = goneName(file, type, ['typedef', 'macro'], ['type']);
    if (!drift) return;
    const { change, args, confidence } = drift;
    const text = file.source.text.slice(type.start, type.end);
    const at = text.lastIndexOf(type.name);
    if (at < 0) return;
    const span = { start: type.start + at, end: type.start + at + type.name.length };
    const { use, fix } = change;
    // Code that knows the old layout has to be read again, even where only a name seems to change.
    const fixes = fix?.rename ? [page.fix({ use: fix.rename }, 'review', { span, text: fix.rename })] : [];
    const say = use ? { say: 'replaced' as const, ...args, use } : { say: 'gone' as const, ...args };
    yield page.problem(span, say, { fixes, ...(confidence ? { confidence } : {}) });
  },
};
