import type { KconfigRule } from '../kconfig-file.ts';
import { helpText as page } from '../pages.ts';

/** A help text that is not there, is there twice, or ends before its last line. */
export const rule: KconfigRule = {
  on: 'file',
  *check(_, file) {
    for (const { kind, span, text } of file.faults) {
      if (kind === 'blank-help') yield page.problem(span, { say: 'blank', name: text });
      else if (kind === 'second-help') yield page.problem(span, { say: 'second', name: text });
      else if (kind === 'unindented-help') {
        const start = file.source.text.lastIndexOf('\n', span.start) + 1;
        yield page.problem(
          span,
          { say: 'spilt' },
          { fixes: [page.fix({}, 'review', { span: { start, end: span.start }, text: '\t  ' })] },
        );
      }
    }
  },
};
