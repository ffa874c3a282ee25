import type { CRule } from '../../../syntax/c/types.ts';
import { missingLogLevel as page } from '../pages.ts';

/** printk() without a level, which each machine prints or hides as it is set up. */
export const rule: CRule = {
  on: 'call',
  names: ['printk'],
  *check(call) {
    const [format] = call.arguments;
    if (!format || !/^"(?!\\0?0?1|<\d>)/.test(format.text) || /^"\s*\\n"$/.test(format.text)) return;
    const level = /\b(?:fail|error|cannot|can't|unable|invalid|bad)/i.test(format.text)
      ? 'KERN_ERR'
      : 'KERN_INFO';
    const fix = page.fix({ level }, 'review', {
      span: { start: format.start, end: format.start },
      text: `${level} `,
    });
    yield page.problem(call.nameSpan, {}, { fixes: [fix] });
  },
};
