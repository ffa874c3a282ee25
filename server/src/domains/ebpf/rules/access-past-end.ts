import { pointerFaultsIn } from '../flow/pointers/follow.ts';
import type { EbpfRule } from '../model/rule.ts';
import { accessPastEnd as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const { does, at, inside, pointer, end, to } of pointerFaultsIn(file, fn) ?? []) {
      const { size, name } = pointer;
      if ((does !== 'past' && does !== 'unbounded') || size === undefined) continue;
      // An index into an array that nothing bounds is the matter of unbounded-index.
      if (does === 'unbounded' && pointer.base.startsWith('&')) continue;
      const related = [
        ...(pointer.call ? [page.step('given', pointer.call, { name })] : []),
        ...(inside ? [page.step('inside', inside)] : []),
      ];
      const written = file.source.text.slice(at.start, at.end);
      if (does === 'unbounded')
        yield page.problem(at, { say: 'unbounded', written, size, name }, { related });
      // On the stack the neighbours lie behind it, and the verifier only knows where all of them end.
      else if (pointer.base.startsWith('&'))
        yield page.problem(
          at,
          { say: 'beside', written, size, end, name },
          { related, confidence: 'medium' },
        );
      else if (end <= size) yield page.problem(at, { say: 'before', written, name }, { related });
      else if (to === undefined)
        yield page.problem(at, { say: 'past', written, size, end, name }, { related });
      else yield page.problem(at, { say: 'given', written, size, end, name, to }, { related });
    }
  },
};
