import { bare, followed } from '../../../syntax/c/flow/term.ts';
import { pointerFaultsIn } from '../flow/pointers/follow.ts';
import type { EbpfRule } from '../model/rule.ts';
import { stalePointer as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const { does, at, inside, isContext, by, to } of pointerFaultsIn(file, fn) ?? []) {
      if (does !== 'gone' || !by) continue;
      const pointer = inside || to !== undefined ? at : (followed(bare(at)) ?? at);
      const variable = file.source.text.slice(pointer.start, pointer.end);
      if (by.kind !== 'call') {
        const name = file.source.text.slice(by.start, by.end);
        yield page.problem(
          pointer,
          { say: 'overwritten', variable },
          { related: [page.step('over', by, { name })] },
        );
        continue;
      }
      yield page.problem(
        pointer,
        { say: isContext === true ? 'context' : 'pointer', variable, helper: by.name },
        {
          related: [
            page.step('here', by, { helper: by.name }),
            ...(inside ? [page.step('inside', inside)] : []),
          ],
        },
      );
    }
  },
};
