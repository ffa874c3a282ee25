import { pointedTo, tagOf } from '../../../syntax/c/expressions/types.ts';
import type { CRule } from '../../../syntax/c/types.ts';
import { includeEdit, shownHeader } from '../include-edit.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { presenceOfTag } from '../meaning/presence.ts';
import { resolved } from '../meaning/resolved.ts';
import { typeOfText } from '../meaning/type-of.ts';
import { incompleteSize as page } from '../pages.ts';

/** `sizeof(*p)` and `sizeof *p`, with the path to the pointer. */
const sizes = /\bsizeof\s*(?:\(\s*)?\*\s*([A-Za-z_]\w*(?:(?:->|\.)[A-Za-z_]\w*)*)\s*(?=[),;*])/g;

/** The size of what a pointer leads to, where that is a structure which nothing declares on the target, or nothing that the file includes. */
export const rule: CRule = {
  on: 'code',
  *check(code, file) {
    const meaning = meaningOf(file);
    if (!meaning) return;
    const text = file.maskedAt(code);
    for (const match of text.matchAll(sizes)) {
      const pointer = match[1]!;
      const start = code.start + match.index + match[0].lastIndexOf(pointer);
      const place = { file, meaning, within: code.within, offset: start };
      const type = pointedTo(resolved(meaning, typeOfText(place, pointer)) ?? '');
      const struct = type === undefined ? undefined : tagOf(resolved(meaning, type) ?? type);
      if (struct === undefined) continue;
      const presence = presenceOfTag(meaning, struct);
      const span = { start, end: start + pointer.length };
      const args = { struct, pointer, target: file.target.kernel!.version.text };
      if (presence.state === 'gone') {
        yield page.problem(span, { say: 'gone', ...args, since: presence.since });
      } else if (presence.state === 'unreached') {
        const header = shownHeader(presence.header);
        const fixes = [page.fix({ header }, 'safe', includeEdit(file, header))];
        const confidence = !meaning.isWhole ? { confidence: 'low' as const } : {};
        yield page.problem(span, { say: 'unreached', ...args, header }, { fixes, ...confidence });
      }
    }
  },
};
