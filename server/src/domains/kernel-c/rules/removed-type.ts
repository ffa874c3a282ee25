import type { CRule } from '../../../syntax/c/types.ts';
import { driftOf, isGone } from '../drift.ts';
import { allChanges } from '../facts/api-changes.ts';
import { removedType as page } from '../pages.ts';

const names = [...allChanges()]
  .filter((changes) => changes.some((change) => isGone(change) && change.kind === 'type'))
  .map((changes) => changes[0]!.name);
/** Types that are typedefs; every other type of the table is used with its `struct`. */
const typedefs = new Set(['pfn_t', 'mm_segment_t']);

/** A structure or typedef that the target's headers no longer declare. */
export const rule: CRule = {
  on: 'type',
  names,
  *check(type, file) {
    if ((type.tag === 'struct') === typedefs.has(type.name)) return;
    const drift = driftOf(file, type.name, (change) => isGone(change) && change.kind === 'type');
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
