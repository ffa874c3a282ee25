import type { KconfigRule } from '../kconfig-file.ts';
import { unbalancedBlock as page } from '../pages.ts';

/** A block that nothing ends, or an end that belongs to no block. */
export const rule: KconfigRule = {
  on: 'file',
  *check(_, file) {
    const { text } = file.source;
    for (const { kind, span, text: word, wanted = '', at = 0 } of file.faults) {
      if (kind === 'unopened-end') {
        const start = text.lastIndexOf('\n', span.start) + 1;
        const newline = text.indexOf('\n', span.end);
        const line = { start, end: newline < 0 ? text.length : newline + 1 };
        yield page.problem(
          span,
          { say: 'unopened', word, wanted },
          { fixes: [page.fix({ say: 'remove', word }, 'review', { span: line, text: '' })] },
        );
      } else if (kind === 'unclosed-block') {
        const lead = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
        yield page.problem(
          span,
          { say: 'unclosed', word, wanted },
          {
            fixes: [
              page.fix({ say: 'close', wanted }, 'review', {
                span: { start: at, end: at },
                text: `${lead}${wanted}\n`,
              }),
            ],
          },
        );
      }
    }
  },
};
