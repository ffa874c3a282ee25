import type { CFile, CMember, CRule } from '../../../syntax/c/types.ts';
import { includeEdit, shownHeader } from '../include-edit.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { tagOfObject } from '../meaning/object-tag.ts';
import { presenceOfTag } from '../meaning/presence.ts';
import { incompleteType as page } from '../pages.ts';
import { uartFifoEdits } from '../port/uart-fifo.ts';

/** A look into, or a designated member of, a structure that nothing declares on the target, or nothing that the file includes. */
export const rule: CRule = {
  on: 'member',
  *check(member, file) {
    const meaning = meaningOf(file);
    const tag = meaning && tagOfObject(member, file, meaning);
    if (!meaning || tag === undefined || isByValue(member, file)) return;
    const presence = presenceOfTag(meaning, tag);
    const args = { struct: tag, member: member.name, target: file.target.kernel!.version.text };
    if (presence.state === 'gone') {
      yield page.problem(member.nameSpan, { say: 'gone', ...args, since: presence.since });
    } else if (presence.state === 'unreached') {
      const header = shownHeader(presence.header);
      const fifo = tag === 'circ_buf' ? uartFifoEdits(file, meaning, member.within) : undefined;
      const fixes = fifo
        ? [page.fix({ say: 'fifo' }, 'review', ...fifo)]
        : [page.fix({ say: 'include', header }, 'safe', includeEdit(file, header))];
      const confidence = !meaning.isWhole ? { confidence: 'low' as const } : {};
      yield page.problem(member.nameSpan, { say: 'unreached', ...args, header }, { fixes, ...confidence });
    }
  },
};

/** `frame.head`: what is held by value is refused where it is declared, and compilers say no more of it. */
function isByValue({ arrow, object, objectSpan, nameSpan }: CMember, file: CFile): boolean {
  // A designator has its variable elsewhere.
  const between = file.source.text.slice(objectSpan.end, nameSpan.start);
  return !arrow && /^\s*\.\s*$/.test(between) && /^[A-Za-z_][\w.>-]*$/.test(object.trim());
}
